// Grades of many runs of a bot: does accuracy order the players as their winning does?
import type { Compiled } from '#src/core/engine/compiled.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD, OUTCOME } from '#src/core/engine/layout.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { BotId } from '#src/core/analysis/bots/make-bot.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import { playGame } from '#src/core/analysis/player.ts';
import { QUICK } from './budget.ts';
import { playLearner } from './learner.ts';
import type { OnMove } from './table.ts';
import { assembleGrade, gradePlace, prepareGrade } from './grade.ts';

/** One run: its accuracies, and what share of other dice its decisions win with. */
export interface GradedRun {
  readonly player: string;
  readonly fair: number;
  readonly hindsight: number;
  readonly dice: number;
  /** Whether start, skill and luck add up to the result. */
  readonly exact: boolean;
}

export type SeriesPlayer = BotId | { readonly slips: number };

/** First seed of the games that no run is graded of. */
const FRESH = 1_000_000;

export const nameOf = (player: SeriesPlayer): string =>
  typeof player === 'string' ? player : `slips ${player.slips} %`;

/** A whole game; `onMove` sees every move. */
const gameOf = (c: Compiled, player: SeriesPlayer, seed: number, onMove?: OnMove): Game =>
  typeof player === 'string'
    ? playGame(c, player, seed, 'drawn', onMove)
    : playLearner(c, player.slips, seed, onMove);

function logOf(c: Compiled, player: SeriesPlayer, seed: number): Entry[] {
  const log: Entry[] = [];
  gameOf(c, player, seed, (move) => log.push(entryOf(c, move)));
  return log;
}

/** Share of so many games, each with dice of its own, that a player wins; no run that is graded is among them. */
export function winShare(c: Compiled, player: SeriesPlayer, games: number): number {
  let wins = 0;
  for (let k = 0; k < games; k += 1)
    if (get(gameOf(c, player, FRESH + k).s, HEAD.outcome) === OUTCOME.won) wins += 1;
  return wins / games;
}

export function gradeOne(c: Compiled, player: SeriesPlayer, seed: number): GradedRun {
  const log = logOf(c, player, seed);
  const prepared = prepareGrade({
    compiled: c,
    seed,
    variant: 'drawn',
    log,
    analysisSeed: seed,
    budget: QUICK,
  });
  const parts = prepared.places.map(({ index }) => gradePlace(prepared, index));
  const grade = assembleGrade(prepared, parts);
  return {
    player: nameOf(player),
    ...grade.accuracy,
    dice: grade.dice.wins / Math.max(1, grade.dice.seeds),
    exact: grade.start + grade.skill + grade.luck === grade.result,
  };
}
