// The plans that are compared: what was done, what others would have done, and small changes of what was done.
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { playEnd, playSay } from '#src/core/engine/play.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { KIND, END, firstOf, kindOf, sayMove } from '#src/core/analysis/move.ts';
import type { Move } from '#src/core/analysis/move.ts';
import { POLICY, isDecided, makeEntry, playWeek } from './table.ts';
import type { OnMove, Table } from './table.ts';

export interface Plan {
  readonly id: string;
  /** Plays the plan from its position to the end of its reach; the default policy takes over from there. */
  play(table: Table, onMove?: OnMove): void;
  /** Entries it is made of where it is fixed; null where it is played by somebody. */
  readonly entries: readonly Entry[] | null;
}

const RED = 2;
export const CHOSEN = 'chosen';

/** Plays entries of the log; where one cannot be made in this world, the policy spends what is left. */
function playEntries(table: Table, entries: readonly Entry[], ends: boolean): void {
  let missed = false;
  for (const entry of entries) {
    if (isDecided(table)) return;
    if (entry.type === 'end') break;
    if (!makeEntry(table, entry)) missed = true;
  }
  if (isDecided(table)) return;
  const end = entries.at(-1);
  const closes = ends && !missed && end !== undefined && end.type === 'end';
  if (!closes || !makeEntry(table, end)) playWeek(table, table.policy);
}

const chosenPlan = (entries: readonly Entry[]): Plan => ({
  id: CHOSEN,
  play: (table) => playEntries(table, entries, true),
  entries,
});

const fillPlan = (entries: readonly Entry[]): Plan => ({
  id: 'fill',
  play: (table) => playEntries(table, entries, false),
  entries,
});

const botPlan = (id: string): Plan => ({
  id,
  play: (table, onMove) => playWeek(table, table.players.get(id) ?? table.policy, onMove),
  entries: null,
});

const NOTHING: Plan = {
  id: 'nothing',
  play: (table, onMove) => {
    if (playEnd(table.g) === null) onMove?.(END);
    else playWeek(table, table.policy, onMove);
  },
  entries: [],
};

export const FALLACIES = ['product', 'relationship', 'gambler', 'price', 'top-only', 'spec'];

/** Whole weeks that owe nothing to what was done. */
export const rivalPlans: readonly Plan[] = [botPlan(POLICY), ...FALLACIES.map(botPlan), NOTHING];

/** Plans for a week that was played so; the first three are those that no grade does without. */
export const weekPlans = (entries: readonly Entry[]): Plan[] => [
  chosenPlan(entries),
  botPlan(POLICY),
  NOTHING,
  fillPlan(entries),
  ...FALLACIES.map(botPlan),
];

export const FEW = 3;

/** The week without one of its acts (by its place in the week), the policy in its place. */
export function swapPlan(entries: readonly Entry[], at: number, entry: number): Plan {
  const after = entries.findIndex(
    (one, k) => k > at && one.type !== 'say' && one.type !== 'answer',
  );
  const rest = entries.filter((_, k) => k < at || (after >= 0 && k >= after));
  return {
    id: `swap-${entry}`,
    play: (table) => playEntries(table, rest, false),
    entries: rest,
  };
}

/** One entry, then the policy for the rest of the week. */
export const onePlan = (id: string, entry: Entry): Plan => ({
  id,
  play: (table) => {
    makeEntry(table, entry);
    if (!isDecided(table)) playWeek(table, table.policy);
  },
  entries: [entry],
});

export const sayPlan = (place: number): Plan => ({
  id: `say-${place}`,
  play: (table, onMove) => {
    if (playSay(table.g, place) === null) onMove?.(sayMove(place));
    if (!isDecided(table)) playWeek(table, table.policy);
  },
  entries: [{ type: 'say', choice: place }],
});

/** A plan of one's own: entries, and the policy for what is left of the week. */
export const retryPlan = (entries: readonly Entry[]): Plan => ({
  id: 'retry',
  play: (table) => playEntries(table, entries, entries.at(-1)?.type === 'end'),
  entries,
});

/** What the policy would do at this point. */
export const insteadPlan: Plan = { ...botPlan(POLICY), id: 'instead' };

export const isRedMove = (c: Compiled, move: Move): boolean =>
  kindOf(move) === KIND.act && get(c.verbs.integrity, firstOf(move)) === RED;

export function isRedEntry(c: Compiled, entry: Entry): boolean {
  if (entry.type !== 'act') return false;
  const verb = c.places.verbs.get(entry.verb) ?? -1;
  return verb >= 0 && get(c.verbs.integrity, verb) === RED;
}

/** The plan of a pivot by its name; null where it names no such plan. */
export function choicePlan(id: string | null): Plan | null {
  if (id === insteadPlan.id) return insteadPlan;
  const [kind, place] = id?.split('-') ?? [];
  return kind === 'say' && place !== undefined ? sayPlan(Number(place)) : null;
}
