import { parseArguments } from '#src/cli/arguments.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { dismiss, startCrew, type Crew } from '#src/cli/grading/crew.ts';
import {
  gradeRun,
  prepareCall,
  type GradeCall,
  type TimedGrade,
} from '#src/cli/grading/grade-run.ts';
import { readGradeCall } from '#src/cli/grading/read-run.ts';
import { createProgress } from '#src/cli/play/progress.ts';
import type { Grade } from '#src/core/analysis/grade/report.ts';

export const command: Command = {
  usage: 'steady <run.json> [--budget full|quick] [--seed <s>] [--json]',
  summary:
    'see that a grade is the same for 1, 2 and 4 workers, what they gain in time, ' +
    'and how often a second analysis seed comes to the same labels',
  run: steady,
};

const WORKERS = [1, 2, 4] as const;
/** Least share of decisions that two analysis seeds call the same. */
const AGREE = 0.9;

interface Steadiness {
  readonly deal: string;
  readonly decisions: number;
  readonly rollouts: number;
  /** Whether every number of workers comes to the same grade, to the last digit. */
  readonly same: boolean;
  readonly times: readonly {
    readonly workers: number;
    readonly seconds: number;
    readonly first: number;
  }[];
  /** One worker's time over that of two. */
  readonly gain: number;
  /** Share of decisions with the same label under another analysis seed: fair, and in hindsight. */
  readonly fair: number;
  readonly hindsight: number;
  readonly ok: boolean;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function agreement(one: Grade, other: Grade, of: 'label' | 'hindsightLabel'): number {
  const same = one.decisions.filter((decision, at) => decision[of] === other.decisions[at]?.[of]);
  return same.length / Math.max(1, one.decisions.length);
}

async function steady(args: readonly string[]): Promise<ExitCode> {
  const parsed = parseArguments(args, { budget: 'text', seed: 'whole', json: 'flag' });
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const { places, options } = parsed.value;
  const { budget, seed, json } = options;
  const read = readGradeCall(command, { file: places[0], budget, seed });
  if (!read.ok) return read.error;
  const call = read.value;
  const crew = startCrew(Math.max(...WORKERS) - 1);
  try {
    const report = await measure(call, crew);
    if (json) printJson(report);
    else print(report);
    return report.ok ? EXIT.done : EXIT.wrong;
  } finally {
    dismiss(crew);
  }
}

async function measure(call: GradeCall, crew: Crew): Promise<Steadiness> {
  const decisions = prepareCall(call).places.length;
  const progress = createProgress('decisions', decisions * (WORKERS.length + 1));
  const gradeBy = (workers: number, seed: number): Promise<TimedGrade> =>
    gradeRun({ ...call, seed }, crew.slice(0, workers - 1), () => progress.add(1));
  const graded: TimedGrade[] = [];
  for (const workers of WORKERS) graded.push(await gradeBy(workers, call.seed));
  const again = await gradeBy(2, call.seed + 1);
  progress.end();
  return steadinessOf(call, graded, again);
}

function steadinessOf(
  call: GradeCall,
  graded: readonly TimedGrade[],
  again: TimedGrade,
): Steadiness {
  const { grade } = graded[0] as TimedGrade;
  const same = graded.every((other) => JSON.stringify(other.grade) === JSON.stringify(grade));
  const fair = agreement(grade, again.grade, 'label');
  return {
    deal: call.record.deal,
    decisions: grade.decisions.length,
    rollouts: grade.rollouts,
    same,
    times: graded.map(({ seconds, first }, at) => ({
      workers: WORKERS[at] ?? 0,
      seconds: rounded(seconds),
      first: rounded(first),
    })),
    gain: rounded((graded[0]?.seconds ?? 0) / (graded[1]?.seconds ?? 1)),
    fair: rounded(fair),
    hindsight: rounded(agreement(grade, again.grade, 'hindsightLabel')),
    ok: same && fair >= AGREE,
  };
}

function print({
  deal,
  decisions,
  rollouts,
  same,
  times,
  gain,
  fair,
  hindsight,
  ok,
}: Steadiness): void {
  printLine(`${deal}: ${decisions} decisions, ${rollouts} roll-outs`);
  for (const { workers, seconds, first } of times)
    printLine(`  ${workers} workers: ${seconds} s, the first decision after ${first} s`);
  printLine(`  two workers are ${gain} times as fast as one`);
  printLine(same ? '  the grades are the same' : '  THE GRADES DIFFER');
  printLine(`  another analysis seed: ${fair} of the labels the same, in hindsight ${hindsight}`);
  printLine(ok ? '  steady' : '  not steady');
}
