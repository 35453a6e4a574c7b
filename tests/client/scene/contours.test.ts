import { expect, test } from 'vitest';
import { traceContours } from '#src/client/scene/contours.ts';
import { createGrid, heightGrid, hillBounds, type Grid } from '#src/client/scene/height-field.ts';

function cone(): Grid {
  const grid = createGrid({ left: 0, top: 0, right: 200, bottom: 200 }, 4);
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const away = Math.hypot(column * 4 - 100, row * 4 - 100);
      grid.values[row * grid.columns + column] = Math.max(0, 80 - away);
    }
  }
  return grid;
}

test('a cone has one round contour per level, of the right size', () => {
  for (const level of [10, 40, 70]) {
    const rings = traceContours(cone(), level);
    expect(rings).toHaveLength(1);
    const ring = rings[0] ?? [];
    for (let index = 0; index < ring.length; index += 2) {
      const away = Math.hypot((ring[index] ?? 0) - 100, (ring[index + 1] ?? 0) - 100);
      expect(away).toBeCloseTo(80 - level, -0.5);
    }
  }
});

test('neighbours on a ring are never farther apart than a cell', () => {
  const [ring = []] = traceContours(cone(), 33);
  const count = ring.length / 2;
  for (let index = 0; index < count; index += 1) {
    const next = (index + 1) % count;
    const east = (ring[next * 2] ?? 0) - (ring[index * 2] ?? 0);
    const south = (ring[next * 2 + 1] ?? 0) - (ring[index * 2 + 1] ?? 0);
    expect(Math.hypot(east, south)).toBeLessThanOrEqual(4 * Math.SQRT2 + 0.001);
  }
});

test('nothing lies above the summit, and a saddle gives two rings', () => {
  expect(traceContours(cone(), 81)).toEqual([]);
  const hills = [
    { x: 200, y: 200, levels: 5, seed: 1 },
    { x: 480, y: 200, levels: 5, seed: 2 },
  ];
  const grid = heightGrid(hills, hillBounds(hills), 4);
  expect(traceContours(grid, 3.5)).toHaveLength(2);
});

test('every terrace of a hill is there: as many levels as rings', () => {
  const hills = [{ x: 300, y: 300, levels: 8, seed: 3 }];
  const grid = heightGrid(hills, hillBounds(hills), 4);
  const rings = Array.from({ length: 11 }, (_, level) => traceContours(grid, level + 0.5).length);
  expect(rings).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
});
