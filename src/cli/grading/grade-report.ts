import { printLine } from '#src/cli/command.ts';
import type { Decision, Grade } from '#src/core/analysis/grade/report.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { GradeCall, TimedGrade } from './grade-run.ts';

/** A decision with the entry it begins with; `index` is the place of that entry in the log. */
type ReportedDecision = Omit<Decision, 'index' | 'entry'> & {
  readonly decision: number;
  readonly index: number;
  readonly entry: Entry | null;
};

interface GradeReport extends Omit<Grade, 'decisions'> {
  readonly deal: string;
  readonly budget: string;
  readonly workers: number;
  readonly seconds: number;
  /** Seconds until the first decision was there. */
  readonly first: number;
  readonly decisions: readonly ReportedDecision[];
}

export function gradeReport(
  call: GradeCall,
  workers: number,
  { grade, seconds, first }: TimedGrade,
): GradeReport {
  const { log } = call.record;
  return {
    deal: call.record.deal,
    budget: call.budget,
    workers,
    seconds: Math.round(seconds * 100) / 100,
    first: Math.round(first * 100) / 100,
    ...grade,
    decisions: grade.decisions.map(({ index, entry, ...rest }) => ({
      decision: index,
      index: entry,
      entry: log[entry] ?? null,
      ...rest,
    })),
  };
}

const points = (value: number): string => value.toFixed(1).padStart(6);

export function printGrade(report: GradeReport): void {
  const { accuracy, start, skill, luck, skillSe, result, dice } = report;
  printLine(
    `${report.deal}: accuracy ${accuracy.fair} % fair, ${accuracy.hindsight} % in hindsight`,
  );
  printLine(
    `start ${start} + skill ${skill} + luck ${luck} = result ${result}; skill ± ${skillSe}`,
  );
  printLine(`the same decisions win with ${dice.wins} of ${dice.seeds} other dice`);
  printLine('week kind   label        before chosen   best   loss     ±  hindsight  better');
  for (const one of report.decisions) {
    const { fair, hindsight } = one;
    printLine(
      [
        `${one.week}`.padStart(4),
        one.kind.padEnd(6),
        one.label.padEnd(11),
        points(fair.before),
        points(fair.chosen),
        points(fair.best),
        points(fair.loss),
        points(fair.se),
        points(hindsight.loss).padStart(10),
        one.better?.plan ?? '',
        one.why.map(({ code }) => code).join(' '),
      ].join(' '),
    );
  }
  printLine(
    `${report.rollouts} roll-outs in ${report.seconds} s, the first decision after ${report.first} s`,
  );
}
