// The chained SHA-256 of a run: the first link hashes the whole state, each next one the entry's changes.
import { hex, sha256Bytes } from '#src/core/base/sha256.ts';
import type { State } from './cells.ts';
import { get } from './cells.ts';

const BYTES = 4;

/** Little-endian bytes, the same on every machine. */
function writeWord(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value & 255;
  bytes[at + 1] = (value >> 8) & 255;
  bytes[at + 2] = (value >> 16) & 255;
  bytes[at + 3] = (value >> 24) & 255;
}

/** First link: the whole state. */
export function hashStart(state: State): Uint8Array {
  const bytes = new Uint8Array(state.length * BYTES);
  for (let i = 0; i < state.length; i += 1) writeWord(bytes, i * BYTES, get(state, i));
  return sha256Bytes(bytes);
}

/** Next link: the last one and every cell that changed, as place and value. With the first it fixes the whole state. */
export function hashNext(last: Uint8Array, before: State, after: State): Uint8Array {
  let changed = 0;
  for (let i = 0; i < after.length; i += 1) if (before[i] !== after[i]) changed += 1;
  const bytes = new Uint8Array(last.length + changed * 2 * BYTES);
  bytes.set(last);
  let at = last.length;
  for (let i = 0; i < after.length; i += 1) {
    if (before[i] === after[i]) continue;
    writeWord(bytes, at, i);
    writeWord(bytes, at + BYTES, get(after, i));
    at += 2 * BYTES;
  }
  return sha256Bytes(bytes);
}

export const hashText = (link: Uint8Array): string => hex(link);
