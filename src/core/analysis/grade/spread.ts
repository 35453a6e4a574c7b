// Draws that fill their range evenly however many are taken, so that a few worlds stand for all: the error of chance in them is
// far below that of as many throws of dice.
import { luck } from '#src/core/engine/luck.ts';

export const MILLION = 1_000_000;
const PURPOSE = 9_106;
/** The steps of two dimensions must have no ratio in common: fractions of their roots have none. */
const PRIMES = [
  2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97,
  101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173,
];

/** The draws of one dimension, each 0-999,999; a seed shifts them all. */
export function spread(seed: number, dimension: number): (k: number) => number {
  const root = Math.sqrt(PRIMES[dimension % PRIMES.length] ?? 2);
  const step = Math.trunc((root - Math.trunc(root)) * MILLION);
  const start = luck(seed, dimension, PURPOSE, 0) % MILLION;
  return (k) => (start + k * step) % MILLION;
}
