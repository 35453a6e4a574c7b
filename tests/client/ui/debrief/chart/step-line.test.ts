import { expect, test } from 'vitest';
import { spread, stepArea, stepGap, stepLine } from '#src/client/ui/debrief/chart/step-line.ts';

const scale = { x: (week: number) => week * 10, y: (value: number) => 100 - value };

test('a value holds over its week and steps at the end of it', () => {
  expect(stepLine([1, 1, 4], scale)).toBe('M0 99H10V99H20V96H30');
  expect(stepLine([], scale)).toBe('');
});

test('an area closes along its base', () => {
  expect(stepArea([2, 3], 0, scale)).toBe('M0 98H10V97H20V100H0Z');
  expect(stepArea([], 0, scale)).toBe('');
});

test('a gap is drawn only where the one lies above the other', () => {
  expect(stepGap([3, 1, 2], [1, 1, 4], scale)).toBe('M0 97H10V99H0Z');
});

test('labels move apart, keep their order and stay inside', () => {
  expect(spread([50, 50, 50], 10, [0, 100])).toEqual([50, 60, 70]);
  expect(spread([95, 90], 10, [0, 100])).toEqual([100, 90]);
  expect(spread([98, 99, 97], 10, [0, 100])).toEqual([90, 100, 80]);
  expect(spread([5, 40], 10, [0, 100])).toEqual([5, 40]);
});
