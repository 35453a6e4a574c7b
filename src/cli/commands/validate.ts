import { EXIT, printJson, printLine, type Command, type ExitCode } from '#src/cli/command.ts';
import { readDealCall } from '#src/cli/deal-call.ts';
import { createProgress } from '#src/cli/play/progress.ts';
import { BOTS, type BotId } from '#src/core/analysis/bots/make-bot.ts';
import { gradeOne, rankCorrelation, type GradedRun } from '#src/core/analysis/grade/series.ts';

export const command: Command = {
  usage: 'validate <deal> [--runs <n>] [--seed <s>] [--playbook <id>] [--json]',
  summary: 'grade runs of every bot: accuracy must order them as their winning does',
  run: validate,
};

const LEAST_CORRELATION = 0.6;

interface Row {
  readonly bot: BotId;
  readonly runs: number;
  readonly fair: number;
  readonly hindsight: number;
  readonly dice: number;
}

const meanOf = (runs: readonly GradedRun[], of: (run: GradedRun) => number): number =>
  Math.round((runs.reduce((sum, run) => sum + of(run), 0) / Math.max(1, runs.length)) * 1000) /
  1000;

function validate(args: readonly string[]): ExitCode {
  const call = readDealCall(command, args, { runs: 'whole', seed: 'whole' });
  if (!call.ok) return call.error;
  const { open, options } = call.value;
  const { runs = 20, seed = 1 } = options;
  const progress = createProgress('runs', runs * BOTS.length);
  const graded: GradedRun[] = [];
  for (const bot of BOTS)
    for (let k = 0; k < runs; k += 1) {
      graded.push(gradeOne(open.compiled, bot, seed + k));
      progress.add(1);
    }
  progress.end();
  const report = { deal: open.deal.id, seed, ...summaryOf(graded) };
  if (options.json) printJson(report);
  else print(report);
  return report.ok ? EXIT.done : EXIT.wrong;
}

interface Summary {
  readonly ok: boolean;
  /** Whether the method comes first and chance last. */
  readonly ordered: boolean;
  readonly exact: boolean;
  readonly correlation: number;
  readonly bots: readonly Row[];
}

function rowOf(bot: BotId, graded: readonly GradedRun[]): Row {
  const mine = graded.filter((run) => run.bot === bot);
  return {
    bot,
    runs: mine.length,
    fair: meanOf(mine, (run) => run.fair),
    hindsight: meanOf(mine, (run) => run.hindsight),
    dice: meanOf(mine, (run) => run.dice),
  };
}

function summaryOf(graded: readonly GradedRun[]): Summary {
  const bots = BOTS.map((bot) => rowOf(bot, graded)).toSorted((a, b) => b.fair - a.fair);
  const correlation = rankCorrelation(
    graded.map(({ fair }) => fair),
    graded.map(({ dice }) => dice),
  );
  const ordered = bots[0]?.bot === 'method' && bots.at(-1)?.bot === 'random';
  const exact = graded.every((run) => run.exact);
  const ok = ordered && exact && correlation >= LEAST_CORRELATION;
  return { ok, ordered, exact, correlation, bots };
}

function print({
  deal,
  seed,
  bots,
  correlation,
  exact,
}: Summary & { deal: string; seed: number }): void {
  printLine(`${deal}: ${bots[0]?.runs ?? 0} runs a bot from seed ${seed}`);
  for (const { bot, fair, hindsight, dice } of bots) {
    const name = bot.padEnd(12);
    const wins = (dice * 100).toFixed(1);
    printLine(
      `  ${name} accuracy ${fair.toFixed(1)} fair, ${hindsight.toFixed(1)} in hindsight; wins ${wins} % of other dice`,
    );
  }
  printLine(`rank correlation of accuracy with winning ${correlation.toFixed(2)}`);
  printLine(`start + skill + luck = result ${exact ? 'in every run' : 'NOT in every run'}`);
}
