import { expect, test } from 'vitest';
import { asideOf, signed, splitScale } from '#src/client/ui/workshop/split-scale.ts';

test('the axis holds nought and every change', () => {
  for (const changes of [[], [0], [3, 18, -7], [-240, -12], [900]]) {
    const { ticks, y } = splitScale(changes, 60, 600);
    expect(ticks).toContain(0);
    expect(ticks.length).toBeGreaterThan(1);
    for (const change of [0, ...changes]) {
      expect(y(change)).toBeGreaterThanOrEqual(60);
      expect(y(change)).toBeLessThanOrEqual(600);
    }
  }
});

test('ends at the same height stand beside one another', () => {
  expect(asideOf([100, 100, 300, 105], 20)).toEqual([0, 1, 0, 2]);
});

test('a change has its sign, and a loss a true minus', () => {
  expect([5, 0, -3].map(signed)).toEqual(['+5', '0', '−3']);
});
