// How many roll-outs go into a grade. Always counted, never timed, so that every machine comes to the same.
import type { Round } from './bout.ts';

/** As it stands for a decision some weeks before the end; for others see `budgetFor`. */
export interface Budget {
  /** Worlds that play the run again for the ideal reader. */
  readonly particles: number;
  /** Whether every plan is compared, or only what was done, the default policy and nothing; and whether pivots are graded. */
  readonly whole: boolean;
  /** Rounds in which the best plan is found, in fair and in hindsight worlds. */
  readonly fair: readonly Round[];
  readonly hindsight: readonly Round[];
  /** Fresh roll-outs for the chosen, the best and the default plan; grown where a label hangs on it, up to `most`. */
  readonly fresh: number;
  readonly most: number;
  readonly freshHindsight: number;
  /** Rounds in which the choices of a pivot are compared; those that leave a doubt are played afresh. None: not graded. */
  readonly pivot: readonly Round[];
  readonly pivotHindsight: readonly Round[];
  /** For single acts of a labelled week, and for what asking was worth. */
  readonly single: number;
  readonly asking: number;
  /** Seeds over which the same decisions are played again. */
  readonly dice: number;
}

/** Weeks still to be played at which the numbers of a budget hold as they stand. */
const MEASURE = 8;

/**
 * A budget for a decision with so many weeks to go. Roll-outs grow dearer with every week they play, so the sum of squared errors
 * of all decisions is the least, for the same work, when their number falls with the root of the weeks. Near the end they cost
 * next to nothing, and a decision gets as much work as one earlier on.
 */
export function budgetFor(budget: Budget, weeksLeft: number): Budget {
  const ratio = MEASURE / Math.max(1, weeksLeft);
  const share = ratio < 1 ? Math.sqrt(ratio) : ratio;
  // Every two roll-outs share a world.
  const scaled = (rollouts: number): number =>
    rollouts === 0 ? 0 : Math.max(2, 2 * Math.round((rollouts * share) / 2));
  const rounds = (list: readonly Round[]): Round[] =>
    list.map(({ rollouts, keep }) => ({ rollouts: scaled(rollouts), keep }));
  return {
    ...budget,
    fair: rounds(budget.fair),
    hindsight: rounds(budget.hindsight),
    fresh: scaled(budget.fresh),
    most: scaled(budget.most),
    freshHindsight: scaled(budget.freshHindsight),
    pivot: rounds(budget.pivot),
    pivotHindsight: rounds(budget.pivotHindsight),
    single: scaled(budget.single),
    asking: scaled(budget.asking),
  };
}

/**
 * For the debrief: some 13,000 roll-outs for a deal of 24 weeks and 86 decisions. So few suffice because plans are halved, share
 * worlds and luck, are played on once from the same table, and get more only where a label hangs on it: two seeds of the analysis
 * agree on nearly every label (`steady`), and the best way of deals that can be counted is nearly always found (`prove-grade`).
 */
export const FULL: Budget = {
  whole: true,
  particles: 160,
  fair: [
    { rollouts: 12, keep: 4 },
    { rollouts: 16, keep: 2 },
    { rollouts: 32, keep: 1 },
  ],
  hindsight: [
    { rollouts: 6, keep: 3 },
    { rollouts: 12, keep: 1 },
  ],
  fresh: 64,
  most: 256,
  freshHindsight: 24,
  pivot: [
    { rollouts: 16, keep: 1 },
    { rollouts: 16, keep: 1 },
  ],
  pivotHindsight: [
    { rollouts: 8, keep: 1 },
    { rollouts: 12, keep: 1 },
  ],
  single: 48,
  asking: 24,
  dice: 500,
};

/** For many runs at once, where single labels do not matter but their mean does. */
export const QUICK: Budget = {
  whole: false,
  particles: 32,
  fair: [{ rollouts: 8, keep: 1 }],
  hindsight: [{ rollouts: 2, keep: 1 }],
  fresh: 12,
  most: 12,
  freshHindsight: 2,
  pivot: [],
  pivotHindsight: [],
  single: 0,
  asking: 0,
  dice: 500,
};

export const BUDGETS = { full: FULL, quick: QUICK } as const;
export type BudgetId = keyof typeof BUDGETS;
export const isBudget = (id: string): id is BudgetId => Object.hasOwn(BUDGETS, id);
