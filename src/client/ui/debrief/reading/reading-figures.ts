// What the comparison of chart and truth comes to, before anybody words it.
import type { ChartCell, Verdict } from '#src/core/analysis/debrief/chart.ts';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import { DIMENSIONS, LEVELS, type Dimension } from '#src/core/schema/dimensions.ts';
import type { Finding } from '#src/client/ui/debrief/finding.ts';

/** Closeness is known to both sides: it is shown, but reading it earns nothing. */
export const isScored = (cell: ChartCell): boolean => cell.dimension !== 'closeness';

/** How a cell is drawn. */
export type Look = 'plain' | 'knowable' | 'unknowable' | 'lucky';

const LOOKS: Readonly<Record<Verdict, Look>> = {
  read: 'plain',
  missed: 'knowable',
  blank: 'knowable',
  unknowable: 'unknowable',
  lucky: 'lucky',
};

export const lookOf = (cell: ChartCell): Look => (isScored(cell) ? LOOKS[cell.verdict] : 'plain');

const isRead = (cell: ChartCell): boolean => cell.mark === cell.truth;

export interface ChartRow {
  readonly person: string;
  readonly cells: readonly ChartCell[];
}

/** The cells by person, the most powerful first. */
export function rowsOf(chart: readonly ChartCell[]): ChartRow[] {
  const people = [...new Set(chart.map(({ person }) => person))];
  return people.map((person) => ({
    person,
    cells: chart.filter((cell) => cell.person === person),
  }));
}

/** Cells read right, per dimension. */
export const readPerDimension = (
  chart: readonly ChartCell[],
): Readonly<Record<Dimension, number>> => {
  const read = (dimension: Dimension): number =>
    chart.filter((cell) => cell.dimension === dimension && isRead(cell)).length;
  return Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, read(dimension)])) as Record<
    Dimension,
    number
  >;
};

export const levelAt = (dimension: Dimension, level: string | null): number =>
  level === null ? -1 : (LEVELS[dimension] as readonly string[]).indexOf(level);

export const bestLevel = (cell: ChartCell): number => cell.reader.indexOf(Math.max(...cell.reader));

/** The cell to open first: the most powerful person's first knowable miss, else the first cell. */
export function firstCell(chart: readonly ChartCell[]): ChartCell | undefined {
  return (
    chart.find((cell) => isScored(cell) && cell.verdict === 'missed') ??
    chart.find((cell) => lookOf(cell) === 'knowable') ??
    chart[0]
  );
}

export function readingHeadline(chart: readonly ChartCell[]): Finding {
  const cells = chart.filter(isScored);
  const numbers = {
    all: cells.length,
    read: cells.filter(isRead).length,
    missed: cells.filter((cell) => cell.verdict === 'missed').length,
    knowable: cells.filter((cell) => lookOf(cell) === 'knowable').length,
  };
  if (cells.every(({ mark }) => mark === null)) return { code: 'blank', numbers };
  if (numbers.knowable === 0) return { code: 'all', numbers };
  return { code: 'some', numbers };
}

/** Whose cells cost most: knowable ones missed, weighed by power. */
export function readingStandfirst(debrief: Debrief): Finding {
  const power = new Map(debrief.votes.map((vote) => [vote.person, vote.power]));
  const [worst] = rowsOf(debrief.chart)
    .map(({ person, cells }) => {
      const missed = cells.filter((cell) => lookOf(cell) === 'knowable').length;
      return { person, missed, weight: missed * (power.get(person) ?? 0) };
    })
    .toSorted((one, other) => other.weight - one.weight);
  if (worst === undefined || worst.missed === 0) return { code: 'none' };
  return { code: 'worst', person: worst.person, numbers: { missed: worst.missed } };
}
