// The grade of tiny deals against what can be counted: how often its win chances lie within two standard errors, and whether it
// finds the best way where one is clearly better.
import { FULL } from '#src/core/analysis/grade/budget.ts';
import type { Budget } from '#src/core/analysis/grade/budget.ts';
import { gradePlace, prepareGrade } from '#src/core/analysis/grade/grade.ts';
import type { Decision as Graded } from '#src/core/analysis/grade/report.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import { exactChances } from './exact.ts';
import type { Exact, Way } from './exact.ts';
import { positionOf } from './positions.ts';
import type { Position } from './positions.ts';

const WHOLE = 100;
/** Chances are given in eighths of a point. */
const ROUNDING = 1 / 16;
const ERRORS = 2;
/** Points by which the best way must lead before it must be found. */
const CLEAR = 5;
/** Seeds between two positions, so that the numbers of a deal and of its run do not overlap. */
const APART = 1_000;
/** Chances nearer than this are the same. */
const SAME = 1e-6;

/** What is compared, each the share that lies within two standard errors. */
interface Within {
  readonly chance: number;
  readonly hindsight: number;
  readonly loss: number;
}

export interface Exactness {
  readonly positions: number;
  readonly pivots: number;
  readonly within: Within;
  /** Mean of estimate less exact chance, in points: what is left of it is bias. */
  readonly bias: number;
  /** Positions with a clear best way; those in which it is found at the debrief's budget, and with many more roll-outs. */
  readonly clear: number;
  readonly found: number;
  readonly foundDeep: number;
  /** Clear ones in which it is not found even so. */
  readonly missed: readonly Miss[];
  /** Those farthest from the exact chance. */
  readonly worst: readonly Miss[];
}

/** One position as it came out, in points. */
export interface Miss {
  readonly seed: number;
  readonly kind: 'week' | 'pivot';
  readonly week: number;
  readonly chance: number;
  readonly exact: number;
  readonly se: number;
  readonly loss: number;
  readonly exactLoss: number;
  readonly lossSe: number;
  readonly hindsight: number;
  readonly exactHindsight: number;
  readonly hindsightSe: number;
  readonly gap: number;
  readonly regret: number;
  readonly regretDeep: number;
}

/** With this many worlds, and roll-outs which short deals multiply, chance hardly comes into which way is called best. */
const MANY: Budget = {
  ...FULL,
  particles: 1_024,
  fair: [{ rollouts: 512, keep: 1 }],
  hindsight: [{ rollouts: 1, keep: 1 }],
  freshHindsight: 1,
  pivot: [{ rollouts: 512, keep: 1 }],
  pivotHindsight: [{ rollouts: 1, keep: 1 }],
  single: 0,
  asking: 0,
  dice: 0,
};

/** Variance of a win; sums of chances may come to a hair more than one. */
const spreadOf = (p: number): number => Math.max(0, p * (1 - p));

/** Standard error of a mean over roll-outs of which every two share a world. */
const errorOf = ({ fair, between }: Exact, rollouts: number): number =>
  WHOLE * Math.sqrt((spreadOf(fair) + between) / Math.max(1, rollouts));

const errorTrue = ({ hindsight }: Exact, rollouts: number): number =>
  WHOLE * Math.sqrt(spreadOf(hindsight) / Math.max(1, rollouts));

type Chances = ReadonlyMap<Way, Exact>;

const chanceOf = (exact: Chances, graded: Graded | null): number =>
  exact.get((graded?.better?.plan ?? 'chosen') as Way)?.fair ?? 0;

/** The best way's chance, and how far it leads. */
function bestOf(exact: Chances): { most: number; gap: number } {
  const fairs = [...exact.values()].map(({ fair }) => fair).toSorted((a, b) => b - a);
  const most = fairs[0] ?? 0;
  return { most, gap: WHOLE * (most - (fairs.find((fair) => fair < most - SAME) ?? most)) };
}

function compare(position: Position, graded: Graded, deep: Graded | null, exact: Chances): Miss {
  const chosen = exact.get('chosen') as Exact;
  const { most, gap } = bestOf(exact);
  return {
    seed: position.seed,
    kind: position.kind,
    week: position.week,
    chance: graded.fair.chosen,
    exact: WHOLE * chosen.fair,
    se: errorOf(chosen, graded.fair.rollouts),
    loss: graded.fair.loss,
    exactLoss: WHOLE * (chanceOf(exact, graded) - chosen.fair),
    lossSe: graded.fair.se,
    hindsight: graded.hindsight.chosen,
    exactHindsight: WHOLE * chosen.hindsight,
    hindsightSe: errorTrue(chosen, graded.hindsight.rollouts),
    gap,
    regret: WHOLE * (most - chanceOf(exact, graded)),
    regretDeep: deep === null ? 0 : WHOLE * (most - chanceOf(exact, deep)),
  };
}

function gradeOf(position: Position, seed: number, budget: Budget): Graded | null {
  const { compiled, log } = position;
  const job = { compiled, seed: position.seed, variant: 'drawn', log, analysisSeed: seed } as const;
  const prepared = prepareGrade({ ...job, budget });
  const place = prepared.places.find(
    ({ kind, week }) => kind === position.kind && week === position.week,
  );
  return place === undefined ? null : gradePlace(prepared, place.index).decision;
}

/** One position graded and counted; null where it cannot be counted or nothing hangs on it. */
function tryPosition(seed: number, playbook: Playbook): Miss | null {
  const position = positionOf(seed * APART, playbook);
  if (position === null) return null;
  const exact = exactChances(position, position.ways);
  if (exact === null || dull(exact)) return null;
  const graded = gradeOf(position, seed, FULL);
  if (graded === null) return null;
  const deep = bestOf(exact).gap > CLEAR ? gradeOf(position, seed, MANY) : null;
  return compare(position, graded, deep, exact);
}

/** Whether what was done was as good as won or lost: then there is nothing to estimate. */
function dull(exact: Chances): boolean {
  const { fair } = exact.get('chosen') as Exact;
  return fair < 0.02 || fair > 0.98;
}

const share = (list: readonly Miss[], holds: (one: Miss) => boolean): number =>
  list.filter(holds).length / Math.max(1, list.length);

const lies = (estimate: number, exact: number, se: number): boolean =>
  Math.abs(estimate - exact) <= ERRORS * se + ROUNDING;

function summarise(list: readonly Miss[]): Exactness {
  const clear = list.filter(({ gap }) => gap > CLEAR);
  const missed = clear.filter(({ regretDeep }) => regretDeep > SAME);
  const off = (one: Miss): number => Math.abs(one.chance - one.exact) / Math.max(1, one.se);
  return {
    positions: list.length,
    pivots: list.filter(({ kind }) => kind === 'pivot').length,
    within: {
      chance: share(list, (one) => lies(one.chance, one.exact, one.se)),
      hindsight: share(list, (one) => lies(one.hindsight, one.exactHindsight, one.hindsightSe)),
      loss: share(list, (one) => lies(one.loss, one.exactLoss, one.lossSe)),
    },
    bias: list.reduce((sum, one) => sum + one.chance - one.exact, 0) / Math.max(1, list.length),
    clear: clear.length,
    found: clear.filter(({ regret }) => regret < SAME).length,
    foundDeep: clear.length - missed.length,
    missed,
    worst: list.toSorted((a, b) => off(b) - off(a)).slice(0, 5),
  };
}

/** So many positions from a seed on. */
export function proveExactness(
  playbook: Playbook,
  count: number,
  seed: number,
  onPosition?: () => void,
): Exactness {
  const list: Miss[] = [];
  for (let k = 0; list.length < count; k += 1) {
    const one = tryPosition(seed + k, playbook);
    if (one === null) continue;
    list.push(one);
    onPosition?.();
  }
  return summarise(list);
}
