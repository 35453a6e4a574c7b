import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { readDealCall } from '#src/cli/deal-call.ts';
import { playReport, printLegend, printReports } from '#src/cli/play/play-report.ts';
import { createProgress } from '#src/cli/play/progress.ts';
import { playHere, runSeries, type Message } from '#src/cli/play/run-series.ts';
import { BOTS, isBotId } from '#src/core/analysis/bots/make-bot.ts';
import type { Series } from '#src/core/analysis/tally.ts';

export const command: Command = {
  usage: `play <deal> [--bot <${BOTS.join('|')}>] [--games <n>] [--seed <s>] [--case] [--playbook <id>] [--json]`,
  summary: 'let a bot play a deal from many seeds; --case plays the canonical case',
  run: play,
};

async function play(args: readonly string[]): Promise<ExitCode> {
  const call = readDealCall(command, args, {
    bot: 'text',
    games: 'whole',
    seed: 'whole',
    case: 'flag',
    report: 'flag',
  });
  if (!call.ok) return call.error;
  const { open, options } = call.value;
  const { bot = 'method', games = 100, seed = 1 } = options;
  if (!isBotId(bot))
    return refuseUsage(command, `There is no bot ${bot}; there are ${BOTS.join(', ')}.`);
  const series: Series = { bot, games, seed, variant: options.case ? 'case' : 'drawn' };
  if (options.report) {
    const timed = playHere(open.compiled, series, (done) => send({ done }));
    send({ timed });
    return EXIT.done;
  }
  const progress = createProgress(bot, games);
  const [timed] = await runSeries(open, [series], progress.add);
  progress.end();
  if (timed === undefined) throw new Error('play: one series gave no result');
  const report = playReport(open, seed, timed);
  if (options.json) printJson(report);
  else {
    printLine(`${report.deal}, ${report.games} games from seed ${seed}`);
    printReports([report]);
    printLegend();
  }
  return EXIT.done;
}

/** To the process that asked for the report. */
function send(message: Message): void {
  process.send?.(message);
}
