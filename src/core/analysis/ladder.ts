// The strategy ladder: every way of playing on the same deal, and what the published control statistics come to.
import type { Tally } from './tally.ts';
import { percentile, shareOf, wilson95 } from './statistics.ts';

export interface ControlStatistics {
  /** Of deals with 1W, the share won; of deals without, the share won; of lost deals, the share below the pass. */
  readonly winGivenW: number;
  readonly winGivenNoW: number;
  readonly lostBelow6C: number;
}

export interface Standing {
  readonly bot: string;
  readonly games: number;
  readonly wins: number;
  readonly winRate: number;
  readonly winRate95: readonly [number, number];
  readonly score: { readonly p10: number; readonly p50: number; readonly p90: number };
  /** Mean points per part of the score. */
  readonly parts: readonly number[];
  readonly c139: ControlStatistics;
  /** Means over the decided deals: 1W, First, Clear. */
  readonly control: { readonly win: number; readonly first: number; readonly clear: number };
  readonly undecided: number;
  readonly entries: number;
}

function controlStatistics(tallies: readonly Tally[]): ControlStatistics {
  let withW = 0;
  let wonWithW = 0;
  let withoutW = 0;
  let wonWithoutW = 0;
  let lost = 0;
  let lostBelow = 0;
  for (const tally of tallies) {
    withW += tally.withW;
    wonWithW += tally.wonWithW;
    withoutW += tally.games - tally.undecided - tally.withW;
    wonWithoutW += tally.wonWithoutW;
    lost += tally.lost;
    lostBelow += tally.lostBelowPass;
  }
  return {
    winGivenW: shareOf(wonWithW, withW),
    winGivenNoW: shareOf(wonWithoutW, withoutW),
    lostBelow6C: shareOf(lostBelow, lost),
  };
}

export function standingOf(tally: Tally): Standing {
  const { games, wins, scores, undecided } = tally;
  const decided = games - undecided;
  return {
    bot: tally.bot,
    games,
    wins,
    winRate: shareOf(wins, games),
    winRate95: wilson95(wins, games),
    score: {
      p10: percentile(scores, 10),
      p50: percentile(scores, 50),
      p90: percentile(scores, 90),
    },
    parts: tally.parts.map((points) => Math.round(shareOf(points, games))),
    c139: controlStatistics([tally]),
    control: {
      win: shareOf(tally.withW, decided),
      first: shareOf(tally.first, decided),
      clear: shareOf(tally.clear, decided),
    },
    undecided,
    entries: shareOf(tally.entries, games),
  };
}

/** The statistics over an even mix of all bots: every tally must have as many games. */
export const mixOf = (tallies: readonly Tally[]): ControlStatistics => controlStatistics(tallies);
