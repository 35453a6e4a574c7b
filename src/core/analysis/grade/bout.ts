// Plans against each other: each is played from the same worlds with the same luck, so that they differ by the plan alone.
import { luck } from '#src/core/engine/luck.ts';
import { get } from '#src/core/engine/cells.ts';
import type { State } from '#src/core/engine/cells.ts';
import { CHOSEN } from './plans.ts';
import type { Plan } from './plans.ts';
import type { Points } from './report.ts';
import { playOn, setUp } from './table.ts';
import type { Table } from './table.ts';

const PURPOSE = 9_103;
/** First roll-out that was not used for choosing the best plan. */
export const FRESH = 4_096;
const EIGHTHS = 8;
const WHOLE = 100;

/** Where a bout is held: how the world of each roll-out is come by. */
export interface Ring {
  readonly table: Table;
  readonly notes: Int32Array;
  readonly seed: number;
  /** The table with the world of roll-out k. */
  readonly world: (k: number) => State;
}

/** What became of a table to which a plan led. */
interface Arrival {
  readonly state: State;
  readonly won: boolean;
}

export interface Bout {
  readonly ring: Ring;
  /** Results by plan, then by roll-out. */
  readonly results: Map<string, Map<number, boolean>>;
  /** By roll-out: the tables to which plans have led. */
  readonly arrivals: Map<number, Arrival[]>;
  /** Roll-outs played so far. */
  played: number;
}

export const openBout = (ring: Ring): Bout => ({
  ring,
  results: new Map(),
  arrivals: new Map(),
  played: 0,
});

function isSame(one: State, other: State): boolean {
  for (let cell = 0; cell < one.length; cell += 1)
    if (get(one, cell) !== get(other, cell)) return false;
  return true;
}

/** One roll-out of a plan. Plans that lead to the same table are the same plan: it is played on from there once. */
function playOnce(bout: Bout, plan: Plan, k: number): boolean {
  const { table, notes, seed, world } = bout.ring;
  setUp(table, { state: world(k), notes }, luck(seed, k, PURPOSE, 0));
  plan.play(table);
  const arrivals = bout.arrivals.get(k) ?? [];
  bout.arrivals.set(k, arrivals);
  const before = arrivals.find(({ state }) => isSame(state, table.g.s));
  if (before !== undefined) return before.won;
  const state = table.g.s.slice();
  const won = playOn(table);
  arrivals.push({ state, won });
  bout.played += 1;
  return won;
}

/** Plays a plan in the roll-outs of a span that it was not played in yet. */
export function play(bout: Bout, plan: Plan, from: number, to: number): void {
  const results = bout.results.get(plan.id) ?? new Map<number, boolean>();
  bout.results.set(plan.id, results);
  for (let k = from; k < to; k += 1) {
    if (!results.has(k)) results.set(k, playOnce(bout, plan, k));
  }
}

export const inEighths = (points: number): Points => Math.round(points * EIGHTHS) / EIGHTHS;

const won = (bout: Bout, plan: Plan, k: number): number =>
  bout.results.get(plan.id)?.get(k) === true ? 1 : 0;

/** How many roll-outs of a span a plan won. */
export function winsOf(bout: Bout, plan: Plan, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k += 1) sum += won(bout, plan, k);
  return sum;
}

/** Share of a span that a plan won, in points. */
export const chanceOf = (bout: Bout, plan: Plan, from: number, to: number): Points =>
  inEighths((WHOLE * winsOf(bout, plan, from, to)) / Math.max(1, to - from));

/** Variance of the difference of two plans from pair to pair of a span; every two roll-outs share a world and count as one. */
function varianceOf(bout: Bout, one: Plan, other: Plan, from: number, to: number): number {
  const n = Math.max(1, (to - from) >> 1);
  let sum = 0;
  let squares = 0;
  for (let k = from; k + 1 < to; k += 2) {
    const first = won(bout, one, k) - won(bout, other, k);
    const second = won(bout, one, k + 1) - won(bout, other, k + 1);
    const by = (first + second) / 2;
    sum += by;
    squares += by * by;
  }
  const mean = sum / n;
  return Math.max(0, squares / n - mean * mean);
}

const errorBy = (variance: number, pairs: number): Points =>
  inEighths(WHOLE * Math.sqrt(variance / Math.max(1, pairs - 1)));

/** Standard error of the difference of two plans over a span, in points. */
export function errorOf(bout: Bout, one: Plan, other: Plan, from: number, to: number): Points {
  const pairs = Math.max(1, (to - from) >> 1);
  // Where all pairs agree, one more that does not is still likely enough.
  const least = 1 / (2 * pairs + 1);
  return errorBy(Math.max(varianceOf(bout, one, other, from, to), least), pairs);
}

/** The same as it was seen, for sums over many decisions, in which what might have been would be counted many times. */
export function plainErrorOf(bout: Bout, one: Plan, other: Plan, from: number, to: number): Points {
  return errorBy(varianceOf(bout, one, other, from, to), Math.max(1, (to - from) >> 1));
}

/**
 * Variance of the win chances of single worlds, from all roll-outs that shared a world under a plan: twice won in one world less
 * once won in each of two. Without bias, so it may come out below 0 where worlds hardly differ.
 */
export function worldVariance(bout: Bout): number {
  let sum = 0;
  let pairs = 0;
  for (const results of bout.results.values()) {
    const means: number[] = [];
    let both = 0;
    for (const [k, one] of results) {
      const other = k % 2 === 0 ? results.get(k + 1) : undefined;
      if (other === undefined) continue;
      both += one && other ? 1 : 0;
      means.push((Number(one) + Number(other)) / 2);
    }
    const n = means.length;
    if (n < 2) continue;
    const total = means.reduce((all, mean) => all + mean, 0);
    const squares = means.reduce((all, mean) => all + mean * mean, 0);
    sum += both - (total * total - squares) / (n - 1);
    pairs += n;
  }
  return pairs === 0 ? 0 : sum / pairs;
}

/** A round of the choice: so many more roll-outs for those that are left, and how many stay. */
export interface Round {
  readonly rollouts: number;
  readonly keep: number;
}

/** Picks the best plan by halving; the chosen one always stays. Returns it, and how far the roll-outs went. */
export function pickBest(
  bout: Bout,
  plans: readonly Plan[],
  rounds: readonly Round[],
): { readonly best: Plan; readonly ranked: readonly Plan[]; readonly seen: number } {
  let left = [...plans];
  let ranked: Plan[] = [];
  let seen = 0;
  for (const { rollouts, keep } of rounds) {
    for (const plan of left) play(bout, plan, 0, seen + rollouts);
    seen += rollouts;
    const order = left.toSorted(
      (a, b) => chanceOf(bout, b, 0, seen) - chanceOf(bout, a, 0, seen) || tie(a) - tie(b),
    );
    const staying = order.filter((plan, at) => at < keep || plan.id === CHOSEN);
    ranked = [
      ...staying,
      ...order.filter((plan) => !staying.includes(plan)),
      ...ranked.slice(left.length),
    ];
    left = staying;
    // Where what was done is alone, or leads over several rounds, more roll-outs would only praise it.
    if ((seen > rollouts || left.length === 1) && left[0]?.id === CHOSEN) break;
  }
  return { best: left[0] as Plan, ranked, seen };
}

/** Among equals the chosen plan is the best: nothing speaks against it. */
const tie = (plan: Plan): number => (plan.id === CHOSEN ? 0 : 1);
