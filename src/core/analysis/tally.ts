// What many games of one bot came to, as plain counts: a tally can be sent from another process and added to others.
import type { Compiled } from '#src/core/engine/compiled.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD, OUTCOME } from '#src/core/engine/layout.ts';
import { scoreOf } from '#src/core/engine/score.ts';
import { start } from '#src/core/engine/start.ts';
import type { Variant } from '#src/core/engine/start.ts';
import { createGame } from '#src/core/engine/start.ts';
import { clearMemory } from './bots/bot.ts';
import type { BotId } from './bots/make-bot.ts';
import { addDraws, countDraws, type Draws } from './draws.ts';
import { playOut, seatPlayer } from './player.ts';

export interface Tally {
  readonly bot: BotId;
  games: number;
  wins: number;
  /** Ended without a decision of the buyer: withdrawn, found out, or let go. */
  undecided: number;
  /** Of the decided: with 1W, won with it, won without it, lost, lost below the pass of clear items. */
  withW: number;
  wonWithW: number;
  wonWithoutW: number;
  lost: number;
  lostBelowPass: number;
  /** Sums over the decided, for means. */
  clear: number;
  first: number;
  entries: number;
  ruleItems: number;
  readonly scores: number[];
  /** Points per part of the score, summed. */
  readonly parts: number[];
  /** Games and wins by what the seed drew. */
  readonly draws: Draws;
}

export const createTally = (bot: BotId): Tally => ({
  bot,
  games: 0,
  wins: 0,
  undecided: 0,
  withW: 0,
  wonWithW: 0,
  wonWithoutW: 0,
  lost: 0,
  lostBelowPass: 0,
  clear: 0,
  first: 0,
  entries: 0,
  ruleItems: 0,
  scores: [],
  parts: [],
  draws: [],
});

function countDecision(tally: Tally, g: Game, won: boolean): void {
  const clear = get(g.s, HEAD.clearAtEnd);
  tally.clear += clear;
  tally.first += get(g.s, HEAD.firstAtEnd);
  if (get(g.s, HEAD.winAtEnd) === 1) {
    tally.withW += 1;
    if (won) tally.wonWithW += 1;
  } else if (won) tally.wonWithoutW += 1;
  if (won) return;
  tally.lost += 1;
  if (clear < g.c.playbook.control.pass) tally.lostBelowPass += 1;
}

/** Counts a finished game in. */
function countGame(tally: Tally, g: Game, entries: number): void {
  const outcome = get(g.s, HEAD.outcome);
  const won = outcome === OUTCOME.won;
  const cutShort = outcome === OUTCOME.withdrawn || outcome === OUTCOME.disqualified;
  const decided = get(g.s, HEAD.decided) > 0 && !cutShort;
  tally.games += 1;
  if (won) tally.wins += 1;
  if (decided) countDecision(tally, g, won);
  else tally.undecided += 1;
  tally.entries += entries;
  tally.ruleItems += g.items;
  countDraws(tally.draws, g, won);
  const score = scoreOf(g);
  tally.scores.push(score.total);
  score.parts.forEach((part, at) => {
    tally.parts[at] = (tally.parts[at] ?? 0) + part.points;
  });
}

export function addTally(into: Tally, other: Tally): void {
  into.games += other.games;
  into.wins += other.wins;
  into.undecided += other.undecided;
  into.withW += other.withW;
  into.wonWithW += other.wonWithW;
  into.wonWithoutW += other.wonWithoutW;
  into.lost += other.lost;
  into.lostBelowPass += other.lostBelowPass;
  into.clear += other.clear;
  into.first += other.first;
  into.entries += other.entries;
  into.ruleItems += other.ruleItems;
  into.scores.push(...other.scores);
  addDraws(into.draws, other.draws);
  other.parts.forEach((points, at) => {
    into.parts[at] = (into.parts[at] ?? 0) + points;
  });
}

export interface Series {
  readonly bot: BotId;
  readonly seed: number;
  readonly games: number;
  readonly variant: Variant;
}

/** Plays so many games from consecutive seeds; `after` is told how many are done. */
export function playSeries(c: Compiled, series: Series, after?: (done: number) => void): Tally {
  const tally = createTally(series.bot);
  const g = createGame(c, series.seed, series.variant);
  const player = seatPlayer(g, series.bot);
  for (let k = 0; k < series.games; k += 1) {
    g.seed = series.seed + k;
    g.items = 0;
    start(g, series.variant);
    clearMemory(player.memory, g.seed);
    countGame(tally, g, playOut(g, player));
    after?.(k + 1);
  }
  return tally;
}
