import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments } from '#src/cli/arguments.ts';
import {
  EXIT,
  printJson,
  printLine,
  refuseUsage,
  type Command,
  type ExitCode,
} from '#src/cli/command.ts';
import { openDeal, type OpenDeal } from '#src/cli/open-deal.ts';
import {
  playReport,
  printLegend,
  printReports,
  type PlayReport,
} from '#src/cli/play/play-report.ts';
import { createProgress } from '#src/cli/play/progress.ts';
import { runSeries } from '#src/cli/play/run-series.ts';
import { printVariants, variantReports, type VariantReport } from '#src/cli/play/variant-report.ts';
import { DEALS } from '#src/cli/sources.ts';
import { BOTS, isBotId, type BotId } from '#src/core/analysis/bots/make-bot.ts';
import { mixOf, type ControlStatistics } from '#src/core/analysis/ladder.ts';
import type { Series, Tally } from '#src/core/analysis/tally.ts';

export const command: Command = {
  usage:
    'ladder <deal>|--all [--games <n>] [--seed <s>] [--bots <a,b,...>] [--variants] [--playbook <id>] [--json]',
  summary:
    'let every bot play a deal, or all of them, and compare: wins, scores, control statistics; ' +
    '--variants adds wins by what the seed draws',
  run: ladder,
};

interface Contest {
  readonly bots: readonly BotId[];
  readonly games: number;
  readonly seed: number;
  /** Wins by what the seed draws are wanted too. */
  readonly variants: boolean;
}

/** What the bots made of one deal. */
interface Result {
  readonly deal: string;
  readonly games: number;
  readonly seed: number;
  readonly bots: readonly PlayReport[];
  readonly c139: ControlStatistics;
  readonly variants?: readonly VariantReport[];
}

async function ladder(args: readonly string[]): Promise<ExitCode> {
  const parsed = parseArguments(args, {
    all: 'flag',
    games: 'whole',
    seed: 'whole',
    bots: 'text',
    variants: 'flag',
    playbook: 'text',
    json: 'flag',
  });
  if (!parsed.ok) return refuseUsage(command, parsed.error);
  const { places, options } = parsed.value;
  const { games = 200, seed = 1 } = options;
  const asked = options.bots?.split(',') ?? [...BOTS];
  const bots = asked.filter(isBotId);
  if (bots.length < asked.length) return refuseUsage(command, `The bots are ${BOTS.join(', ')}.`);
  const names = options.all ? shippedDeals() : places.slice(0, 1);
  if (names.length === 0) return refuseUsage(command, 'Which deal?');
  const deals: OpenDeal[] = [];
  for (const name of names) {
    const open = openDeal(name, options.playbook);
    if (!open.ok) return refuseUsage(command, open.error);
    deals.push(open.value);
  }
  const contest = { bots, games, seed, variants: options.variants };
  await (options.all ? climbAll : climbOne)(deals, contest, options.json);
  return EXIT.done;
}

const shippedDeals = (): string[] =>
  existsSync(DEALS)
    ? readdirSync(DEALS, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => join(DEALS, name))
        .toSorted()
    : [];

async function climbOne(
  [deal]: readonly OpenDeal[],
  contest: Contest,
  json: boolean,
): Promise<void> {
  if (deal === undefined) return;
  const { result } = await climb(deal, contest);
  if (json) printJson(result);
  else {
    printResult(result);
    printLegend();
  }
}

async function climbAll(
  deals: readonly OpenDeal[],
  contest: Contest,
  json: boolean,
): Promise<void> {
  const results: Result[] = [];
  const tallies: Tally[] = [];
  for (const deal of deals) {
    const climbed = await climb(deal, contest);
    results.push(climbed.result);
    tallies.push(...climbed.tallies);
    if (!json) printResult(climbed.result);
  }
  const { games, seed } = contest;
  const c139 = mixOf(tallies);
  if (json) printJson({ games, seed, deals: results, c139 });
  else {
    printLine(sentenceOf(`all ${deals.length} deals`, c139));
    printLegend();
  }
}

async function climb(
  deal: OpenDeal,
  { bots, games, seed, variants }: Contest,
): Promise<{ readonly result: Result; readonly tallies: readonly Tally[] }> {
  const list = bots.map((bot): Series => ({ bot, games, seed, variant: 'drawn' }));
  const progress = createProgress(deal.deal.id, games * bots.length);
  const timed = await runSeries(deal, list, progress.add);
  progress.end();
  const tallies = timed.map(({ tally }) => tally);
  const reports = timed.map((one) => playReport(deal, seed, one));
  const result: Result = {
    deal: deal.deal.id,
    games,
    seed,
    bots: reports,
    c139: mixOf(tallies),
    ...(variants ? { variants: variantReports(deal.deal, tallies) } : {}),
  };
  return { result, tallies };
}

function printResult({ deal, games, seed, bots, c139, variants }: Result): void {
  printLine(`${deal}, ${games} games a bot from seed ${seed}`);
  printReports(bots);
  printLine(sentenceOf('even mix', c139));
  if (variants !== undefined) printVariants(variants);
}

const sentenceOf = (
  label: string,
  { winGivenW, winGivenNoW, lostBelow6C }: ControlStatistics,
): string =>
  `${label}: won with 1W ${winGivenW.toFixed(3)}, without ${winGivenNoW.toFixed(3)}, ` +
  `lost deals below 6C ${lostBelow6C.toFixed(3)}`;
