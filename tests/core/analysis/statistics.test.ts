import { expect, test } from 'vitest';
import { percentile, shareOf, wilson95 } from '#src/core/analysis/statistics.ts';

test('Wilson intervals agree with published values', () => {
  const [low, high] = wilson95(10, 100);
  expect(low).toBeCloseTo(0.0552, 4);
  expect(high).toBeCloseTo(0.1744, 4);
  expect(wilson95(0, 20)[0]).toBe(0);
  expect(wilson95(0, 20)[1]).toBeCloseTo(0.1611, 4);
  expect(wilson95(0, 0)).toEqual([0, 1]);
});

test('percentiles of an unsorted list, and shares of nothing', () => {
  expect([10, 50, 90].map((percent) => percentile([5, 1, 4, 2, 3], percent))).toEqual([1, 3, 5]);
  expect(percentile([], 50)).toBe(0);
  expect(shareOf(3, 0)).toBe(0);
});
