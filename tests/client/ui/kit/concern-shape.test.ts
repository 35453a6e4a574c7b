import { expect, test } from 'vitest';
import { concernsAt, curveShape, spread } from '#src/client/ui/kit/concern-shape.ts';

const START = { need: 60, cost: 30, solution: 10, risk: 0 };
const MIDDLE = { need: 20, cost: 10, solution: 50, risk: 20 };
const END = { need: 10, cost: 40, solution: 10, risk: 40 };
const POINTS = [START, MIDDLE, END];
const PHASES = [{ weeks: 4 }, { weeks: 2 }];

test('between the ends of a phase the concerns run straight', () => {
  expect(concernsAt(POINTS, [4, 2], 0)).toEqual(START);
  expect(concernsAt(POINTS, [4, 2], 2)).toEqual({ need: 40, cost: 20, solution: 30, risk: 10 });
  expect(concernsAt(POINTS, [4, 2], 4)).toEqual(MIDDLE);
  expect(concernsAt(POINTS, [4, 2], 99)).toEqual(END);
});

test('phases are as wide as they last, and those behind us are past', () => {
  const { columns, right } = curveShape(POINTS, PHASES, 4.5, { width: 664, height: 190 });
  expect(columns.map(({ width }) => Math.round((width * 6) / right))).toEqual([4, 2]);
  expect(columns.map(({ past }) => past)).toEqual([true, false]);
});

test('the largest concern at the marker is the one drawn heavier; without a marker none is', () => {
  const size = { width: 664, height: 190 };
  const ruling = (now: number | null) =>
    curveShape(POINTS, PHASES, now, size)
      .lines.filter(({ rules }) => rules)
      .map(({ concern }) => concern);
  expect(ruling(0.5)).toEqual(['need']);
  expect(ruling(4)).toEqual(['solution']);
  expect(ruling(null)).toEqual([]);
});

test('names at the end of the lines never lie on each other, nor below the foot', () => {
  const places = spread([100, 102, 103, 160], 16, 166);
  const sorted = places.toSorted((a, b) => a - b);
  for (let at = 1; at < sorted.length; at += 1) {
    expect((sorted[at] ?? 0) - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(16);
  }
  expect(Math.max(...places)).toBeLessThanOrEqual(166);
});
