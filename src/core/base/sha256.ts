import { sha256 } from '@noble/hashes/sha2.js';
import { utf8Bytes } from './utf8.ts';

/** SHA-256 of bytes, or of the UTF-8 of a text, as 64 lower-case hex digits. */
export function sha256Hex(input: Uint8Array | string): string {
  return hex(sha256(typeof input === 'string' ? utf8Bytes(input) : input));
}

export const sha256Bytes = (input: Uint8Array): Uint8Array => sha256(input);

export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
