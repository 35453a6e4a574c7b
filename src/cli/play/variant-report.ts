// Who wins under what: every value of what the seed draws, and how often each bot won under it.
import { printLine } from '#src/cli/command.ts';
import { shareOf } from '#src/core/analysis/statistics.ts';
import type { Tally } from '#src/core/analysis/tally.ts';
import type { Deal } from '#src/core/schema/deal.ts';

export interface VariantReport {
  readonly unknown: string;
  readonly value: string;
  /** Games of one bot. */
  readonly games: number;
  /** By bot. */
  readonly winRate: Readonly<Record<string, number>>;
}

export const variantReports = (deal: Deal, tallies: readonly Tally[]): VariantReport[] =>
  deal.unknowns.flatMap((unknown, u) =>
    unknown.values.map((value, v) => {
      const drawn = tallies.map(({ bot, draws }) => ({ bot, draw: draws[u]?.[v] }));
      return {
        unknown: unknown.id,
        value: value.id,
        games: drawn[0]?.draw?.games ?? 0,
        winRate: Object.fromEntries(
          drawn.map(({ bot, draw }) => [bot, shareOf(draw?.wins ?? 0, draw?.games ?? 0)]),
        ),
      };
    }),
  );

const NAME_WIDTH = 28;
const WIDTH = 13;

const row = (name: string, cells: readonly string[]): string =>
  name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(WIDTH)).join('');

export function printVariants(reports: readonly VariantReport[]): void {
  printLine('');
  printLine(row('win % by what is drawn', ['games', ...Object.keys(reports[0]?.winRate ?? {})]));
  for (const { unknown, value, games, winRate } of reports) {
    const rates = Object.values(winRate).map((rate) => (rate * 100).toFixed(1));
    printLine(row(`${unknown} ${value}`, [`${games}`, ...rates]));
  }
}
