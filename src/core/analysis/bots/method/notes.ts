// What the method player keeps in mind from week to week: its own doings and what came of them.
import { get } from '#src/core/engine/cells.ts';
import { ALONE, bitOf } from '#src/core/engine/legal.ts';
import type { Book } from '#src/core/analysis/seat/book.ts';
import { OWN } from '#src/core/analysis/bots/bot.ts';

/** Places of its notes in the memory of the bot. */
export interface Notes {
  /** The act that waits for its plan card to be written: move + 1. */
  readonly pending: number;
  /** The act last done, to learn from: verb + 1, person + 1. */
  readonly lastVerb: number;
  readonly lastPerson: number;
  /** Facts heard, and facts settled, before it. */
  readonly heardBefore: number;
  readonly settledBefore: number;
  /** Week in which no more acts are made. */
  readonly doneWeek: number;
  /** Week in which chart and reading were last gone through. */
  readonly chartWeek: number;
  /** Kinds of things said in the scene that is open, as bits; and the scene + 1. */
  readonly said: number;
  readonly scene: number;
  /** Per person and channel: attitude spent so far, as expected. */
  readonly spent: number;
  /** Per person: per mille of questions that still bring something new. */
  readonly fresh: number;
  /** Per person: week of the last refusal of help. */
  readonly refused: number;
  /** Per person and fact: how often it was put to them in vain. */
  readonly tried: number;
  /** Per verb and person: worth for its cost as it was weighed. */
  readonly worth: number;
  /** Per verb, as bits: with whom it was weighed, and with whom it was found worth a day. */
  readonly weighed: number;
  readonly worthy: number;
  /** Week for which all that was last gone through. */
  readonly worthWeek: number;
  /** Per person, and for what is done with nobody: week in which something was done, and whether that was looked at since. */
  readonly touched: number;
  /** Stamp of the look at the table that is still in mind. */
  readonly looked: number;
  readonly size: number;
}

export const CHANNELS = 6;

export function layNotes(book: Book): Notes {
  let next = OWN;
  const take = (cells: number): number => {
    const at = next;
    next += cells;
    return at;
  };
  const { people, facts, verbs } = book.sizes;
  const notes = {
    pending: take(1),
    lastVerb: take(1),
    lastPerson: take(1),
    heardBefore: take(1),
    settledBefore: take(1),
    doneWeek: take(1),
    chartWeek: take(1),
    said: take(1),
    scene: take(1),
    spent: take(people * CHANNELS),
    fresh: take(people),
    refused: take(people),
    tried: take(people * facts),
    worth: take(verbs * (people + 1)),
    weighed: take(verbs),
    worthy: take(verbs),
    worthWeek: take(1),
    touched: take(people + 1),
    looked: take(1),
  };
  return { ...notes, size: next };
}

export const spentAt = (notes: Notes, p: number, channel: number): number =>
  notes.spent + p * CHANNELS + channel;

/** Per mille of questions to somebody that still bring something; nothing noted yet is most of them. */
const FRESH_AT_FIRST = 850;

export function freshness(memory: Int32Array, notes: Notes, p: number): number {
  const noted = get(memory, notes.fresh + p);
  return noted === 0 ? FRESH_AT_FIRST : noted - 1;
}

export const noteFreshness = (memory: Int32Array, notes: Notes, p: number, value: number): void => {
  memory[notes.fresh + p] = value + 1;
};

export const worthAt = (notes: Notes, people: number, verb: number, p: number): number =>
  notes.worth + verb * (people + 1) + p + 1;

const touchedAt = (notes: Notes, p: number): number => notes.touched + p + 1;

const LOOKED = 1;
const weekOf = (touched: number): number => touched >> LOOKED;

/** Notes that something is done with a person (-1 nobody) in a week. */
export const noteTouched = (memory: Int32Array, notes: Notes, p: number, week: number): void => {
  memory[touchedAt(notes, p)] = week << LOOKED;
};

/** The people with whom something was done in a week, as bits. */
export function touchedIn(memory: Int32Array, notes: Notes, people: number, week: number): number {
  let who = 0;
  for (let p = 0; p < people; p += 1)
    if (weekOf(get(memory, touchedAt(notes, p))) === week) who |= bitOf(p);
  return who;
}

/** Whether something was done with a person this week that nobody has looked at since; from now on somebody has. */
export function lookedAt(memory: Int32Array, notes: Notes, p: number, week: number): boolean {
  const at = touchedAt(notes, p);
  if (get(memory, at) !== week << LOOKED) return false;
  memory[at] = (week << LOOKED) + LOOKED;
  return true;
}

/** From now on nothing that was weighed with these people, as bits, counts. */
function forget(memory: Int32Array, notes: Notes, who: number): void {
  for (let at = notes.weighed; at < notes.worthy; at += 1) memory[at] = get(memory, at) & ~who;
}

/** What was done with somebody, or alone, makes what was weighed for them out of date. */
export const forgetWorth = (memory: Int32Array, notes: Notes, p: number): void => {
  forget(memory, notes, bitOf(p) | ALONE);
};

/** A new week. Every so many weeks everything weighed is out of date, between them what is about those who were met. */
export function renewWorth(
  memory: Int32Array,
  notes: Notes,
  { sizes: { people } }: Book,
  week: number,
  every: number,
): void {
  const last = get(memory, notes.worthWeek);
  if (last === week) return;
  memory[notes.worthWeek] = week;
  let who = ALONE;
  for (let p = 0; p < people; p += 1)
    if (week % every === 0 || weekOf(get(memory, touchedAt(notes, p))) >= last) who |= bitOf(p);
  forget(memory, notes, who);
}
