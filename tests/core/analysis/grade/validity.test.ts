import { describe, expect, test } from 'vitest';
import type { GradedRun } from '#src/core/analysis/grade/series.ts';
import { validityOf } from '#src/core/analysis/grade/validity.ts';

const run = (player: string, fair: number, dice: number, exact = true): GradedRun => ({
  player,
  fair,
  hindsight: fair,
  dice,
  exact,
});
const GOOD = [run('method', 95, 0.8), run('method', 97, 0.6), run('price', 60, 0.1)];
/** What each wins by deciding anew; nothing is said of `c`. */
const WINS = new Map([
  ['method', 0.75],
  ['price', 0.05],
  ['random', 0.01],
  ['a', 0.4],
  ['b', 0.2],
]);
const BOTS = [...GOOD, run('random', 40, 0)];

describe('accuracy holds', () => {
  test('where it orders the players and follows their winning', () => {
    const { ok, ordered, exact, bots } = validityOf(BOTS, [], WINS);
    expect([ok, ordered, exact]).toEqual([true, true, true]);
    expect(bots.map(({ player, fair }) => [player, fair])).toEqual([
      ['method', 96],
      ['price', 60],
      ['random', 40],
    ]);
  });

  test('not where chance beats a fallacy', () => {
    const { ok, ordered } = validityOf([...GOOD, run('random', 70, 0)], [], WINS);
    expect([ok, ordered]).toEqual([false, false]);
  });

  test('not where it runs against winning', () => {
    const { ok, correlation } = validityOf(
      [run('method', 95, 0), run('price', 60, 0.4), run('random', 40, 0.8)],
      [],
      WINS,
    );
    expect([ok, correlation]).toEqual([false, -1]);
  });

  test('not where a run does not add up', () => {
    const { ok, exact } = validityOf(BOTS, [run('slips 15 %', 90, 0.5, false)], WINS);
    expect([ok, exact]).toEqual([false, false]);
  });
});

test('equals share their rank, and learners are judged apart', () => {
  const learners = [run('a', 90, 0.5), run('a', 90, 0.5), run('b', 80, 0.4), run('c', 70, 0.4)];
  const { ofLearners, learners: rows } = validityOf(BOTS, learners, WINS);
  expect(ofLearners).toBeCloseTo(4 / Math.sqrt(18), 9);
  expect(rows.map(({ player, runs }) => [player, runs])).toEqual([
    ['a', 2],
    ['b', 1],
    ['c', 1],
  ]);
});

test('players are ordered by what they win when they decide anew', () => {
  const learners = [run('a', 90, 0), run('b', 80, 0), run('c', 70, 0)];
  const { ofPlayers, bots } = validityOf(BOTS, learners, WINS);
  // By accuracy: method, a, b, c, price, random; by winning c, of which nothing is known, is last.
  expect(ofPlayers).toBeCloseTo(1 - (6 * (2 * 2 + 1 + 1)) / (6 * 35), 9);
  expect(bots.map(({ wins }) => wins)).toEqual([0.75, 0.05, 0.01]);
});
