// The grade of one run: here, or shared out among processes. Whoever grades a decision comes to the same.
import type { OpenDeal } from '#src/cli/open-deal.ts';
import { BUDGETS, type BudgetId } from '#src/core/analysis/grade/budget.ts';
import {
  assembleGrade,
  gradePlace,
  prepareGrade,
  type Prepared,
} from '#src/core/analysis/grade/grade.ts';
import type { DecisionPart, Grade } from '#src/core/analysis/grade/report.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import { shareOut, type Crew, type Task } from './crew.ts';
import type { Answer, Order } from './grade-process.ts';

export interface GradeCall {
  readonly open: OpenDeal;
  readonly record: RunRecord;
  readonly seed: number;
  readonly budget: BudgetId;
}

export function prepareCall({ open, record, seed, budget }: GradeCall): Prepared {
  const { variant, log } = record;
  return prepareGrade({
    compiled: open.compiled,
    seed: record.seed,
    variant,
    log,
    analysisSeed: seed,
    budget: BUDGETS[budget],
  });
}

function orderOf({ open, record, seed, budget }: GradeCall): Order {
  const { deal, playbook } = open;
  const { variant, log } = record;
  return { deal, playbook, seed: record.seed, variant, log, analysisSeed: seed, budget };
}

/** Lets the answers of the others in. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface TimedGrade {
  readonly grade: Grade;
  /** Wall time of the whole, and until the first decision was there. */
  readonly seconds: number;
  readonly first: number;
}

/** Grades with the help of a crew, which may be nobody; rejects where one of them is lost. */
export async function gradeRun(call: GradeCall, crew: Crew, tell: () => void): Promise<TimedGrade> {
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1000;
  const prepared = prepareCall(call);
  const queue = tasksOf(prepared);
  const parts: DecisionPart[] = [];
  let first = 0;
  const add = (more: Answer): void => {
    if (parts.length === 0) first = since();
    parts.push(...more);
    for (const _ of more) tell();
  };
  const work = async (own: Task[]): Promise<void> => {
    for (let task = own.shift(); task !== undefined; task = own.shift())
      for (const index of task) {
        add([gradePlace(prepared, index)]);
        await breathe();
      }
  };
  // The others begin when the first decision is there: they would hold it up.
  await work(queue.splice(0, 1));
  const order = orderOf(call);
  const others = crew.map(async (one) => shareOut(one, order, queue, add));
  await Promise.all([...others, work(queue)]);
  return { grade: assembleGrade(prepared, parts), seconds: since(), first };
}

/** A week and its pivots share a reading of the evidence, so they stay together; the very first decision comes alone. */
function tasksOf({ places }: Prepared): Task[] {
  const tasks: number[][] = [];
  for (const { kind, index } of places) {
    if (kind === 'week' || index === 1) tasks.push([]);
    tasks.at(-1)?.push(index);
  }
  return tasks;
}
