import { expect, test } from 'vitest';
import {
  footRadius,
  heightAt,
  heightGrid,
  hillBounds,
  type Hill,
} from '#src/client/scene/height-field.ts';

const hill = (levels: number, x = 500, y = 500, seed = 11): Hill => ({ x, y, levels, seed });

test('a hill is as high as its levels on the summit and nothing beyond its foot', () => {
  for (const levels of [1, 4, 10]) {
    expect(heightAt([hill(levels)], 500, 500)).toBeCloseTo(levels);
    expect(heightAt([hill(levels)], 520, 510)).toBeCloseTo(levels);
    expect(heightAt([hill(levels)], 500 + footRadius(levels) * 2 + 40, 500)).toBe(0);
  }
});

test('the foot is 74 and 7 more for every level', () => {
  expect(footRadius(0)).toBe(0);
  expect(footRadius(1)).toBe(81);
  expect(footRadius(10)).toBe(144);
});

test('where two hills meet the land is hardly higher than the higher of them', () => {
  const one = hill(6, 400);
  const other = hill(6, 520, 500, 12);
  const alone = Math.max(heightAt([one], 460, 500), heightAt([other], 460, 500));
  const both = heightAt([one, other], 460, 500);
  expect(both).toBeGreaterThanOrEqual(alone);
  expect(both).toBeLessThan(alone * 1.16);
});

test('the grid says the same as the land, and is flat at its border', () => {
  const hills = [hill(7, 400), hill(3, 560, 560, 5)];
  const grid = heightGrid(hills, hillBounds(hills), 4);
  const { columns, rows, left, top, step, values } = grid;
  for (const [column, row] of [
    [30, 30],
    [50, 40],
    [60, 55],
  ] as const) {
    const x = left + column * step;
    const y = top + row * step;
    expect(values[row * columns + column]).toBeCloseTo(heightAt(hills, x, y), 4);
  }
  for (let column = 0; column < columns; column += 1) {
    expect(values[column]).toBe(0);
    expect(values[(rows - 1) * columns + column]).toBe(0);
  }
});
