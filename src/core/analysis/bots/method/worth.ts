// The worth of an act, all in one unit: attitude points times the weight of those they move.
import { RESOURCES } from '#src/core/schema/dimensions.ts';
import { get, idiv, pct } from '#src/core/engine/cells.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import { accessOf, createAppeals, findAppeal, gainOf, headroom, lossOf } from './appeal.ts';
import type { Appeals } from './appeal.ts';
import {
  doorWorth,
  groundworkWorth,
  insulateWorth,
  isolateWorth,
  measureGroundwork,
  referWorth,
} from './around.ts';
import type { Groundwork } from './around.ts';
import {
  coachWorth,
  createLessons,
  factsWorth,
  survey,
  surveyUnheard,
  tellsWorth,
} from './learning.ts';
import type { Lessons } from './learning.ts';
import type { Mind } from './mind.ts';
import type { Notes } from './notes.ts';
import { pursuitWorth } from './pursue.ts';

/** What a day of each part of the team is worth, and a thousand of budget. */
const PRICE = [10, 4, 3, 6, 2, 2, 3, 3, 2];
/** Worth of a point of closeness, per cent of an attitude point, by its level now. */
const TIE_WORTH = [55, 40, 25, 6];
const TIES_MIDDLE = [75, 275, 550, 850];
const TIES_SCALE = 700;
const TIE_WEEKS = 14;
const ROOM = 2;
const APPEASED = 3;
/** Attitude points that a neglected tie is losing. */
const NEGLECT = 7;
/** The sponsor is kept informed before anybody else. */
const SPONSOR_TIMES = 3;
const ADVANCE = { learn: 0, closer: 1, warmer: 2, introduction: 3, commitment: 4 } as const;

/** The parts of one act's worth; the largest is what one expects of it. */
export interface Parts {
  total: number;
  advance: number;
}

export interface Scales {
  readonly mind: Mind;
  readonly notes: Notes;
  readonly appeals: Appeals;
  readonly lessons: Lessons;
  readonly parts: Parts;
  /** Per person: whether appeals and lessons are worked out for this choice. */
  readonly ready: Uint8Array;
  readonly groundwork: Groundwork;
  /** Per verb: worth of the ground it lays with everybody. */
  readonly ground: Int32Array;
}

export function createScales(mind: Mind, notes: Notes): Scales {
  const { people, verbs } = mind.book.sizes;
  return {
    mind,
    notes,
    appeals: createAppeals(people),
    lessons: createLessons(people),
    parts: { total: 0, advance: 0 },
    ready: new Uint8Array(people),
    groundwork: { reserve: 0, criteria: 0 },
    ground: new Int32Array(verbs),
  };
}

/** Works out, once per choice, what holds for all acts. */
export function prepare(scales: Scales, seat: Seat): void {
  const { mind, lessons, ready, ground, groundwork } = scales;
  surveyUnheard(mind, seat, lessons);
  for (let p = 0; p < ready.length; p += 1) ready[p] = 0;
  measureGroundwork(mind, seat, groundwork);
  const before = seat.clock.toDecision() > 0;
  for (let v = 0; v < ground.length; v += 1)
    ground[v] = before ? groundworkWorth(mind, groundwork, v) : 0;
}

/** Works out what holds for all acts with one person, once per choice. */
export function prepareFor(scales: Scales, seat: Seat, memory: Int32Array, p: number): void {
  const { mind, notes, appeals, lessons, ready } = scales;
  if (p < 0 || ready[p] === 1) return;
  ready[p] = 1;
  survey(mind, seat, memory, notes, lessons, p);
  findAppeal(mind, seat, memory, notes, appeals, p);
}

export function costOf(mind: Mind, verb: number): number {
  let cost = 0;
  for (let r = 0; r < RESOURCES.length; r += 1)
    cost += get(mind.book.verbs.cost, verb * RESOURCES.length + r) * (PRICE[r] as number);
  return Math.max(1, cost);
}

/** Weeks in which what is won now still counts. */
const horizon = (seat: Seat): number =>
  Math.max(seat.clock.toDecision(), idiv(seat.clock.toEnd(), 2));

/** Expected attitude an argument of this strength brings somebody, less what it may cost. */
function argumentGain(scales: Scales, seat: Seat, verb: number, p: number): number {
  const { mind, appeals } = scales;
  const strength = get(mind.book.verbs.argue, verb);
  if (strength === 0) return 0;
  const access = accessOf(mind, seat, p, get(mind.book.verbs.executive, verb) === 1);
  const attitude = get(mind.attitude, p);
  const gain = headroom(attitude, gainOf(appeals, p, strength, access));
  return gain - idiv(lossOf(appeals, p, strength) * (1000 + attitude), 1000);
}

/** The same message in the ears of those of the faction who sit in the room. */
function roomWorth(scales: Scales, seat: Seat, verb: number, p: number): number {
  const { mind } = scales;
  const { book } = mind;
  const faction = get(book.faction, p);
  if (get(book.verbs.reach, verb) !== ROOM || faction < 0) return 0;
  const message = get(scales.appeals.message, p);
  const strength = pct(get(book.verbs.argue, verb), book.model.roomShare);
  let worth = 0;
  for (let q = 0; q < book.sizes.people; q += 1) {
    if (q === p || get(book.faction, q) !== faction || !seat.people.met(q)) continue;
    const at = q * book.sizes.messages + message;
    worth += pct(strength, get(mind.good, at) - get(mind.bad, at)) * get(mind.pull, q);
  }
  return worth;
}

/** What a public gain costs across the fault line, unless somebody there was heard of late. */
function faultLineCost(scales: Scales, seat: Seat, verb: number, p: number, gain: number): number {
  const { mind } = scales;
  const { book } = mind;
  const against = get(book.opposed, p);
  if (get(book.verbs.open, verb) === 0 || gain <= 0 || against < 0) return 0;
  let weight = 0;
  for (let q = 0; q < book.sizes.people; q += 1) {
    if (get(book.faction, q) !== against || !seat.people.known(q)) continue;
    if (seat.people.idle(q) <= APPEASED) return 0;
    weight += get(mind.weight, q);
  }
  return pct(gain, book.model.factionAnswer) * weight;
}

function tiesWorth(scales: Scales, seat: Seat, verb: number, p: number): number {
  const { mind } = scales;
  const level = seat.people.closeness(p);
  const now = TIES_MIDDLE[level] as number;
  const room = Math.max(0, get(mind.book.verbs.tiesCap, verb) - now);
  const gain = Math.min(room, idiv(get(mind.book.verbs.tiesGain, verb) * (1000 - now), TIES_SCALE));
  const worth = pct(gain * (TIE_WORTH[level] as number), get(mind.weight, p));
  const kept = idiv(worth * Math.min(TIE_WEEKS, horizon(seat)), TIE_WEEKS);
  const meets = get(mind.book.verbs.meets, verb) === 1;
  const idle = seat.people.idle(p);
  const neglected = meets && seat.people.met(p) && idle >= mind.book.model.coolAfter;
  const dear = p === mind.book.sponsor ? SPONSOR_TIMES : 1;
  return kept + (neglected ? NEGLECT * dear * get(mind.weight, p) : 0);
}

function note(parts: Parts, worth: number, advance: number, most: number): number {
  parts.total += worth;
  if (worth <= most) return most;
  parts.advance = advance;
  return worth;
}

/** Worth of a verb that needs nobody. */
function aloneWorth(scales: Scales, seat: Seat, memory: Int32Array, verb: number): void {
  const { mind, parts } = scales;
  parts.total = get(scales.ground, verb) + pursuitWorth(mind, seat, verb, -1);
  parts.advance = ADVANCE.commitment;
  const resource = get(mind.book.verbs.books, verb);
  if (resource < 0) return;
  const there = seat.team.left(resource) + seat.team.booked(resource) > 0;
  const soon = get(mind.book.verbs.bookWeeks, verb) + 1;
  if (there || seat.clock.toDecision() <= soon) return;
  parts.total += bestWith(scales, seat, memory, resource);
}

/** The best that could be done with a day of a resource we do not have yet, with anybody whose door is open. */
function bestWith(scales: Scales, seat: Seat, memory: Int32Array, resource: number): number {
  const { mind } = scales;
  let best = 0;
  for (let v = 0; v < mind.book.sizes.verbs; v += 1) {
    if (get(mind.book.verbs.cost, v * RESOURCES.length + resource) === 0) continue;
    for (let p = 0; p < mind.book.sizes.people; p += 1) {
      if (!seat.people.known(p) || !seat.people.opened(p)) continue;
      prepareFor(scales, seat, memory, p);
      const worth = argumentGain(scales, seat, v, p) * get(mind.pull, p);
      best = Math.max(best, idiv(worth * PRICE_SHARE, costOf(mind, v)));
    }
  }
  return best;
}
/** A booking pays for its share of what it makes possible. */
const PRICE_SHARE = 4;

function knockWorth(scales: Scales, seat: Seat, verb: number, p: number): number {
  const chance = get(scales.mind.book.verbs.door, verb);
  return chance < 0 ? 0 : pct(doorWorth(scales.mind, seat, p), chance);
}

/** Weighs a verb with a person (-1 nobody) into `parts`. */
export function weighAct(
  scales: Scales,
  seat: Seat,
  memory: Int32Array,
  verb: number,
  p: number,
): void {
  const { mind, notes, lessons, parts } = scales;
  prepareFor(scales, seat, memory, p);
  if (p < 0) {
    aloneWorth(scales, seat, memory, verb);
    return;
  }
  const { verbs } = mind.book;
  const weeks = horizon(seat);
  parts.total = get(scales.ground, verb) + pursuitWorth(mind, seat, verb, p);
  parts.advance = ADVANCE.commitment;
  const gain = argumentGain(scales, seat, verb, p);
  let most = parts.total;
  most = note(parts, gain * get(mind.pull, p), ADVANCE.warmer, most);
  parts.total += roomWorth(scales, seat, verb, p) - faultLineCost(scales, seat, verb, p, gain);
  most = note(parts, tiesWorth(scales, seat, verb, p), ADVANCE.closer, most);
  const learnt =
    tellsWorth(mind, seat, verb, p, weeks) +
    factsWorth(mind, seat, memory, notes, lessons, verb, p);
  most = note(parts, learnt, ADVANCE.learn, most);
  const arranged =
    (get(verbs.isolate, verb) > 0 ? isolateWorth(mind, seat, verb, p) : 0) +
    (get(verbs.insulate, verb) > 0 ? insulateWorth(mind, seat, verb, p) : 0) +
    (get(verbs.calibrate, verb) === 1 ? coachWorth(mind, seat, memory, notes, lessons, p) : 0);
  most = note(parts, arranged, ADVANCE.commitment, most);
  const introduced =
    knockWorth(scales, seat, verb, p) +
    (get(verbs.refer, verb) === 1 ? referWorth(mind, seat, memory, notes, p) : 0);
  note(parts, introduced, ADVANCE.introduction, most);
}
