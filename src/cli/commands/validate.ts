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
  const graded = BOTS.flatMap((bot) =>
    Array.from({ length: runs }, (_, k) => {
      const run = gradeOne(open.compiled, bot, seed + k);
      progress.add(1);
      return run;
    }),
  );
  progress.end();
  const rows = BOTS.map((bot): Row => {
    const mine = graded.filter((run) => run.bot === bot);
    return {
      bot,
      runs: mine.length,
      fair: meanOf(mine, (run) => run.fair),
      hindsight: meanOf(mine, (run) => run.hindsight),
      dice: meanOf(mine, (run) => run.dice),
    };
  }).toSorted((a, b) => b.fair - a.fair);
  const correlation = rankCorrelation(
    graded.map(({ fair }) => fair),
    graded.map(({ dice }) => dice),
  );
  const ordered = rows[0]?.bot === 'method' && rows.at(-1)?.bot === 'random';
  const exact = graded.every((run) => run.exact);
  const holds = ordered && exact && correlation >= LEAST_CORRELATION;
  const report = { deal: open.deal.id, seed, ok: holds, ordered, exact, correlation, bots: rows };
  if (options.json) printJson(report);
  else {
    printLine(`${report.deal}: ${runs} runs a bot from seed ${seed}`);
    for (const row of rows)
      printLine(
        `  ${row.bot.padEnd(12)} accuracy ${row.fair.toFixed(1)} fair, ${row.hindsight.toFixed(1)} in hindsight; wins ${(row.dice * 100).toFixed(1)} % of other dice`,
      );
    printLine(`rank correlation of accuracy with winning ${correlation.toFixed(2)}`);
    printLine(`start + skill + luck = result ${exact ? 'in every run' : 'NOT in every run'}`);
  }
  return holds ? EXIT.done : EXIT.wrong;
}
