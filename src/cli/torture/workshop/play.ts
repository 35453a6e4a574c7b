// A team that plays over HTTP as the page does: one entry at a time, sent again until it is answered.
import { canonicalJson } from '#src/core/base/canonical.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { ADVANCES, DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import type { View } from '#src/core/schema/view.ts';
import type { TableView } from '#src/core/schema/workshop-view.ts';
import type { Throw } from '#src/cli/torture/random-log.ts';
import type { Browser } from './web.ts';

/** Shares in a hundred of what a team does when no scene or review is open; the rest is acts. */
export interface Manner {
  readonly marks: number;
  readonly ends: number;
  /** After how many marks the table is looked at again. */
  readonly lookAfter?: number;
}

const pick = <T>(list: readonly T[], roll: Throw): T | undefined => list[roll(list.length)];

function act(view: View, compiled: Compiled, roll: Throw): object {
  const option = pick(
    view.options.filter(({ refusal }) => refusal === null),
    roll,
  );
  if (option === undefined) return { type: 'end' };
  const verb = compiled.names.verbs.indexOf(option.verb);
  const argues = verb >= 0 && get(compiled.verbs.argue, verb) > 0;
  const message = argues ? pick(compiled.names.messages, roll) : undefined;
  return {
    type: 'act',
    verb: option.verb,
    ...(option.target === null ? {} : { target: option.target }),
    ...(message === undefined ? {} : { message }),
  };
}

function mark(view: View, roll: Throw): object {
  const person = pick(
    view.people.filter(({ known, seat }) => known && seat !== 'ours'),
    roll,
  );
  const dimension = pick(DIMENSIONS, roll) ?? 'need';
  if (person === undefined) return { type: 'end' };
  if (roll(6) === 0)
    return { type: 'plan', person: person.id, dimension, advance: pick(ADVANCES, roll) };
  const level = pick(LEVELS[dimension], roll);
  return { type: 'mark', person: person.id, dimension, level, sure: 1 + roll(3) };
}

/** What a team might do next; the rules may still refuse it. */
export function chooseEntry(view: View, compiled: Compiled, roll: Throw, manner: Manner): object {
  if (view.scene !== null) {
    const open = view.scene.choices.flatMap((choice, at) => (choice.open ? [at] : []));
    return { type: 'say', choice: pick(open, roll) ?? 0 };
  }
  if (view.review !== null) return { type: 'answer' };
  if (view.forecastDue && roll(2) === 0) return { type: 'forecast', percent: roll(101) };
  const kind = roll(100);
  if (kind < manner.ends) return { type: 'end' };
  return kind < manner.ends + manner.marks ? mark(view, roll) : act(view, compiled, roll);
}

/** What became of a step of a player. */
export type Step = 'stored' | 'refused' | 'conflict' | 'lost' | 'wait' | 'over';

export interface Player {
  readonly team: string;
  readonly browser: Browser;
  /** Entries that were acknowledged to this very player, by their place. */
  readonly acknowledged: ReadonlyMap<number, string>;
  /** Logs that it was shown, each only as long as it is longer than the one before. */
  readonly seen: readonly string[];
  /** A log it was shown that was no continuation of the one before. */
  readonly forks: number;
  readonly score: number | null;
  /** Does the next thing; never rejects. */
  step(): Promise<Step>;
}

interface Pending {
  readonly seq: number;
  readonly entry: object;
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const LOOK_AFTER = 4;

class HttpPlayer implements Player {
  readonly acknowledged = new Map<number, string>();
  seen: string[] = [];
  forks = 0;
  score: number | null = null;
  #view: View | null = null;
  #pending: Pending | null = null;
  #blind = 0;
  readonly team: string;
  readonly browser: Browser;
  readonly #workshop: string;
  readonly #compiled: Compiled;
  readonly #roll: Throw;
  readonly #manner: Manner;

  constructor(
    seat: { readonly team: string; readonly browser: Browser; readonly workshop: string },
    compiled: Compiled,
    roll: Throw,
    manner: Manner,
  ) {
    this.team = seat.team;
    this.browser = seat.browser;
    this.#workshop = seat.workshop;
    this.#compiled = compiled;
    this.#roll = roll;
    this.#manner = manner;
  }

  async step(): Promise<Step> {
    try {
      if (this.#view === null && this.#pending === null) return await this.#look();
      return await this.#send();
    } catch {
      return 'lost';
    }
  }

  async #look(): Promise<Step> {
    const answer = await this.browser.ask('GET', `/workshops/${this.#workshop}/table`);
    if (answer.status !== 200) {
      await wait(answer.status === 429 ? 500 : 50);
      return 'wait';
    }
    const table = answer.body as unknown as TableView;
    const log = table.log.map((entry) => canonicalJson(entry));
    const known = Math.min(log.length, this.seen.length);
    if (this.seen.slice(0, known).some((entry, at) => entry !== log[at])) this.forks += 1;
    if (log.length >= this.seen.length) this.seen = log;
    this.#view = table.view;
    this.#blind = 0;
    this.score = table.score;
    return table.view.status === 'over' ? 'over' : 'wait';
  }

  #propose(view: View): Pending {
    return {
      seq: this.seen.length,
      entry: chooseEntry(view, this.#compiled, this.#roll, this.#manner),
    };
  }

  async #send(): Promise<Step> {
    if (this.#view?.status === 'over') return 'over';
    if (this.#pending === null && this.#view !== null) this.#pending = this.#propose(this.#view);
    const pending = this.#pending;
    if (pending === null) return 'wait';
    const answer = await this.browser.ask('POST', `/workshops/${this.#workshop}/entries`, pending);
    if (answer.status >= 500) return 'lost';
    if (answer.status === 429 || answer.status === 425) {
      await wait(250);
      return 'wait';
    }
    this.#pending = null;
    if (answer.status === 200) {
      this.#stored(pending);
      return 'stored';
    }
    this.#view = null;
    return answer.body['code'] === 'entry/other_there' ? 'conflict' : 'refused';
  }

  #stored({ seq, entry }: Pending): void {
    const text = canonicalJson(entry);
    this.acknowledged.set(seq, text);
    if (this.seen.length === seq) this.seen.push(text);
    const quiet = 'type' in entry && (entry.type === 'mark' || entry.type === 'plan');
    this.#blind += 1;
    // A mark changes nothing that the next choice needs.
    if (!quiet || this.#blind >= (this.#manner.lookAfter ?? LOOK_AFTER)) this.#view = null;
  }
}

export const createPlayer = (
  seat: { readonly team: string; readonly browser: Browser; readonly workshop: string },
  compiled: Compiled,
  roll: Throw,
  manner: Manner,
): Player => new HttpPlayer(seat, compiled, roll, manner);

/** How far one may act at once: as many jobs under way as `lanes`. */
export async function inLanes<T>(
  items: readonly T[],
  lanes: number,
  job: (item: T, at: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const at = next;
      next += 1;
      const item = items[at];
      if (item !== undefined) await job(item, at);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
