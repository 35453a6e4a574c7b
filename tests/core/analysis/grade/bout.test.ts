// Plans against each other in the same roll-outs: chances, errors and the choice of the best, with results made up by hand.
import { expect, test } from 'vitest';
import {
  FRESH,
  chanceOf,
  errorOf,
  openBout,
  pickBest,
  plainErrorOf,
  play,
  worldVariance,
} from '#src/core/analysis/grade/bout.ts';
import type { Bout, Ring } from '#src/core/analysis/grade/bout.ts';
import { trueRing } from '#src/core/analysis/grade/decide.ts';
import { CHOSEN, onePlan } from '#src/core/analysis/grade/plans.ts';
import type { Plan } from '#src/core/analysis/grade/plans.ts';
import { layTable } from '#src/core/analysis/grade/table.ts';
import { END, meetEntry, tinyFrame } from '#tests/support/tiny-frame.ts';

const planOf = (id: string): Plan => ({ id, play: () => undefined, entries: [] });

/** A bout in which everything was played already: `1` won, `0` lost, by roll-out. */
function boutOf(results: Readonly<Record<string, string>>, from = 0): Bout {
  const bout = openBout({} as Ring);
  for (const [id, row] of Object.entries(results))
    bout.results.set(id, new Map(row.split('').map((won, k) => [from + k, won === '1'])));
  return bout;
}

test('a chance is the share won, in eighths of a point', () => {
  const bout = boutOf({ a: '110100' });
  expect(chanceOf(bout, planOf('a'), 0, 6)).toBe(50);
  expect(chanceOf(bout, planOf('a'), 0, 3)).toBe(66.625);
});

test('the error of a difference counts every two roll-outs, which share a world, as one', () => {
  // By pair the difference is 1, 1, 0, 0: mean 0.5, variance 0.25, over 4 - 1 pairs: 100 × √(0.25 / 3) = 28.9.
  const bout = boutOf({ a: '11110000', b: '00000000' });
  expect(errorOf(bout, planOf('a'), planOf('b'), 0, 8)).toBe(28.875);
  // The same wins one to a pair, 0.5 every time: no spread, but for what one more pair might show, 100 × √((1 / 9) / 3) = 19.2.
  const even = boutOf({ a: '10101010', b: '00000000' });
  expect(errorOf(even, planOf('a'), planOf('b'), 0, 8)).toBe(19.25);
  // As it was seen there is none.
  expect(plainErrorOf(even, planOf('a'), planOf('b'), 0, 8)).toBe(0);
  expect(plainErrorOf(bout, planOf('a'), planOf('b'), 0, 8)).toBe(28.875);
});

test('how far worlds lie apart shows where two roll-outs of a world agree more than two of different worlds', () => {
  // Worlds won for certain or lost for certain: chances of 1 and 0, variance 1/4, a little more for want of infinitely many.
  const sure = '1100'.repeat(50);
  expect(worldVariance(boutOf({ a: sure, b: sure }))).toBeCloseTo(0.25, 2);
  // Every world alike, one of two won: none, and a little less for the same reason.
  const alike = boutOf({ a: '11001001'.repeat(50) });
  expect(worldVariance(alike)).toBeCloseTo(0, 2);
  expect(worldVariance(boutOf({ a: '11' }))).toBe(0);
});

test('halving keeps the chosen plan, and among equals it is the best', () => {
  const rounds = [
    { rollouts: 2, keep: 1 },
    { rollouts: 2, keep: 1 },
  ];
  const plans = [CHOSEN, 'a', 'b'].map(planOf);
  const behind = boutOf({ [CHOSEN]: '0011', a: '1111', b: '1011' });
  const { best, ranked, seen } = pickBest(behind, plans, rounds);
  expect(best.id).toBe('a');
  expect(ranked.map(({ id }) => id)).toEqual(['a', CHOSEN, 'b']);
  expect(seen).toBe(4);
  const equal = boutOf({ [CHOSEN]: '1111', a: '1111', b: '1011' });
  expect(pickBest(equal, plans, rounds).best.id).toBe(CHOSEN);
});

test('fresh roll-outs are none of those that chose', () => {
  const bout = boutOf({ a: '1111' });
  expect(chanceOf(bout, planOf('a'), FRESH, FRESH + 4)).toBe(0);
  expect(FRESH % 2).toBe(0);
});

test('plans that lead to the same table are played on from there once, and come to the same', () => {
  const table = layTable(tinyFrame({ weeks: 3 }));
  const base = { table, notes: table.policy.memory.slice(), seed: 5 };
  const bout = openBout(trueRing(base, table.g.s.slice()));
  const [idle, same, other] = [
    onePlan('idle', END),
    onePlan('same', END),
    onePlan('other', meetEntry('aide')),
  ];
  play(bout, idle, 0, 4);
  expect(bout.played).toBe(4);
  play(bout, same, 0, 4);
  expect(bout.played).toBe(4);
  expect(bout.results.get('same')).toEqual(bout.results.get('idle'));
  play(bout, other, 0, 4);
  expect(bout.played).toBe(8);
});
