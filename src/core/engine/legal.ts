// What can be done now: every verb with every person, with the reason where it cannot.
import { RESOURCES } from '#src/core/schema/dimensions.ts';
import { bitCount, get } from './cells.ts';
import { PRICES, STANDINGS, wordsFor } from './compile-verbs.ts';
import type { Game } from './game.ts';
import { personAt, week } from './game.ts';
import { HEAD } from './layout.ts';
import { holds } from './read.ts';

/** Reasons of a refusal by number; 0 is allowed. Codes are text keys. */
export const REFUSALS = [
  'action/allowed',
  'action/over_capacity',
  'action/not_open',
  'action/needs_target',
  'action/takes_no_target',
  'action/person_unknown',
  'action/door_shut',
  'action/not_free',
  'action/too_soon',
  'action/needs_message',
  'action/takes_no_message',
  'action/door_is_open',
  'action/contact_barred',
  'action/wrong_side',
] as const;
export type RefusalNumber = number;

export const REFUSED = {
  no: 0,
  capacity: 1,
  notOpen: 2,
  needsTarget: 3,
  noTarget: 4,
  unknown: 5,
  shut: 6,
  notFree: 7,
  tooSoon: 8,
  needsMessage: 9,
  noMessage: 10,
  doorOpen: 11,
  barred: 12,
  wrongSide: 13,
} as const;

const SHUT = 2;
const RESOURCE_COUNT = RESOURCES.length;
// A constant of this file, which the optimiser can see; it does not look through imports.
const WEEK = HEAD.week;
const WORD = 32;
/** More verbs than a playbook and a deal can have between them. */
const LIST_MOST = 128;

/** Whether the team has what a verb takes; written out, for it is asked of every verb before every act. */
function affords(g: Game, verb: number): boolean {
  const { cost } = g.c.verbs;
  const { s } = g;
  const left = g.c.layout.capacity;
  const first = verb * RESOURCE_COUNT;
  for (let r = 0; r < RESOURCE_COUNT; r += 1)
    if (get(cost, first + r) > get(s, left + r)) return false;
  return true;
}

/** Whether a verb can be done at all this week. */
export function refuseVerb(g: Game, verb: number): RefusalNumber {
  g.items += 1;
  if (!affords(g, verb)) return REFUSED.capacity;
  return holds(g, get(g.c.verbs.when, verb)) ? REFUSED.no : REFUSED.notOpen;
}

/** People whom nobody may contact in this phase, as bits. */
const barredNow = (g: Game): number => get(g.c.phase.barred, get(g.s, HEAD.phase));

export const isBarred = (g: Game, p: number): boolean => (barredNow(g) & (1 << p)) !== 0;

/** What a person's own standing forbids this week, whatever the verb: unknown, shut, or resting. */
function refuseMeeting(g: Game, p: number): RefusalNumber {
  const cells = g.c.layout.person;
  const at = personAt(g, p);
  if (get(g.s, at + cells.known) === 0) return REFUSED.unknown;
  if (get(g.s, at + cells.door) === 0 && get(g.c.person.door, p) === SHUT) return REFUSED.shut;
  const seen = get(g.s, at + cells.seen);
  return seen > 0 && week(g) - seen < get(g.c.person.rest, p) ? REFUSED.notFree : REFUSED.no;
}

/** Whether a verb that can be done can be done with a person of this standing. */
function refusePair(g: Game, verb: number, p: number, standing: RefusalNumber): RefusalNumber {
  if (standing === REFUSED.unknown) return standing;
  if (get(g.c.verbs.inward, verb) !== get(g.c.person.ours, p)) return REFUSED.wrongSide;
  if (get(g.c.verbs.contact, verb) === 1 && isBarred(g, p)) return REFUSED.barred;
  const last = get(g.s, g.c.layout.lastUse + verb * g.c.names.people.length + p);
  if (last > 0 && week(g) - last < get(g.c.verbs.rest, verb)) return REFUSED.tooSoon;
  if (get(g.c.verbs.door, verb) >= 0) {
    const opened = get(g.s, personAt(g, p) + g.c.layout.person.door) === 1;
    return opened ? REFUSED.doorOpen : REFUSED.no;
  }
  return get(g.c.verbs.meets, verb) === 0 ? REFUSED.no : standing;
}

/** Whether a verb that can be done can be done with this person. */
export function refusePerson(g: Game, verb: number, p: number): RefusalNumber {
  g.items += 1;
  return refusePair(g, verb, p, refuseMeeting(g, p));
}

/** The whole test of an act; `target` and `message` are -1 if there is none. */
export function refuseAct(g: Game, verb: number, target: number, message: number): RefusalNumber {
  const reach = get(g.c.verbs.reach, verb);
  if (reach > 0 && target < 0) return REFUSED.needsTarget;
  if (reach === 0 && target >= 0) return REFUSED.noTarget;
  const argues = get(g.c.verbs.argue, verb) > 0;
  if (argues && message < 0) return REFUSED.needsMessage;
  if (!argues && message >= 0) return REFUSED.noMessage;
  const no = refuseVerb(g, verb);
  return no !== REFUSED.no || target < 0 ? no : refusePerson(g, verb, target);
}

/** An act without its message as one number: verb × 32 + person + 1. */
export const pairOf = (verb: number, person: number): number => verb * 32 + person + 1;
export const verbOfPair = (pair: number): number => pair >> 5;
export const personOfPair = (pair: number): number => (pair & 31) - 1;

/** People as bits, by standing. */
const STANDING = new Int32Array(STANDINGS.size);

/** Works out once for all verbs who is known, free, or behind a door. */
function readStanding(g: Game): void {
  const door = g.c.layout.person.door;
  let known = 0;
  let free = 0;
  let outside = 0;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    const standing = refuseMeeting(g, p);
    if (standing === REFUSED.unknown) continue;
    known |= 1 << p;
    if (standing === REFUSED.no) free |= 1 << p;
    if (get(g.s, personAt(g, p) + door) === 0) outside |= 1 << p;
  }
  const may = ~barredNow(g);
  const { ours } = g.c.phase;
  STANDING[STANDINGS.inward] = free & ours;
  known &= ~ours;
  free &= ~ours;
  STANDING[STANDINGS.known] = known;
  STANDING[STANDINGS.free] = free;
  STANDING[STANDINGS.outside] = outside;
  STANDING[STANDINGS.unbarred] = known & may;
  STANDING[STANDINGS.unbarred + STANDINGS.free] = free & may;
  STANDING[STANDINGS.unbarred + STANDINGS.outside] = outside & may;
}

/** The verbs of one word, as bits, that the team has the days and the money for. */
function affordable(g: Game, word: number): number {
  const { affords, spent, reach } = g.c.verbs;
  const words = wordsFor(reach.length);
  const left = g.c.layout.capacity;
  let verbs = -1;
  for (let k = 0; k < spent.length; k += 1) {
    const r = get(spent, k);
    const days = get(g.s, left + r);
    const known = days < 0 ? 0 : days < PRICES ? days : PRICES - 1;
    verbs &= get(affords, (r * PRICES + known) * words + word);
  }
  return verbs;
}

/** Those of `who` for whom a verb is not too soon. */
function rested(g: Game, verb: number, who: number): number {
  const rest = get(g.c.verbs.rest, verb);
  if (rest === 0) return who;
  const { s } = g;
  const soon = get(s, WEEK) - rest;
  const any = get(s, g.c.layout.lastWeek + verb);
  if (any === 0 || any <= soon) return who;
  const lastUse = g.c.layout.lastUse + verb * g.c.names.people.length;
  let left = who;
  for (let bits = who; bits !== 0; bits &= bits - 1) {
    const p = 31 - Math.clz32(bits & -bits);
    const last = get(s, lastUse + p);
    if (last > 0 && last > soon) left ^= 1 << p;
  }
  return left;
}

/** The bit that stands for a verb which needs nobody; people never number so many. */
export const ALONE = 1 << 31;
/** The bit of a person; -1 stands for nobody. */
export const bitOf = (p: number): number => (p < 0 ? ALONE : 1 << p);
/** The first person of some bits, not 0; -1 if they stand for nobody. */
export const firstOfBits = (bits: number): number =>
  bits === ALONE ? -1 : 31 - Math.clz32(bits & -bits);

/** With whom a verb that the team can afford can be done now, as bits. */
function markVerb(g: Game, verb: number): number {
  const when = get(g.c.verbs.when, verb);
  if (when >= 0 && !holds(g, when)) return 0;
  const whom = get(g.c.verbs.whom, verb);
  return whom < 0 ? ALONE : rested(g, verb, get(STANDING, whom));
}

/** Marks, per verb, with whom it can be done now, as bits; returns how many pairs that makes. */
export function markLegal(g: Game, masks: Int32Array): number {
  const verbs = g.c.verbs.reach.length;
  readStanding(g);
  let count = 0;
  for (let start = 0; start < verbs; start += WORD) {
    const paid = affordable(g, start >> 5);
    const end = start + WORD < verbs ? start + WORD : verbs;
    for (let v = start; v < end; v += 1) {
      const mask = (paid & (1 << (v - start))) === 0 ? 0 : markVerb(g, v);
      masks[v] = mask;
      count += bitCount(mask);
    }
  }
  g.items += g.c.pairs;
  return count;
}

/** The pair at a place in what was marked, in the order of verbs, then people. */
export function markedPair(masks: Int32Array, place: number): number {
  let left = place;
  for (let v = 0; v < masks.length; v += 1) {
    let mask = get(masks, v);
    const count = bitCount(mask);
    if (left >= count) {
      left -= count;
      continue;
    }
    for (; left > 0; left -= 1) mask &= mask - 1;
    return pairOf(v, firstOfBits(mask));
  }
  throw new Error('markedPair: the place lies beyond what was marked');
}

const MASKS = new Int32Array(LIST_MOST);

/** Lists the legal pairs of verb and person into a buffer (verbs × people at most); returns how many. */
export function listPairs(g: Game, into: Int32Array): number {
  markLegal(g, MASKS);
  let count = 0;
  for (let v = 0; v < g.c.verbs.reach.length; v += 1) {
    const mask = get(MASKS, v);
    if (mask === ALONE) {
      into[count] = pairOf(v, -1);
      count += 1;
      continue;
    }
    for (let p = 0, bits = mask; bits !== 0; p += 1, bits >>>= 1) {
      if ((bits & 1) === 0) continue;
      into[count] = pairOf(v, p);
      count += 1;
    }
  }
  return count;
}
