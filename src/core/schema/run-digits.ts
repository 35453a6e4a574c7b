// Numbers as a stream of bits, written six at a time in the base-64 digits that URLs allow.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const PER_DIGIT = 6;

export interface DigitWriter {
  /** A number from 0 to `count` - 1. */
  put(value: number, count: number): void;
  text(): string;
}

export interface DigitReader {
  /** A number from 0 to `count` - 1; -1 if the text has none. */
  take(count: number): number;
  /** Nothing is left but the empty bits of the last digit. */
  atEnd(): boolean;
}

/** Bits that a choice among so many takes. */
const bitsOf = (count: number): number => (count <= 1 ? 0 : 32 - Math.clz32(count - 1));

export function createDigitWriter(): DigitWriter {
  let out = '';
  let held = 0;
  let bits = 0;
  const putBit = (bit: number): void => {
    held = (held << 1) | bit;
    bits += 1;
    if (bits < PER_DIGIT) return;
    out += DIGITS[held] ?? '';
    held = 0;
    bits = 0;
  };
  return {
    put(value, count) {
      if (!Number.isInteger(value) || value < 0 || value >= count)
        throw new Error(`DigitWriter: ${value} is not below ${count}`);
      for (let bit = bitsOf(count) - 1; bit >= 0; bit -= 1) putBit((value >>> bit) & 1);
    },
    text() {
      const rest = bits === 0 ? '' : (DIGITS[held << (PER_DIGIT - bits)] ?? '');
      return out + rest;
    },
  };
}

export function createDigitReader(text: string): DigitReader {
  let at = 0;
  const total = text.length * PER_DIGIT;
  const bitAt = (place: number): number => {
    const digit = DIGITS.indexOf(text[Math.trunc(place / PER_DIGIT)] ?? '?');
    return digit < 0 ? -1 : (digit >>> (PER_DIGIT - 1 - (place % PER_DIGIT))) & 1;
  };
  return {
    take(count) {
      let value = 0;
      for (let left = bitsOf(count); left > 0; left -= 1) {
        const bit = at < total ? bitAt(at) : -1;
        if (bit < 0) return -1;
        value = value * 2 + bit;
        at += 1;
      }
      return value < count ? value : -1;
    },
    atEnd() {
      if (total - at >= PER_DIGIT) return false;
      for (let place = at; place < total; place += 1) if (bitAt(place) !== 0) return false;
      return true;
    },
  };
}
