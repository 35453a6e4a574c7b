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

/** Decisions that a process is asked for, and what it answers. */
interface Ask {
  readonly indexes: readonly number[];
}
export interface Answer {
  readonly parts: readonly DecisionPart[];
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
  process.on('message', ({ indexes }: Ask) => {
    const parts = indexes.map((index) => gradePlace(prepared, index));
    process.send?.({ parts } satisfies Answer);
  });
  process.on('disconnect', () => process.exit());
}

function startProcess({ open, file, seed, budget }: GradeCall): ChildProcess {
  const args = ['grade', file, '--deal', open.name, '--seed', `${seed}`, '--budget', budget];
  if (open.under !== undefined) args.push('--playbook', open.under);
  return fork(process.argv[1] ?? '', [...args, '--serve'], { execArgv: process.execArgv });
}

/** Weeks that another process has before it: it never waits while this one is deep in a decision of its own. */
const AHEAD = 2;

type Week = readonly number[];

/** Has another process grade weeks off the queue until none is left. */
function shareOut(
  child: ChildProcess,
  queue: Week[],
  add: (parts: Answer['parts']) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let open = 0;
    const feed = (): void => {
      const indexes = queue.shift();
      if (indexes === undefined) return;
      open += 1;
      child.send({ indexes } satisfies Ask);
    };
    child.on('exit', () => reject(new Error('shareOut: a process ended before its work was done')));
    child.on('message', ({ parts }: Answer) => {
      open -= 1;
      add(parts);
      feed();
      if (open === 0) resolve();
    });
    for (let k = 0; k < AHEAD; k += 1) feed();
    if (open === 0) resolve();
  });
}

/** Lets the answers of the others in. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface TimedGrade {
  readonly grade: Grade;
  /** Wall time of the whole, and until the first decision was there. */
  readonly seconds: number;
  readonly first: number;
}

export async function gradeRun(call: GradeCall, tell: () => void): Promise<TimedGrade> {
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1000;
  // The others wake up while this one has begun.
  const children = Array.from({ length: call.workers - 1 }, () => startProcess(call));
  const prepared = prepareCall(call);
  const queue = weeksOf(prepared);
  const parts: DecisionPart[] = [];
  let first = 0;
  const add = (more: Answer['parts']): void => {
    if (parts.length === 0) first = since();
    parts.push(...more);
    for (const _ of more) tell();
  };
  const work = async (own: Week | undefined): Promise<void> => {
    for (let week = own; week !== undefined; week = queue.shift())
      for (const index of week) {
        add([gradePlace(prepared, index)]);
        await breathe();
      }
  };
  const mine = queue.shift();
  const others = children.map(async (child) => shareOut(child, queue, add));
  try {
    await Promise.all([...others, work(mine)]);
  } finally {
    for (const child of children) if (child.connected) child.disconnect();
  }
  return { grade: assembleGrade(prepared, parts), seconds: since(), first };
}

/** A week and its pivots share a reading of the evidence, so they stay together. */
function weeksOf({ places }: Prepared): Week[] {
  const weeks: number[][] = [];
  for (const place of places) {
    if (place.kind === 'week') weeks.push([]);
    weeks.at(-1)?.push(place.index);
  }
  return weeks;
}
