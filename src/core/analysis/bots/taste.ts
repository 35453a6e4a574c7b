// What the one-idea players see in a verb or a message: its mechanism and what it appeals to, never its id.
import { RESOURCES } from '#src/core/schema/dimensions.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Book } from '#src/core/analysis/seat/book.ts';

const GREEN = 0;

export const costOf = (
  book: Book,
  verb: number,
  resource: 'rep' | 'presales' | 'manager' | 'expert',
): number => get(book.verbs.cost, verb * RESOURCES.length + RESOURCES.indexOf(resource));

export const isGreen = (book: Book, verb: number): boolean =>
  get(book.verbs.integrity, verb) === GREEN;

/** Shown to a room with the help of presales: demos, exchanges, pilots, proposals. */
export const isShow = (book: Book, verb: number): boolean =>
  get(book.verbs.open, verb) === 1 &&
  get(book.verbs.argue, verb) > 0 &&
  get(book.verbs.criteria, verb) === 0 &&
  costOf(book, verb, 'presales') > 0;

/** A friendly meeting that pushes nothing. */
export const isSocial = (book: Book, verb: number): boolean =>
  isGreen(book, verb) &&
  get(book.verbs.tiesGain, verb) > 0 &&
  get(book.verbs.argue, verb) > 0 &&
  get(book.verbs.argue, verb) <= 60;

const CHANNEL = {
  need: 0,
  change: 1,
  business: 2,
  technology: 3,
  finance: 4,
  relationship: 5,
} as const;

/** Whether a message speaks to a focus, or to a level of need or change. */
export function appealsTo(
  book: Book,
  message: number,
  channel: keyof typeof CHANNEL,
  level = -1,
): boolean {
  for (let k = message * 2; k < message * 2 + 2; k += 1) {
    const same = get(book.messages.channel, k) === CHANNEL[channel];
    if (same && (level < 0 || get(book.messages.level, k) === level)) return true;
  }
  return false;
}

const FOCUS_AT = 10;
const TRAITS = 14;

/** Per cent of a focus that is usual for the seat of a person. */
export const usualFocus = (book: Book, person: number, focus: number): number =>
  (get(book.usual, person * TRAITS + FOCUS_AT + focus) / 10) | 0;

export const CONCERN = { need: 0, cost: 1, solution: 2, risk: 3 } as const;
export const FOCUS = { business: 0, technology: 1, finance: 2, relationship: 3 } as const;
