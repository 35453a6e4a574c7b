// How many roll-outs go into a grade. Always counted, never timed, so that every machine comes to the same.
import type { Round } from './bout.ts';

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

/** For the debrief. */
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
