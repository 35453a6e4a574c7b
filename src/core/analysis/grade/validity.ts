// Whether accuracy says what it should: that it orders players as their winning does.
import type { GradedRun } from './series.ts';

const LEAST_CORRELATION = 0.6;
const BEST = 'method';
const CHANCE = 'random';
const THOUSAND = 1_000;

/** The means over the runs of one player: accuracies in per cent, and the share of other dice their decisions win with. */
export interface SeriesRow {
  readonly player: string;
  readonly runs: number;
  readonly fair: number;
  readonly hindsight: number;
  readonly dice: number;
  /** Share of games that the player wins by deciding anew in each. */
  readonly wins: number;
}

/** Share of games that each player wins, by name. */
export type WinShares = ReadonlyMap<string, number>;

export interface Validity {
  readonly ok: boolean;
  /** Whether the method comes first and chance last. */
  readonly ordered: boolean;
  /** Whether start, skill and luck add up to the result in every run. */
  readonly exact: boolean;
  /** Of accuracy with winning: over the runs of the bots, and over those of the learners. */
  readonly correlation: number;
  readonly ofLearners: number;
  /** Of the mean accuracy of a player with the share of games it wins, over bots and learners. */
  readonly ofPlayers: number;
  /** The most accurate first. */
  readonly bots: readonly SeriesRow[];
  readonly learners: readonly SeriesRow[];
}

/** Mean rank of each value; equals share theirs. */
function ranksOf(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

/** Rank correlation (Spearman) of two lists of the same length. */
function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const a = ranksOf(one);
  const b = ranksOf(other);
  const mean = (one.length + 1) / 2;
  let both = 0;
  let ofA = 0;
  let ofB = 0;
  a.forEach((rank, k) => {
    const by = (b[k] ?? mean) - mean;
    both += (rank - mean) * by;
    ofA += (rank - mean) * (rank - mean);
    ofB += by * by;
  });
  return ofA === 0 || ofB === 0 ? 0 : both / Math.sqrt(ofA * ofB);
}

const correlationOf = (runs: readonly GradedRun[]): number =>
  rankCorrelation(
    runs.map(({ fair }) => fair),
    runs.map(({ dice }) => dice),
  );

function rowsOf(runs: readonly GradedRun[], wins: WinShares): SeriesRow[] {
  const players = [...new Set(runs.map(({ player }) => player))];
  return players.map((player) => {
    const mine = runs.filter((run) => run.player === player);
    const meanOf = (of: (run: GradedRun) => number): number =>
      Math.round((mine.reduce((sum, run) => sum + of(run), 0) / mine.length) * THOUSAND) / THOUSAND;
    return {
      player,
      runs: mine.length,
      fair: meanOf(({ fair }) => fair),
      hindsight: meanOf(({ hindsight }) => hindsight),
      dice: meanOf(({ dice }) => dice),
      wins: wins.get(player) ?? 0,
    };
  });
}

/** What runs of the bots and of the learners say about the grade. */
export function validityOf(
  ofBots: readonly GradedRun[],
  ofLearners: readonly GradedRun[],
  wins: WinShares,
): Validity {
  const bots = rowsOf(ofBots, wins).toSorted((a, b) => b.fair - a.fair);
  const learners = rowsOf(ofLearners, wins);
  const players = [...bots, ...learners];
  const correlation = correlationOf(ofBots);
  const ordered = bots[0]?.player === BEST && bots.at(-1)?.player === CHANCE;
  const exact = [...ofBots, ...ofLearners].every((run) => run.exact);
  return {
    ok: ordered && exact && correlation >= LEAST_CORRELATION,
    ordered,
    exact,
    correlation,
    ofLearners: correlationOf(ofLearners),
    ofPlayers: rankCorrelation(
      players.map(({ fair }) => fair),
      players.map((row) => row.wins),
    ),
    bots,
    learners,
  };
}
