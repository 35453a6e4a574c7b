import { standingOf, type Standing } from '#src/core/analysis/ladder.ts';
import { printLine } from '#src/cli/command.ts';
import type { OpenDeal } from '#src/cli/open-deal.ts';
import type { TimedTally } from './run-series.ts';

export interface PlayReport extends Standing {
  readonly deal: string;
  readonly playbook: string;
  readonly seed: number;
  readonly gamesPerSecond: number;
  readonly stepsPerSecond: number;
  readonly ruleItemsPerSecond: number;
}

export function playReport(
  open: OpenDeal,
  seed: number,
  { tally, seconds }: TimedTally,
): PlayReport {
  const per = (count: number): number => Math.round(count / Math.max(seconds, 1e-9));
  return {
    deal: open.deal.id,
    playbook: open.playbook.id,
    ...standingOf(tally),
    seed,
    gamesPerSecond: per(tally.games),
    stepsPerSecond: per(tally.entries),
    ruleItemsPerSecond: per(tally.ruleItems),
  };
}

const COLUMNS = [
  'bot',
  'win %',
  'from',
  'to',
  'p10',
  'p50',
  'p90',
  'C',
  'F',
  '1W',
  'won|1W',
  'won|0W',
  'lost<6C',
  'games/s',
];
const WIDTHS = [12, 6, 6, 6, 5, 5, 5, 5, 5, 5, 7, 7, 8, 8];

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, at) => (at === 0 ? cell.padEnd(WIDTHS[at] ?? 0) : cell.padStart(WIDTHS[at] ?? 0)))
    .join(' ');

/** What the columns are, for whoever meets them first. */
const LEGEND = [
  'from, to: bounds of the true win %, 95 of 100 times. p10, p50, p90: score of 1000 of poor, middling, good games.',
  'C: control items clear at the end. F: First held, of 3. 1W: share of games in which the top had chosen us;',
  'won|1W, won|0W: share won with and without it. lost<6C: share of lost games with fewer than 6 items clear.',
  'What is good: scenarios/README.md, Is it a good deal?',
  '怎样算好：scenarios/README.zh-CN.md，是好商机吗',
];

export function printLegend(): void {
  for (const line of LEGEND) printLine(line);
}

const percent = (share: number): string => (share * 100).toFixed(1);

export function printReports(reports: readonly PlayReport[]): void {
  printLine(row(COLUMNS));
  for (const one of reports)
    printLine(
      row([
        one.bot,
        percent(one.winRate),
        percent(one.winRate95[0]),
        percent(one.winRate95[1]),
        `${one.score.p10}`,
        `${one.score.p50}`,
        `${one.score.p90}`,
        one.control.clear.toFixed(1),
        one.control.first.toFixed(2),
        one.control.win.toFixed(2),
        one.c139.winGivenW.toFixed(3),
        one.c139.winGivenNoW.toFixed(3),
        one.c139.lostBelow6C.toFixed(2),
        `${one.gamesPerSecond}`,
      ]),
    );
}
