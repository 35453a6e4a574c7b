// Everything random on the server: ids, codes, tokens, seeds, from the system's source.
import { hash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { CODE_ALPHABET } from '#src/core/schema/workshop.ts';

const ID_BYTES = 16;
const TOKEN_BYTES = 32;
const SEEDS = 0x8000_0000;
/** Letters of a code that is typed. */
export const CODE_LENGTH = 8;
export const DAY_MS = 86_400_000;

/** 128 random bits as 22 characters. */
export const randomId = (): string => randomBytes(ID_BYTES).toString('base64url');

/** A secret of 256 bits; only its hash is stored. */
export const randomToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');
export const hashToken = (token: string): string => hash('sha256', token, 'hex');

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(hashToken(one)), Buffer.from(hashToken(other)));

export const randomCode = (length: number): string =>
  Array.from({ length }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)] ?? '2').join('');

export const randomSeed = (): number => randomInt(SEEDS);
