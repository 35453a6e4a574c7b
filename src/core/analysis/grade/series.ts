// Grades of many runs of a bot: does accuracy order the players as their winning does?
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { BotId } from '#src/core/analysis/bots/make-bot.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import { playGame } from '#src/core/analysis/player.ts';
import { QUICK } from './budget.ts';
import { assembleGrade, gradePlace, prepareGrade } from './grade.ts';

/** One run: its accuracies, and what share of other dice its decisions win with. */
export interface GradedRun {
  readonly bot: BotId;
  readonly fair: number;
  readonly hindsight: number;
  readonly dice: number;
  /** Whether start, skill and luck add up to the result. */
  readonly exact: boolean;
}

export function gradeOne(c: Compiled, bot: BotId, seed: number): GradedRun {
  const log: Entry[] = [];
  playGame(c, bot, seed, 'drawn', (move) => log.push(entryOf(c, move)));
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
    bot,
    ...grade.accuracy,
    dice: grade.dice.wins / Math.max(1, grade.dice.seeds),
    exact: grade.start + grade.skill + grade.luck === grade.result,
  };
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
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
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
