// The grade of one run: here, or shared out among processes. Whoever grades a decision comes to the same.
import { fork, type ChildProcess } from 'node:child_process';
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

export interface GradeCall {
  readonly open: OpenDeal;
  readonly record: RunRecord;
  /** Where the run lies, for the other processes. */
  readonly file: string;
  readonly seed: number;
  readonly budget: BudgetId;
  readonly workers: number;
}

/** What a process is asked, and what it answers. */
interface Ask {
  readonly index: number;
}
export interface Answer {
  readonly part: DecisionPart;
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

/** Grades what the other process asks for, until it hangs up. */
export function serveGrades(prepared: Prepared): void {
  process.on('message', ({ index }: Ask) => {
    process.send?.({ part: gradePlace(prepared, index) } satisfies Answer);
  });
  process.on('disconnect', () => process.exit());
}

function startProcess({ open, file, seed, budget }: GradeCall): ChildProcess {
  const args = ['grade', file, '--deal', open.name, '--seed', `${seed}`, '--budget', budget];
  if (open.under !== undefined) args.push('--playbook', open.under);
  return fork(process.argv[1] ?? '', [...args, '--serve'], { execArgv: process.execArgv });
}

function ask(child: ChildProcess, index: number): Promise<DecisionPart> {
  return new Promise((resolve, reject) => {
    const failed = (): void => reject(new Error(`ask: decision ${index} was not graded`));
    child.once('exit', failed);
    child.once('message', ({ part }: Answer) => {
      child.off('exit', failed);
      resolve(part);
    });
    child.send({ index } satisfies Ask);
  });
}

export interface TimedGrade {
  readonly grade: Grade;
  /** Wall time of the whole, and until the first decision was there. */
  readonly seconds: number;
  readonly first: number;
}

export async function gradeRun(call: GradeCall, tell: () => void): Promise<TimedGrade> {
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1000;
  // The others wake up while the run is read here.
  const children =
    call.workers < 2 ? [] : Array.from({ length: call.workers }, () => startProcess(call));
  const prepared = prepareCall(call);
  const queue = weeksOf(prepared);
  const parts: DecisionPart[] = [];
  let first = 0;
  const add = (part: DecisionPart): void => {
    if (parts.length === 0) first = since();
    parts.push(part);
    tell();
  };
  const work = async (
    grade: (index: number) => DecisionPart | Promise<DecisionPart>,
  ): Promise<void> => {
    for (let week = queue.shift(); week !== undefined; week = queue.shift())
      for (const index of week) add(await grade(index));
  };
  if (children.length === 0) await work((index) => gradePlace(prepared, index));
  else await Promise.all(children.map((child) => work((index) => ask(child, index))));
  for (const child of children) child.disconnect();
  return { grade: assembleGrade(prepared, parts), seconds: since(), first };
}

/** A week and its pivots share a reading of the evidence, so they stay together. */
function weeksOf({ places }: Prepared): number[][] {
  const weeks: number[][] = [];
  for (const place of places) {
    if (place.kind === 'week') weeks.push([]);
    weeks.at(-1)?.push(place.index);
  }
  return weeks;
}
