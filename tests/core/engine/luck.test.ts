import { expect, test } from 'vitest';
import { sha256Hex } from '#src/core/base/sha256.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';

/** Frozen: a change of any of these changes every recorded run. */
const VECTORS: readonly (readonly [number, number, number, number, number])[] = [
  [0, 0, 0, 0, 314_790_703],
  [1, 1, 8, 0, 2_134_971_536],
  [1, 1, 8, 1, 2_116_546_331],
  [1, 2, 8, 0, 1_831_121_691],
  [2, 1, 8, 0, 1_720_841_165],
  [42, 3, 14, 515, 720_183_312],
  [20_080_204, 12, 25, 0, 1_918_483_129],
  [2_147_483_647, 60, 32, 4095, 1_032_781_853],
  [123_456_789, 26, 11, 1_000_000, 644_336_656],
  [7, 0, 2, 39, 2_028_411_305],
];

test.each(VECTORS)('luck(%i, %i, %i, %i) is %i for ever', (seed, week, purpose, subject, draw) => {
  expect(luck(seed, week, purpose, subject)).toBe(draw);
});

test('a thousand vectors are frozen by one hash', () => {
  const draws = Array.from({ length: 1000 }, (_, k) =>
    luck(Math.imul(k, 7919) & 0x7fff_ffff, k % 60, k % 33, (k * 31) % 4096),
  );
  expect(sha256Hex(draws.join(' '))).toBe(
    '4df5f010a7f609673a4dfef1d0c87fb3523b7362fe973f18af0decab398fab4b',
  );
});

test('a draw is a whole number of 31 bits', () => {
  for (let k = 0; k < 2000; k += 1) {
    const draw = luck(k * 1_000_003, k % 60, k % 33, k);
    expect(Number.isInteger(draw) && draw >= 0 && draw < 2 ** 31).toBe(true);
  }
});

test('no two purposes share a number', () => {
  expect(new Set(Object.values(LUCK)).size).toBe(Object.keys(LUCK).length);
});

/** Chi-squared of draws below 100 over 20,000 throws: 99 degrees, so above 160 is one in ten thousand. */
function unevenness(draw: (k: number) => number): number {
  const counts = new Int32Array(100);
  for (let k = 0; k < 20_000; k += 1) {
    const at = draw(k) % 100;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
}

test.each([
  ['seeds', (k: number) => luck(k, 3, LUCK.ask, 5)],
  ['weeks', (k: number) => luck(42, k, LUCK.ask, 5)],
  ['subjects', (k: number) => luck(42, 3, LUCK.ask, k)],
  ['purposes', (k: number) => luck(42, 3, k, 5)],
  ['subjects in steps of 256', (k: number) => luck(42, 3, LUCK.ask, k * 256)],
])('draws over neighbouring %s are even', (_, draw) => {
  expect(unevenness(draw)).toBeLessThan(160);
});

test.each([
  ['the next week', (k: number) => luck(k, 4, LUCK.push, 0)],
  ['the next subject', (k: number) => luck(k, 3, LUCK.push, 1)],
  ['another purpose', (k: number) => luck(k, 3, LUCK.push + 1, 0)],
  ['the next seed', (k: number) => luck(k + 1, 3, LUCK.push, 0)],
])('a draw says nothing about the one of %s', (_, other) => {
  const pairs = (k: number): number => (luck(k, 3, LUCK.push, 0) % 10) * 10 + (other(k) % 10);
  expect(unevenness(pairs)).toBeLessThan(160);
});
