// What the method player believes now: who is how inclined, who matters, which words would move them.
import { get } from '#src/core/engine/cells.ts';
import type { Book } from '#src/core/analysis/seat/book.ts';

export const TRAITS = 14;
/** Need, change and focus as bits. */
const ALL_TRAITS = 7;

export interface Mind {
  readonly book: Book;
  /** person × 14: per mille of each level of need, change, focus. */
  readonly traits: Int32Array;
  /** person × 5: per mille of each level of attitude. */
  readonly levels: Int32Array;
  /** Expected attitude. */
  readonly attitude: Int32Array;
  /** Expected receptivity, in per cent. */
  readonly receptivity: Int32Array;
  /** What an attitude point of a person is worth; `pull` after what is won already. */
  readonly weight: Int32Array;
  readonly pull: Int32Array;
  /** How unsure their traits are, per mille. */
  readonly doubt: Int32Array;
  /** person × messages: expected fit, good and bad part, in per cent; see `fit`. */
  readonly good: Int32Array;
  readonly bad: Int32Array;
  /** Per person: the traits, as bits, that are believed otherwise since that was worked out. */
  readonly unfit: Int32Array;
  top: number;
  /** Sum of the weights of all known. */
  total: number;
}

export function createMind(book: Book): Mind {
  const { people, messages } = book.sizes;
  const per = (cells: number): Int32Array => new Int32Array(people * cells);
  return {
    book,
    traits: per(TRAITS),
    levels: per(5),
    attitude: per(1),
    receptivity: per(1),
    weight: per(1),
    pull: per(1),
    doubt: per(1),
    good: per(messages),
    bad: per(messages),
    unfit: per(1).fill(ALL_TRAITS),
    top: -1,
    total: 0,
  };
}

const OPPONENT = 0;
const OPPONENT_SURE = 500;

/** Somebody to be isolated, not courted. */
export const isOpponent = (mind: Mind, p: number): boolean =>
  get(mind.levels, p * 5 + OPPONENT) > OPPONENT_SURE;

/** Per mille that the attitude of a person is of a level or above. */
export function atLeast(mind: Mind, p: number, level: number): number {
  let sum = 0;
  for (let l = level; l < 5; l += 1) sum += get(mind.levels, p * 5 + l);
  return sum;
}
