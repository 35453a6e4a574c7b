import { parseArguments } from '#src/cli/arguments.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { openDeal } from '#src/cli/open-deal.ts';
import { playReport, printReports } from '#src/cli/play/play-report.ts';
import { createProgress } from '#src/cli/play/progress.ts';
import { runSeries } from '#src/cli/play/run-series.ts';
import { BOTS, isBotId } from '#src/core/analysis/bots/make-bot.ts';
import { mixOf, type ControlStatistics } from '#src/core/analysis/ladder.ts';
import type { Series } from '#src/core/analysis/tally.ts';

export const command: Command = {
  usage: 'ladder <deal> [--games <n>] [--seed <s>] [--bots <a,b,...>] [--json]',
  summary: 'let every bot play a deal and compare: wins, scores, control statistics',
  run: ladder,
};

async function ladder(args: readonly string[]): Promise<ExitCode> {
  const parsed = parseArguments(args, {
    games: 'whole',
    seed: 'whole',
    bots: 'text',
    json: 'flag',
  });
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const { places, options } = parsed.value;
  const { games = 200, seed = 1 } = options;
  const [name] = places;
  if (name === undefined) return refuseUsage(command, 'Which deal?');
  const asked = options.bots?.split(',') ?? [...BOTS];
  const bots = asked.filter(isBotId);
  if (bots.length < asked.length) return refuseUsage(command, `The bots are ${BOTS.join(', ')}.`);
  const open = openDeal(name);
  if (!open.ok) return refuseUsage(command, open.error);
  const list = bots.map((bot): Series => ({ bot, games, seed, variant: 'drawn' }));
  const progress = createProgress('ladder', games * bots.length);
  const timed = await runSeries(name, open.value.compiled, list, progress.add);
  progress.end();
  const reports = timed.map((one) => playReport(open.value, seed, one));
  const c139 = mixOf(timed.map(({ tally }) => tally));
  if (options.json) printJson({ deal: open.value.deal.id, games, seed, bots: reports, c139 });
  else {
    printLine(`${open.value.deal.id}, ${games} games a bot from seed ${seed}`);
    printReports(reports);
    printLine(sentenceOf(c139));
  }
  return EXIT.done;
}

const sentenceOf = ({ winGivenW, winGivenNoW, lostBelow6C }: ControlStatistics): string =>
  `even mix: won with 1W ${winGivenW.toFixed(3)}, without ${winGivenNoW.toFixed(3)}, ` +
  `lost deals below 6C ${lostBelow6C.toFixed(3)}`;
