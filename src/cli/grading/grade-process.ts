// Runs in a process of its own: grades the decisions of a run that the other process asks for, until it hangs up.
import { compileDeal } from '#src/core/engine/compile.ts';
import { BUDGETS, type BudgetId } from '#src/core/analysis/grade/budget.ts';
import { gradePlace, prepareGrade, type Prepared } from '#src/core/analysis/grade/grade.ts';
import type { DecisionPart } from '#src/core/analysis/grade/report.ts';
import type { Variant } from '#src/core/engine/start.ts';
import type { Deal } from '#src/core/schema/deal.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';

/** A run with all that its grade depends on. The deal and its playbook have been checked. */
export interface Order {
  readonly deal: Deal;
  readonly playbook: Playbook;
  readonly seed: number;
  readonly variant: Variant;
  readonly log: readonly Entry[];
  readonly analysisSeed: number;
  readonly budget: BudgetId;
}

/** A run, then places of decisions in it; the answer to these is their parts. */
export type Ask = Order | readonly number[];
export type Answer = readonly DecisionPart[];

const isOrder = (ask: Ask): ask is Order => 'deal' in ask;

let prepared: Prepared | null = null;

process.on('message', (ask: Ask) => {
  if (isOrder(ask)) {
    const { deal, playbook, budget, ...run } = ask;
    prepared = prepareGrade({
      ...run,
      compiled: compileDeal(deal, playbook),
      budget: BUDGETS[budget],
    });
    return;
  }
  const of = prepared;
  if (of === null) throw new Error('grade-process: asked before there was a run.');
  process.send?.(ask.map((index) => gradePlace(of, index)) satisfies Answer);
});
process.on('disconnect', () => process.exit());
