import { expect, test } from 'vitest';
import { arcPoints } from '#src/client/scene/influence-arcs.ts';

const from = { x: 100, y: 300 };
const to = { x: 500, y: 300 };

test('an arc keeps away from both ends by the margin', () => {
  for (const { x, y } of arcPoints(from, to, 46, [])) {
    expect(Math.hypot(x - from.x, y - from.y)).toBeGreaterThanOrEqual(46);
    expect(Math.hypot(x - to.x, y - to.y)).toBeGreaterThanOrEqual(46);
  }
});

test('an arc bows to the side where nobody stands', () => {
  const middle = (others: { x: number; y: number }[]) => {
    const points = arcPoints(from, to, 10, others);
    return points[Math.floor(points.length / 2)]?.y ?? 300;
  };
  expect(middle([{ x: 300, y: 270 }])).toBeGreaterThan(310);
  expect(middle([{ x: 300, y: 330 }])).toBeLessThan(290);
});
