import { expect, test } from 'vitest';
import type { Hill } from '#src/client/scene/height-field.ts';
import { bendRoad, isHidden, layRoad, visibleRuns } from '#src/client/scene/road-curve.ts';

const camp = { x: 500, y: 950 };
const goal = { x: 500, y: 300 };
const goalHill: Hill = { ...goal, levels: 6, seed: 1 };

test('a road begins at the camp and ends on the summit', () => {
  const points = layRoad(bendRoad(camp, goal, [goalHill], []), [goalHill]);
  expect(points[0]).toMatchObject({ x: 500, y: 950 * 0.7 });
  expect(points.at(-1)).toMatchObject({ x: 500, y: 300 * 0.7 - 60 });
});

test('a road goes round a hill that stands in the way', () => {
  const wall: Hill = { x: 500, y: 640, levels: 9, seed: 2 };
  const straight = bendRoad(camp, goal, [goalHill], []);
  const bent = bendRoad(camp, goal, [goalHill, wall], []);
  const farthest = (points: readonly { x: number }[]) =>
    Math.max(...points.map(({ x }) => Math.abs(x - 500)));
  expect(farthest(straight)).toBeLessThan(20);
  expect(farthest(bent)).toBeGreaterThan(80);
});

test('ground behind a high hill is hidden, ground before it is not', () => {
  const hill: Hill = { x: 500, y: 600, levels: 10, seed: 3 };
  expect(isHidden([hill], { x: 500, y: 480 }, 0)).toBe(true);
  expect(isHidden([hill], { x: 500, y: 800 }, 0)).toBe(false);
  expect(isHidden([hill], { x: 800, y: 480 }, 0)).toBe(false);
});

test('hidden stretches cut a road into runs', () => {
  const at = (x: number, hidden: boolean) => ({ x, y: 0, hidden });
  const runs = visibleRuns([
    at(0, false),
    at(1, false),
    at(2, true),
    at(3, false),
    at(4, false),
    at(5, true),
    at(6, false),
  ]);
  expect(runs).toEqual([
    [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
    ],
    [
      { x: 3, y: 0 },
      { x: 4, y: 0 },
    ],
  ]);
});
