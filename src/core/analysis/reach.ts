// What of a playbook and a deal is ever reached: ids that come up in no game are dead, or hidden too well.
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { FACT } from '#src/core/engine/rules/facts.ts';
import { createGame, start, type Variant } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { clearMemory } from './bots/bot.ts';
import type { BotId } from './bots/make-bot.ts';
import { closedMistakes } from './closed-mistakes.ts';
import type { Move } from './move.ts';
import { KIND, firstOf, kindOf, thirdOf } from './move.ts';
import { playOut, seatPlayer } from './player.ts';
import type { Series } from './tally.ts';

/** Kinds that belong to the playbook; a deal adds verbs and messages of its own. */
export const PLAYBOOK_KINDS = [
  'mistake',
  'gate',
  'question',
  'verb',
  'message',
  'aid',
  'credit',
] as const;
export const DEAL_KINDS = ['heard', 'settled', 'scene', 'choice', 'event'] as const;
export const REACH_KINDS = [...PLAYBOOK_KINDS, ...DEAL_KINDS] as const;
export type ReachKind = (typeof REACH_KINDS)[number];

export type ReachLists = Readonly<Record<ReachKind, readonly string[]>>;

export function byKind<T>(of: (kind: ReachKind) => T): Readonly<Record<ReachKind, T>> {
  return {
    mistake: of('mistake'),
    gate: of('gate'),
    question: of('question'),
    verb: of('verb'),
    message: of('message'),
    aid: of('aid'),
    credit: of('credit'),
    heard: of('heard'),
    settled: of('settled'),
    scene: of('scene'),
    choice: of('choice'),
    event: of('event'),
  };
}

export interface Reach {
  readonly c: Compiled;
  /** All that could be reached; steps of an aid as `aid/step`, choices as `scene/node/choice`. */
  readonly ids: ReachLists;
  /** One mark per id. */
  readonly seen: Readonly<Record<ReachKind, Uint8Array>>;
  /** Where the choices of a node begin, by scene and node. */
  readonly choiceAt: readonly (readonly number[])[];
  /** Where the steps of an aid begin. */
  readonly aidAt: readonly number[];
}

const scenesOf = (c: Compiled): Compiled['deal']['scenes'] => c.deal.scenes;

function idsOf(c: Compiled): ReachLists {
  const { names, playbook } = c;
  return {
    mistake: names.mistakes,
    gate: names.stages,
    question: playbook.stages.flatMap(({ questions }) => questions).filter(isFirst),
    verb: names.verbs,
    message: names.messages,
    aid: playbook.aids.flatMap(({ id, steps }) =>
      Array.from({ length: steps }, (_, k) => `${id}/${k + 1}`),
    ),
    credit: names.credits,
    heard: names.facts,
    settled: names.facts,
    scene: names.scenes,
    choice: scenesOf(c).flatMap((scene) =>
      scene.nodes.flatMap((node) => node.choices.map(({ id }) => `${scene.id}/${node.id}/${id}`)),
    ),
    event: names.events,
  };
}

const isFirst = (id: string, at: number, list: readonly string[]): boolean =>
  list.indexOf(id) === at;

export function createReach(c: Compiled): Reach {
  const ids = idsOf(c);
  let choices = 0;
  let steps = 0;
  return {
    c,
    ids,
    seen: byKind((kind) => new Uint8Array(ids[kind].length)),
    choiceAt: scenesOf(c).map(({ nodes }) =>
      nodes.map((node) => (choices += node.choices.length) - node.choices.length),
    ),
    aidAt: c.playbook.aids.map((aid) => (steps += aid.steps) - aid.steps),
  };
}

/** Where a game stood before a move: what is said then is said there. */
interface Standing {
  scene: number;
  node: number;
}

function standing(g: Game, into: Standing): void {
  into.scene = get(g.s, HEAD.scene) - 1;
  into.node = get(g.s, HEAD.node);
}

function markChoice({ seen, choiceAt }: Reach, { scene, node }: Standing, place: number): void {
  const from = choiceAt[scene]?.[node];
  if (from !== undefined) seen.choice[from + place] = 1;
}

/** The stage under review is asked all its questions, for nothing else can be done before. */
function markReview({ c, ids, seen }: Reach, g: Game): void {
  const asked = c.playbook.stages[get(g.s, HEAD.review) - 1]?.questions ?? [];
  for (const id of asked) seen.question[ids.question.indexOf(id)] = 1;
}

/** What a later move can undo: gates that held at a claim, steps of aids, and what was earned with people. */
function markPassing({ c, seen, aidAt }: Reach, g: Game): void {
  const { layout, names } = c;
  markAbove(g, layout.claimTrue, 0, seen.gate);
  for (let a = 0; a < aidAt.length; a += 1) {
    const step = get(g.s, layout.aids + a);
    if (step > 0) seen.aid[(aidAt[a] as number) + step - 1] = 1;
  }
  if (names.credits.length === 0) return;
  for (let p = 0; p < names.people.length; p += 1)
    markAbove(g, layout.people + p * layout.stride + layout.person.credits, 0, seen.credit);
}

function markAbove(g: Game, from: number, level: number, into: Uint8Array): void {
  for (let k = 0; k < into.length; k += 1) if (get(g.s, from + k) > level) into[k] = 1;
}

/** What stays in the state to the end of a game. */
function markLasting({ c, seen }: Reach, g: Game): void {
  const { layout } = c;
  markAbove(g, layout.mistakes, 0, seen.mistake);
  markAbove(g, layout.used, 0, seen.verb);
  markAbove(g, layout.factStatus, FACT.unknown, seen.heard);
  markAbove(g, layout.factStatus, FACT.rumour, seen.settled);
  markAbove(g, layout.scenes, 0, seen.scene);
  markAbove(g, layout.events, 0, seen.event);
}

/** Adds what one bot reaches in so many games from consecutive seeds; an heir plays on after the decision. */
export function reachSeries(
  reach: Reach,
  series: Series & { readonly heir?: BotId },
  after?: () => void,
): void {
  const g = createGame(reach.c, series.seed, series.variant);
  const player = seatPlayer(g, series.bot);
  const heir = series.heir === undefined ? player : seatPlayer(g, series.heir);
  const before: Standing = { scene: -1, node: 0 };
  for (let k = 0; k < series.games; k += 1) {
    g.seed = series.seed + k;
    start(g, series.variant);
    clearMemory(player.memory, g.seed);
    clearMemory(heir.memory, g.seed);
    const see = (move: Move): void => {
      const kind = kindOf(move);
      if (kind === KIND.act && thirdOf(move) >= 0) reach.seen.message[thirdOf(move)] = 1;
      if (kind === KIND.say) markChoice(reach, before, firstOf(move));
      if (kind === KIND.claim) markReview(reach, g);
      markPassing(reach, g);
      standing(g, before);
    };
    playOut(g, player, see, heir);
    markLasting(reach, g);
    after?.();
  }
}

/** A recorded game, as far as it can be played now. */
export interface RecordedGame {
  readonly seed: number;
  readonly variant: Variant;
  readonly log: readonly Entry[];
}

/** Adds what a recorded game reaches; false if an entry of it is refused now. */
export function reachLog(reach: Reach, { seed, variant, log }: RecordedGame): boolean {
  const g = createGame(reach.c, seed, variant);
  const before: Standing = { scene: -1, node: 0 };
  const { message } = reach.seen;
  let whole = true;
  for (const entry of log) {
    standing(g, before);
    if (applyEntry(g, entry) !== null) {
      whole = false;
      break;
    }
    if (entry.type === 'act' && entry.message !== undefined)
      message[reach.c.names.messages.indexOf(entry.message)] = 1;
    if (entry.type === 'say') markChoice(reach, before, entry.choice);
    if (entry.type === 'claim') markReview(reach, g);
    markPassing(reach, g);
  }
  markLasting(reach, g);
  return whole;
}

/** What the deal leaves no room for counts as neither. */
export function sortReach({ c, ids, seen }: Reach): {
  readonly reached: ReachLists;
  readonly unreached: ReachLists;
  /** Mistakes that nobody can make in this deal. */
  readonly closed: readonly string[];
} {
  const marked = (mark: number): ReachLists =>
    byKind((kind) => ids[kind].filter((_, k) => seen[kind][k] === mark));
  const reached = marked(1);
  const left = marked(0);
  const closed = closedMistakes(c).filter((id) => left.mistake.includes(id));
  const mistake = left.mistake.filter((id) => !closed.includes(id));
  return { reached, unreached: { ...left, mistake }, closed };
}
