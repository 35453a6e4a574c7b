import { expect, test } from 'vitest';
import type { Move } from '#src/core/analysis/move.ts';
import { playLearner } from '#src/core/analysis/grade/learner.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import { createGame } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import { HEAD, OUTCOME } from '#src/core/engine/layout.ts';
import { get } from '#src/core/engine/cells.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

const { compiled } = loadDeal('first-call');
const GAMES = 16;

function movesOf(slips: number, seed: number): Move[] {
  const moves: Move[] = [];
  playLearner(compiled, slips, seed, (move) => {
    moves.push(move);
  });
  return moves;
}

function isWon(slips: number, seed: number): boolean {
  const g = createGame(compiled, seed, 'drawn');
  for (const move of movesOf(slips, seed))
    expect(applyEntry(g, entryOf(compiled, move))).toBe(null);
  return get(g.s, HEAD.outcome) === OUTCOME.won;
}

const winsOf = (slips: number): number =>
  Array.from({ length: GAMES }, (_, k) => isWon(slips, k + 1)).filter(Boolean).length;

test('a learner plays the same game for a seed, another one who slips more', () => {
  expect(movesOf(50, 4)).toEqual(movesOf(50, 4));
  expect(movesOf(100, 4)).not.toEqual(movesOf(0, 4));
});

test('their games can be replayed, and the more they slip the fewer they win', () => {
  const [never, often, always] = [winsOf(0), winsOf(50), winsOf(100)];
  expect(never).toBeGreaterThan(GAMES / 2);
  expect(often).toBeLessThan(never);
  expect(always).toBeLessThan(GAMES / 8);
});
