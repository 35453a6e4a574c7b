import { expect, test } from 'vitest';
import {
  END,
  KIND,
  actMove,
  answerMove,
  claimMove,
  firstOf,
  forecastMove,
  kindOf,
  markMove,
  planMove,
  playMove,
  rateMove,
  sayMove,
  secondOf,
  thirdOf,
} from '#src/core/analysis/move.ts';
import { createGame } from '#src/core/engine/start.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

test('a move keeps its kind and fields, none included', () => {
  const move = actMove(59, 23, 59);
  expect([kindOf(move), firstOf(move), secondOf(move), thirdOf(move)]).toEqual([
    KIND.act,
    59,
    23,
    59,
  ]);
  const alone = actMove(3, -1, -1);
  expect([firstOf(alone), secondOf(alone), thirdOf(alone)]).toEqual([3, -1, -1]);
});

test('every kind of move is a small positive integer of its own', () => {
  const moves = [
    END,
    actMove(0, 0, 0),
    sayMove(0),
    markMove(0, 0, 0, 1),
    planMove(0, 0, 0),
    claimMove(0),
    answerMove(0),
    forecastMove(0),
    rateMove(0, true),
  ];
  expect(new Set(moves.map(kindOf)).size).toBe(moves.length);
  expect(moves.every((move) => Number.isInteger(move) && move >= 0 && move < 2 ** 31)).toBe(true);
});

test('a refused move says why and changes nothing', () => {
  const g = createGame(loadDeal('first-call').compiled, 1, 'drawn');
  const before = g.s.slice();
  expect(playMove(g, sayMove(0))).toBe('scene/none_open');
  expect(playMove(g, answerMove(-1))).toBe('review/none_open');
  expect(playMove(g, forecastMove(50))).toBe('forecast/not_due');
  expect(g.s).toEqual(before);
});
