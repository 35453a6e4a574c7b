// What a loss is called, against sums done by hand.
import { expect, test } from 'vitest';
import { accuracyOf, labelOf, runAccuracy } from '#src/core/analysis/grade/labels.ts';

test('a label counts only what stands above the error', () => {
  // 20 - 1.3 × 2 = 17.4; 20 - 1.3 × 5 = 13.5; 20 - 1.3 × 8 = 9.6; 20 - 1.3 × 12 = 4.4.
  expect([2, 5, 8, 12].map((se) => labelOf(20, se))).toEqual([
    'blunder',
    'mistake',
    'inaccuracy',
    'good',
  ]);
  expect([4.875, 5, 9.875, 10, 15].map((loss) => labelOf(loss, 0))).toEqual([
    'good',
    'inaccuracy',
    'inaccuracy',
    'mistake',
    'blunder',
  ]);
  expect(labelOf(-3, 1)).toBe('good');
});

test('accuracy follows the published curve', () => {
  expect(accuracyOf(0)).toBeCloseTo(100, 2);
  expect(accuracyOf(-5)).toBeCloseTo(100, 2);
  // 103.1668 × e^(-0.4354) - 3.1669 and 103.1668 × e^(-2.177) - 3.1669.
  expect(accuracyOf(10)).toBeCloseTo(63.6, 0);
  expect(accuracyOf(50)).toBeCloseTo(8.5, 0);
  expect(accuracyOf(100)).toBe(0);
});

test('a run is the mean of a tension-weighted and a harmonic mean', () => {
  expect(runAccuracy([], [])).toBe(100);
  expect(runAccuracy([80, 80, 80], [50, 50, 50])).toBe(80);
  // A calm line weighs all alike: 75, and harmonic 2 / (1 / 100 + 1 / 50) = 66.7.
  expect(runAccuracy([100, 50], [50, 50])).toBe(70.8);
  // Where the line moves, the decision there counts for more than elsewhere.
  const tense = runAccuracy([50, 100, 100, 100], [90, 50, 50, 50]);
  const calm = runAccuracy([100, 100, 100, 50], [90, 50, 50, 50]);
  expect(tense).toBeLessThan(calm);
});

test('weeks in which nothing hangs on anything do not flatter a run', () => {
  const fought = [90, 60, 30];
  const dead = Array.from({ length: 15 }, () => 0);
  const whole = runAccuracy(
    [...fought.map(() => 60), ...dead.map(() => 100)],
    [...fought, ...dead],
  );
  expect(
    runAccuracy(
      fought.map(() => 60),
      fought,
    ),
  ).toBe(60);
  expect(whole).toBeLessThan(75);
});
