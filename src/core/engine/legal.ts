// What can be done now: every verb with every person, with the reason where it cannot.
import { RESOURCES } from '#src/core/schema/dimensions.ts';
import { get } from './cells.ts';
import type { Game } from './game.ts';
import { personAt, week } from './game.ts';
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
} as const;

const SHUT = 2;
const RESOURCE_COUNT = RESOURCES.length;
const ALLOWED = REFUSED.no;

/** Whether the team has what a verb takes. */
function affords(g: Game, verb: number): boolean {
  const { cost } = g.c.verbs;
  const left = g.c.layout.capacity;
  const s = g.s;
  const first = verb * RESOURCE_COUNT;
  for (let r = 0; r < RESOURCE_COUNT; r += 1) {
    if (get(cost, first + r) > get(s, left + r)) return false;
  }
  return true;
}

/** Whether a verb can be done at all this week. */
export function refuseVerb(g: Game, verb: number): RefusalNumber {
  g.items += 1;
  if (!affords(g, verb)) return REFUSED.capacity;
  return holds(g, get(g.c.verbs.when, verb)) ? REFUSED.no : REFUSED.notOpen;
}

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

/** People as bits: known, free to be met, behind a door that is not open. */
interface Standing {
  known: number;
  free: number;
  outside: number;
}
const STANDING: Standing = { known: 0, free: 0, outside: 0 };

function readStanding(g: Game): Standing {
  const door = g.c.layout.person.door;
  STANDING.known = 0;
  STANDING.free = 0;
  STANDING.outside = 0;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    const standing = refuseMeeting(g, p);
    if (standing === REFUSED.unknown) continue;
    STANDING.known |= 1 << p;
    if (standing === REFUSED.no) STANDING.free |= 1 << p;
    if (get(g.s, personAt(g, p) + door) === 0) STANDING.outside |= 1 << p;
  }
  return STANDING;
}

/** Whom a verb of this kind can be done with, leaving aside whether it is too soon: the same as refusePair says. */
function within(g: Game, verb: number, standing: Standing): number {
  if (get(g.c.verbs.door, verb) >= 0) return standing.outside;
  return get(g.c.verbs.meets, verb) === 1 ? standing.free : standing.known;
}

/** Lists the legal pairs of verb and person into a buffer (verbs × people at most); returns how many. */
export function listPairs(g: Game, into: Int32Array): number {
  const verbs = g.c.names.verbs.length;
  const people = g.c.names.people.length;
  const standing = readStanding(g);
  const s = g.s;
  const now = week(g);
  g.items += people;
  let count = 0;
  for (let v = 0; v < verbs; v += 1) {
    if (refuseVerb(g, v) !== ALLOWED) continue;
    if (get(g.c.verbs.reach, v) === 0) {
      into[count] = pairOf(v, -1);
      count += 1;
      continue;
    }
    const who = within(g, v, standing);
    const rest = get(g.c.verbs.rest, v);
    const lastUse = g.c.layout.lastUse + v * people;
    g.items += people;
    for (let p = 0; p < people; p += 1) {
      if ((who & (1 << p)) === 0) continue;
      const last = rest === 0 ? 0 : get(s, lastUse + p);
      if (last > 0 && now - last < rest) continue;
      into[count] = pairOf(v, p);
      count += 1;
    }
  }
  return count;
}
