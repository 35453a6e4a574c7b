import { expect, test } from 'vitest';
import { createChance, seedOf, valueNoise } from '#src/client/scene/noise.ts';

test('a text always gives the same seed, another text another', () => {
  expect(seedOf('gu')).toBe(seedOf('gu'));
  expect(seedOf('gu')).not.toBe(seedOf('lu'));
});

test('noise stays between -1 and 1 and has no jumps', () => {
  let before = valueNoise(0, 0.3, 7);
  for (let step = 1; step <= 400; step += 1) {
    const value = valueNoise(step / 20, 0.3, 7);
    expect(Math.abs(value)).toBeLessThanOrEqual(1);
    expect(Math.abs(value - before)).toBeLessThan(0.2);
    before = value;
  }
});

test('chance is spread over 0 to 1 and repeats for a seed', () => {
  const chance = createChance(4);
  const values = Array.from({ length: 1000 }, () => chance());
  const again = createChance(4);
  expect(values.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => again()));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(mean).toBeGreaterThan(0.46);
  expect(mean).toBeLessThan(0.54);
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...values)).toBeLessThan(1);
});
