import { expect, test } from 'vitest';
import { expMillionths, lnPerMille } from '#src/core/engine/ln.ts';

test('logarithms are right to a hundredth of a nat', () => {
  for (let p = 1; p <= 1000; p += 1) {
    const exact = 100 * Math.log(p / 1000);
    expect(Math.abs(lnPerMille(p) - exact)).toBeLessThanOrEqual(1.01);
  }
});

test('exponentials are right to ten millionths', () => {
  for (let k = 0; k <= 1500; k += 1)
    expect(Math.abs(expMillionths(k) - 1e6 * Math.exp(-k / 100))).toBeLessThan(10);
});

test('beyond the tables they end', () => {
  expect(expMillionths(1501)).toBe(0);
  expect(Math.abs(lnPerMille(1000))).toBe(0);
  expect(lnPerMille(0)).toBe(-700);
});

test('more is never less', () => {
  for (let p = 2; p <= 1000; p += 1)
    expect(lnPerMille(p)).toBeGreaterThanOrEqual(lnPerMille(p - 1));
  for (let k = 1; k <= 1500; k += 1)
    expect(expMillionths(k)).toBeLessThanOrEqual(expMillionths(k - 1));
});
