// The grade of one run: here, or shared out among processes. Whoever grades a decision comes to the same.
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { OpenDeal } from '#src/cli/open-deal.ts';
import { ROOT } from '#src/cli/sources.ts';
import { BUDGETS, type BudgetId } from '#src/core/analysis/grade/budget.ts';
import {
  assembleGrade,
  gradePlace,
  prepareGrade,
  type Prepared,
} from '#src/core/analysis/grade/grade.ts';
import type { DecisionPart, Grade } from '#src/core/analysis/grade/report.ts';
import type { Answer, Ask } from './grade-process.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';

export interface GradeCall {
  readonly open: OpenDeal;
  readonly record: RunRecord;
  readonly seed: number;
  readonly budget: BudgetId;
  readonly workers: number;
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

const PROCESS = join(ROOT, 'src/cli/grading/grade-process.ts');

function startProcess({ open, record, seed, budget }: GradeCall): ChildProcess {
  const child = fork(PROCESS, {
    cwd: ROOT,
    execArgv: ['--import', 'tsx'],
    serialization: 'advanced',
  });
  const { deal, playbook } = open;
  const { variant, log } = record;
  const order = { deal, playbook, seed: record.seed, variant, log, analysisSeed: seed, budget };
  child.send(order satisfies Ask);
  return child;
}

/** Weeks that another process has before it: it never waits while this one is deep in a decision of its own. */
const AHEAD = 2;

type Week = readonly number[];

/** Has another process grade weeks off the queue until none is left. */
function shareOut(child: ChildProcess, queue: Week[], add: (parts: Answer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let open = 0;
    const feed = (): void => {
      const indexes = queue.shift();
      if (indexes === undefined) return;
      open += 1;
      child.send(indexes satisfies Ask);
    };
    child.on('exit', () => reject(new Error('shareOut: a process ended before its work was done')));
    child.on('message', (parts: Answer) => {
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
  const add = (more: Answer): void => {
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
