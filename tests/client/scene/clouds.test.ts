import { expect, test } from 'vitest';
import { CLOUD_BOX, cloudShape } from '#src/client/scene/clouds.ts';

const KINDS = ['thin', 'thick', 'unknown', 'camp'] as const;

test.each(KINDS)('a cloud (%s) stays in its box for every seed', (kind) => {
  for (let seed = 0; seed < 200; seed += 1) {
    const { bars, puffs } = cloudShape(kind, seed);
    for (const { x, y, width, height } of bars) {
      expect(x).toBeGreaterThan(CLOUD_BOX.x + 4);
      expect(x + width).toBeLessThan(CLOUD_BOX.x + CLOUD_BOX.width - 4);
      expect(y + height).toBeLessThan(CLOUD_BOX.y + CLOUD_BOX.height - 16);
    }
    for (const { x, y, radius } of puffs) {
      expect(x - radius).toBeGreaterThan(CLOUD_BOX.x + 4);
      expect(x + radius).toBeLessThan(CLOUD_BOX.x + CLOUD_BOX.width - 4);
      expect(y - radius).toBeGreaterThan(CLOUD_BOX.y + 4);
    }
  }
});

test('a person keeps the same cloud', () => {
  expect(cloudShape('thick', 9)).toEqual(cloudShape('thick', 9));
  expect(cloudShape('thick', 9)).not.toEqual(cloudShape('thick', 10));
});
