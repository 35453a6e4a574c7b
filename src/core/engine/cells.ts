// Reading and writing of the running state, which is one flat integer array.

/** The running state of a game; where each quantity lies is known to layout.ts alone. */
export type State = Int32Array;

export const get = (s: Int32Array, at: number): number => s[at] as number;

export function add(s: Int32Array, at: number, by: number): void {
  s[at] = (s[at] as number) + by;
}

/** Adds and keeps the result within bounds; returns what was really added. */
export function addWithin(
  s: Int32Array,
  at: number,
  by: number,
  low: number,
  high: number,
): number {
  const before = s[at] as number;
  const wanted = before + by;
  const after = wanted < low ? low : wanted > high ? high : wanted;
  s[at] = after;
  return after - before;
}

/** Integer division truncating towards zero: the one rounding of the engine. */
export const idiv = (a: number, b: number): number => (a / b) | 0;

/** A per-cent factor applied to a value; the value must stay below 2^31 / 400. */
export const pct = (value: number, factor: number): number => ((value * factor) / 100) | 0;

/** How many bits of a mask are set. */
export function bitCount(mask: number): number {
  let n = mask - ((mask >>> 1) & 0x5555_5555);
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

export const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : value > high ? high : value;
