// Grades of many runs of a bot: does accuracy order the players as their winning does?
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { BotId } from '#src/core/analysis/bots/make-bot.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import type { Move } from '#src/core/analysis/move.ts';
import { playGame } from '#src/core/analysis/player.ts';
import { QUICK } from './budget.ts';
import { playLearner } from './learner.ts';
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

const nameOf = (player: SeriesPlayer): string =>
  typeof player === 'string' ? player : `slips ${player.slips} %`;

function logOf(c: Compiled, player: SeriesPlayer, seed: number): Entry[] {
  const log: Entry[] = [];
  const note = (move: Move): void => {
    log.push(entryOf(c, move));
  };
  if (typeof player === 'string') playGame(c, player, seed, 'drawn', note);
  else playLearner(c, player.slips, seed, note);
  return log;
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
