// The chained SHA-256 of a run: the first link hashes the whole state, each next one the entry's changes.
import { hex, sha256Bytes } from '#src/core/base/sha256.ts';
import type { State } from './cells.ts';

/** Most bytes of one number in groups of seven bits, and of one cell as place and value. */
const NUMBER = 5;
const CELL = 2 * NUMBER;

/** Grown to the largest deal; SHA-256 costs by the byte, so what is hashed is packed. */
let scratch = new Uint8Array(0);

/** A number from 0 to 2^32 - 1, seven bits a byte, the lowest first; returns the next place. */
function pack(at: number, value: number): number {
  let rest = value;
  let next = at;
  for (; rest > 127; rest >>>= 7) {
    scratch[next] = (rest & 127) | 128;
    next += 1;
  }
  scratch[next] = rest;
  return next + 1;
}

/** Small numbers of either sign become small numbers without one. */
const unsigned = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;

/** Every cell that differs from `before`, as the gap to the last one and its value. */
function packChanges(start: number, before: State, after: State): number {
  const cells = after.length;
  let at = start;
  let last = -1;
  let i = 0;
  while (i < cells) {
    if (isSame(before, after, i)) {
      i += STRIDE;
      continue;
    }
    const end = Math.min(cells, i + STRIDE);
    for (; i < end; i += 1) {
      if (after[i] === before[i]) continue;
      at = pack(at, i - last);
      at = pack(at, unsigned(after[i] as number));
      last = i;
    }
  }
  return at;
}

/** Most cells stay as they are, so they are compared by the handful. */
const STRIDE = 8;

function isSame(before: State, after: State, i: number): boolean {
  if (i + STRIDE > after.length) return false;
  return (
    (((before[i] as number) ^ (after[i] as number)) |
      ((before[i + 1] as number) ^ (after[i + 1] as number)) |
      ((before[i + 2] as number) ^ (after[i + 2] as number)) |
      ((before[i + 3] as number) ^ (after[i + 3] as number)) |
      ((before[i + 4] as number) ^ (after[i + 4] as number)) |
      ((before[i + 5] as number) ^ (after[i + 5] as number)) |
      ((before[i + 6] as number) ^ (after[i + 6] as number)) |
      ((before[i + 7] as number) ^ (after[i + 7] as number))) ===
    0
  );
}

function room(bytes: number): void {
  if (scratch.length < bytes) scratch = new Uint8Array(bytes);
}

/** First link: the length and every cell of the state. */
export function hashStart(state: State): Uint8Array {
  room(NUMBER + state.length * CELL);
  const start = pack(0, state.length);
  const nothing = new Int32Array(state.length);
  return sha256Bytes(scratch.subarray(0, packChanges(start, nothing, state)));
}

/** Next link: the last one and every cell that changed. With the first it fixes the whole state. */
export function hashNext(last: Uint8Array, before: State, after: State): Uint8Array {
  room(last.length + after.length * CELL);
  scratch.set(last);
  return sha256Bytes(scratch.subarray(0, packChanges(last.length, before, after)));
}

export const hashText = (link: Uint8Array): string => hex(link);
