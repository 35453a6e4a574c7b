// One decision compared with what could have been done: with what was known (fair) and with the truth (hindsight).
import { luck } from '#src/core/engine/luck.ts';
import { get } from '#src/core/engine/cells.ts';
import type { State } from '#src/core/engine/cells.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import type { Move } from '#src/core/analysis/move.ts';
import { KIND, kindOf } from '#src/core/analysis/move.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import {
  FRESH,
  chanceOf,
  errorOf,
  openBout,
  pickBest,
  play,
  winsOf,
  worldVariance,
} from './bout.ts';
import type { Bout, Ring, Round } from './bout.ts';
import { THRESHOLDS, surely } from './scale.ts';
import { CHOSEN, isRedEntry } from './plans.ts';
import type { Plan } from './plans.ts';
import type { Alternative, Verdict } from './report.ts';
import { setUp } from './table.ts';

const SHOWN: ReadonlySet<number> = new Set([KIND.act, KIND.say, KIND.claim, KIND.withdraw]);
/** Standard errors within which a loss is still too near a threshold to stop. */
const NEAR = 1;

/** What a plan would have done first, in the first world of the ring; the thoughts of the bots are left out. */
export function entriesOf(ring: Ring, plan: Plan): Entry[] {
  if (plan.entries !== null) return plan.entries.filter((entry) => entry.type !== 'end');
  const { g } = ring.table;
  const moves: Move[] = [];
  setUp(ring.table, { state: ring.world(0), notes: ring.notes }, luck(ring.seed, 0, 0, 0));
  plan.play(ring.table, (move) => moves.push(move));
  return moves.filter((move) => SHOWN.has(kindOf(move))).map((move) => entryOf(g.c, move));
}

/** Whether a plan crosses a line, by deed or by word, in the first world of the ring: then it is never called better. */
export function isRed(ring: Ring, plan: Plan): boolean {
  const { g } = ring.table;
  if (plan.entries?.some((entry) => isRedEntry(g.c, entry)) === true) return true;
  setUp(ring.table, { state: ring.world(0), notes: ring.notes }, luck(ring.seed, 0, 0, 0));
  const reds = get(g.s, HEAD.reds);
  plan.play(ring.table);
  return get(g.s, HEAD.reds) > reds;
}

/** The chosen and the best plan on fresh roll-outs; more of them while a label hangs on it. */
function settle(bout: Bout, chosen: Plan, best: Plan, fresh: number, most: number): number {
  let n = fresh;
  for (;;) {
    play(bout, chosen, FRESH, FRESH + n);
    play(bout, best, FRESH, FRESH + n);
    if (best === chosen || n >= most) return n;
    const loss = chanceOf(bout, best, FRESH, FRESH + n) - chanceOf(bout, chosen, FRESH, FRESH + n);
    const se = errorOf(bout, best, chosen, FRESH, FRESH + n);
    const gaps = Object.values(THRESHOLDS).map((least) => Math.abs(surely(loss, se) - least));
    if (Math.min(...gaps) > NEAR * se) return n;
    n = Math.min(most, n * 2);
  }
}

export interface Trial {
  readonly bout: Bout;
  readonly verdict: Verdict;
  readonly best: Plan;
  readonly ranked: readonly Plan[];
  /** Roll-outs in which the best was chosen; fresh ones. */
  readonly seen: number;
  readonly fresh: number;
}

export interface Trying {
  readonly rounds: readonly Round[];
  /** Whether a choice that already seems the best is left at that. */
  readonly doubtOnly: boolean;
  readonly fresh: number;
  readonly most: number;
}

/** Tries all plans; `standard` is what the default policy does. */
export function tryPlans(ring: Ring, plans: readonly Plan[], standard: Plan, by: Trying): Trial {
  const bout = openBout(ring);
  const chosen = plans.find((plan) => plan.id === CHOSEN) as Plan;
  const { best, ranked, seen } = pickBest(bout, plans, by.rounds);
  if (by.doubtOnly && best === chosen) {
    const chance = chanceOf(bout, chosen, 0, seen);
    play(bout, standard, 0, seen);
    const before = chanceOf(bout, standard, 0, seen);
    const gainSe = errorOf(bout, chosen, standard, 0, seen);
    const verdict = {
      before,
      chosen: chance,
      best: chance,
      loss: 0,
      se: 0,
      gainSe,
      rollouts: seen,
    };
    return { bout, verdict, best: chosen, ranked, seen, fresh: 0 };
  }
  const fresh = settle(bout, chosen, best, by.fresh, by.most);
  play(bout, standard, FRESH, FRESH + fresh);
  const chance = (plan: Plan): number => chanceOf(bout, plan, FRESH, FRESH + fresh);
  const verdict: Verdict = {
    before: chance(standard),
    chosen: chance(chosen),
    best: chance(best),
    loss: chance(best) - chance(chosen),
    se: best === chosen ? 0 : errorOf(bout, best, chosen, FRESH, FRESH + fresh),
    gainSe: errorOf(bout, chosen, standard, FRESH, FRESH + fresh),
    rollouts: fresh,
  };
  return { bout, verdict, best, ranked, seen, fresh };
}

/** Every plan as the debrief lists it: the fresh figure where there is one, else that of the choice. */
export function listPlans(trial: Trial): Alternative[] {
  const { bout, ranked, seen, fresh } = trial;
  return ranked.map((plan) => {
    const results = bout.results.get(plan.id);
    const isFresh = results?.has(FRESH) ?? false;
    const rollouts = isFresh ? fresh : Math.min(seen, results?.size ?? 0);
    const from = isFresh ? FRESH : 0;
    return {
      plan: plan.id,
      entries: entriesOf(bout.ring, plan),
      chance: chanceOf(bout, plan, from, from + rollouts),
      rollouts,
    };
  });
}

/** A ring in which every pair of roll-outs shares a world: so the spread of worlds can be told from that of luck. */
export function fairRing(
  base: Omit<Ring, 'world'>,
  draw: (table: State, k: number) => State,
  state: State,
): Ring {
  const worlds = new Map<number, State>();
  return {
    ...base,
    world: (k) => {
      const at = k >> 1;
      const known = worlds.get(at);
      if (known !== undefined) return known;
      const drawn = draw(state, at);
      worlds.set(at, drawn);
      return drawn;
    },
  };
}

export const trueRing = (base: Omit<Ring, 'world'>, state: State): Ring => ({
  ...base,
  world: () => state,
});

/** Standard deviations beyond which lies a tenth. */
const TENTH = 1.28;

/** Middle 80 % of the win chances of single worlds under a plan: its fresh chance, and how far worlds lie apart under all plans. */
export function bandOf(bout: Bout, plan: Plan, fresh: number): { low: number; high: number } {
  const mean = winsOf(bout, plan, FRESH, FRESH + fresh) / Math.max(1, fresh);
  const spread = Math.sqrt(Math.max(0, worldVariance(bout)));
  return { low: Math.max(0, mean - TENTH * spread), high: Math.min(1, mean + TENTH * spread) };
}
