// The worth of an act, all in one unit: attitude points times the weight of those they move.
import { RESOURCES } from '#src/core/schema/dimensions.ts';
import { get, idiv, pct } from '#src/core/engine/cells.ts';
import type { Book } from '#src/core/analysis/seat/book.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import { createAppeals, findAppeal, gainOf, headroom, lossOf, prepareAppeals } from './appeal.ts';
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
import { fit } from './fit.ts';
import {
  coachWorth,
  createLessons,
  factsWorth,
  survey,
  surveyDeal,
  tellsWorth,
} from './learning.ts';
import type { Lessons } from './learning.ts';
import type { Mind } from './mind.ts';
import type { Notes } from './notes.ts';
import { assess, createProspect } from './prospect.ts';
import type { Prospect } from './prospect.ts';
import { createWants, pursuitWorth, readWants } from './pursue.ts';
import type { Wants } from './pursue.ts';

/** What a day of each part of the team is worth, and a thousand of budget. */
const PRICE = [10, 4, 3, 6, 2, 2, 3, 3, 2];
const TIES_SCALE = 700;
const TIE_WEEKS = 14;
const ROOM = 2;
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
  readonly wants: Wants;
  readonly parts: Parts;
  /** Per person, worked out when first weighed. */
  readonly prospects: readonly Prospect[];
  readonly groundwork: Groundwork;
  /** Per verb: worth of the ground it lays with everybody; its cost. */
  readonly ground: Int32Array;
  readonly cost: Int32Array;
  /** Weeks in which what is won now still counts. */
  weeks: number;
}

function costOf(book: Book, verb: number): number {
  let cost = 0;
  for (let r = 0; r < RESOURCES.length; r += 1)
    cost += get(book.verbs.cost, verb * RESOURCES.length + r) * (PRICE[r] as number);
  return Math.max(1, cost);
}

export function createScales(mind: Mind, notes: Notes): Scales {
  const { book } = mind;
  const { people, verbs } = book.sizes;
  return {
    mind,
    notes,
    appeals: createAppeals(book.sizes),
    lessons: createLessons(book.sizes),
    wants: createWants(book.aims.aims.length),
    parts: { total: 0, advance: 0 },
    prospects: Array.from({ length: people }, createProspect),
    groundwork: { reserve: 0, criteria: 0 },
    ground: new Int32Array(verbs),
    cost: Int32Array.from({ length: verbs }, (_, verb) => costOf(book, verb)),
    weeks: 0,
  };
}

/** Works out, once per look at the table, what holds for all acts. */
export function prepare(scales: Scales, seat: Seat): void {
  const { mind, appeals, lessons, wants, prospects, ground, groundwork } = scales;
  surveyDeal(mind, seat, lessons);
  prepareAppeals(mind, seat, appeals);
  readWants(mind, seat, wants);
  for (const prospect of prospects) prospect.ready = false;
  const left = seat.clock.toDecision();
  scales.weeks = Math.max(left, idiv(seat.clock.toEnd(), 2));
  measureGroundwork(mind, seat, groundwork);
  for (let v = 0; v < ground.length; v += 1)
    ground[v] = left > 0 ? groundworkWorth(mind, groundwork, v) : 0;
}

/** Works out anew what an act with a person (-1 nobody) may have changed. */
export function prepareAgain(scales: Scales, seat: Seat, p: number): void {
  const { mind, appeals, lessons, wants, prospects } = scales;
  surveyDeal(mind, seat, lessons);
  prepareAppeals(mind, seat, appeals);
  readWants(mind, seat, wants);
  const prospect = prospects[p];
  if (prospect !== undefined) prospect.ready = false;
}

/** Works out, once per look, what holds for all acts with one person. */
export function prepareFor(scales: Scales, seat: Seat, memory: Int32Array, p: number): Prospect {
  const { mind, notes, appeals, lessons, prospects, weeks } = scales;
  const prospect = prospects[p] as Prospect;
  if (prospect.ready) return prospect;
  assess(mind, seat, memory, notes, weeks, p, prospect);
  survey(mind, seat, memory, notes, lessons, p);
  findAppeal(mind, seat, memory, notes, appeals, p);
  return prospect;
}

/** Expected attitude an argument of this strength brings somebody, less what it may cost. */
function argumentGain(scales: Scales, prospect: Prospect, verb: number, p: number): number {
  const { appeals, mind } = scales;
  const strength = get(mind.book.verbs.argue, verb);
  if (strength === 0) return 0;
  const { attitude, access, executive } = prospect;
  const reach = get(mind.book.verbs.executive, verb) === 1 ? executive : access;
  const gain = headroom(attitude, gainOf(appeals, p, strength, reach));
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
    fit(mind, q);
    const at = q * book.sizes.messages + message;
    worth += pct(strength, get(mind.good, at) - get(mind.bad, at)) * get(mind.pull, q);
  }
  return worth;
}

/** What a public gain costs across the fault line, unless somebody there was heard of late. */
function faultLineCost(mind: Mind, prospect: Prospect, verb: number, gain: number): number {
  if (gain <= 0 || get(mind.book.verbs.open, verb) === 0) return 0;
  return pct(gain, mind.book.model.factionAnswer) * prospect.offended;
}

function tiesWorth(scales: Scales, prospect: Prospect, verb: number): number {
  const { tiesCap, tiesGain, meets } = scales.mind.book.verbs;
  const { ties, tieWorth, weight, neglect } = prospect;
  const room = Math.max(0, get(tiesCap, verb) - ties);
  const gain = Math.min(room, idiv(get(tiesGain, verb) * (1000 - ties), TIES_SCALE));
  const kept = idiv(pct(gain * tieWorth, weight) * Math.min(TIE_WEEKS, scales.weeks), TIE_WEEKS);
  return get(meets, verb) === 1 ? kept + neglect : kept;
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
  parts.total = get(scales.ground, verb) + pursuitWorth(mind, seat, scales.wants, verb, -1);
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
      const prospect = prepareFor(scales, seat, memory, p);
      const worth = argumentGain(scales, prospect, v, p) * prospect.pull;
      best = Math.max(best, idiv(worth * PRICE_SHARE, get(scales.cost, v)));
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
  if (p < 0) {
    aloneWorth(scales, seat, memory, verb);
    return;
  }
  const prospect = prepareFor(scales, seat, memory, p);
  const { verbs } = mind.book;
  parts.total = get(scales.ground, verb) + pursuitWorth(mind, seat, scales.wants, verb, p);
  parts.advance = ADVANCE.commitment;
  const gain = argumentGain(scales, prospect, verb, p);
  let most = parts.total;
  most = note(parts, gain * prospect.pull, ADVANCE.warmer, most);
  parts.total += roomWorth(scales, seat, verb, p) - faultLineCost(mind, prospect, verb, gain);
  most = note(parts, tiesWorth(scales, prospect, verb), ADVANCE.closer, most);
  const learnt = tellsWorth(mind, prospect, verb) + factsWorth(mind, lessons, prospect, verb, p);
  most = note(parts, learnt, ADVANCE.learn, most);
  const arranged =
    (get(verbs.isolate, verb) > 0 ? isolateWorth(mind, seat, verb, p) : 0) +
    (get(verbs.insulate, verb) > 0 ? insulateWorth(mind, seat, verb, p) : 0) +
    (get(verbs.calibrate, verb) === 1
      ? coachWorth(mind, seat, memory, notes, lessons, prospect, p)
      : 0);
  most = note(parts, arranged, ADVANCE.commitment, most);
  const introduced =
    knockWorth(scales, seat, verb, p) +
    (get(verbs.refer, verb) === 1 ? referWorth(mind, seat, memory, notes, p) : 0);
  note(parts, introduced, ADVANCE.introduction, most);
}
