import { expect, test } from 'vitest';
import { MILLION, spread } from '#src/core/analysis/grade/spread.ts';

/** How many of so many draws, from one on, fall into each quarter. */
function quarters(seed: number, dimension: number, from: number, count: number): number[] {
  const draw = spread(seed, dimension);
  const counts = [0, 0, 0, 0];
  for (let k = from; k < from + count; k += 1) {
    const at = Math.trunc((draw(k) * 4) / MILLION);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

test.each([0, 1, 2, 7, 20, 39])('any span of draws fills the range evenly: dimension %i', (d) => {
  for (const from of [0, 2_048])
    for (const count of quarters(5, d, from, 160)) expect(Math.abs(count - 40)).toBeLessThan(5);
});

test('two dimensions together fill the square', () => {
  const [one, other] = [spread(5, 0), spread(5, 1)];
  const counts = new Map<number, number>();
  for (let k = 0; k < 160; k += 1) {
    const at = (one(k) < MILLION / 2 ? 0 : 1) + (other(k) < MILLION / 2 ? 0 : 2);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  for (const count of counts.values()) expect(Math.abs(count - 40)).toBeLessThan(8);
});

test('a seed shifts the draws, and nothing else does', () => {
  expect(spread(5, 3)(9)).toBe(spread(5, 3)(9));
  expect(spread(6, 3)(9)).not.toBe(spread(5, 3)(9));
});
