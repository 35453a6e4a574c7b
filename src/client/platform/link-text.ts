// A text as the tail of an address: deflated, in the digits that addresses allow. What comes back from outside is
// inflated in small steps and dropped as soon as it grows past what a run can be.
import { deflateSync, Inflate } from 'fflate';
import { LIMITS } from '#src/core/schema/limits.ts';
import type { LinkText } from '#src/client/session/practice/practice-ports.ts';

/** First part of every link; a new form gets a new one. */
const MARK = 'z1';
/** Characters. The longest log that the rules allow takes less. */
const LONGEST = 120_000;
/** Deflate swells a byte to a thousand at most, so a step stays near one megabyte. */
const STEP = 1024;
const CHUNK = 0x8000;

function toDigits(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCodePoint(...bytes.subarray(at, at + CHUNK));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
}

function fromDigits(text: string): Uint8Array | null {
  if (!/^[\w-]+$/u.test(text)) return null;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (one) => one.codePointAt(0) ?? 0);
  } catch {
    return null;
  }
}

interface Inflated {
  readonly chunks: Uint8Array[];
  bytes: number;
  ended: boolean;
}

/** Null if it is not a whole stream; `tooLarge` as soon as more came out than a file may hold. */
function inflate(packed: Uint8Array): Uint8Array | 'tooLarge' | null {
  const out: Inflated = { chunks: [], bytes: 0, ended: false };
  const stream = new Inflate((chunk, final) => {
    out.bytes += chunk.length;
    if (out.bytes <= LIMITS.fileBytes) out.chunks.push(chunk);
    out.ended = final;
  });
  try {
    for (let at = 0; at < packed.length && out.bytes <= LIMITS.fileBytes; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return out.bytes > LIMITS.fileBytes ? 'tooLarge' : null;
  }
  if (out.bytes > LIMITS.fileBytes) return 'tooLarge';
  return out.ended ? joined(out.chunks, out.bytes) : null;
}

function joined(chunks: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function toText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const linkText: LinkText = {
  pack(text) {
    const packed = deflateSync(new TextEncoder().encode(text), { level: 9 });
    return `${MARK}.${toDigits(packed)}`;
  },
  unpack(link) {
    if (link.length > LONGEST) return { fault: 'share/too_large' };
    const [mark = '', digits = '', ...more] = link.split('.');
    if (mark !== MARK) return { fault: /^z\d+$/u.test(mark) ? 'share/too_new' : 'share/broken' };
    const packed = more.length > 0 ? null : fromDigits(digits);
    const bytes = packed === null ? null : inflate(packed);
    if (bytes === 'tooLarge') return { fault: 'share/too_large' };
    const text = bytes === null ? null : toText(bytes);
    return text === null ? { fault: 'share/broken' } : { text };
  },
};
