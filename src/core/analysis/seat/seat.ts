// The seat of a trainee at the table: everything a bot may know. Built reading by reading from what the view shows; the
// game itself stays out of reach. No true trait or attitude, no exact closeness, no rival's doing that was not noticed.
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import {
  closenessLevel,
  closenessOf,
  idleWeeks,
  isKnown,
  isMet,
  personAt,
  week,
} from '#src/core/engine/game.ts';
import { BOOK_AHEAD, BOOK_WEEKS, HEAD } from '#src/core/engine/layout.ts';
import { listPairs, markLegal, refuseAct } from '#src/core/engine/legal.ts';
import { forecastDue } from '#src/core/engine/forecast.ts';
import { countCoaches } from '#src/core/engine/read.ts';
import { usesOf } from '#src/core/engine/rules/argue.ts';
import { FACT } from '#src/core/engine/rules/facts.ts';
import { choicesNow, isOpenChoice, sceneNow } from '#src/core/engine/rules/scenes.ts';
import { favourIn, isCalibrated, isSelfRated, powerSeen } from '#src/core/engine/seen.ts';
import type { Book } from './book.ts';
import { createReadings } from './readings.ts';
import { createSurmise } from './surmise.ts';
import type { Surmise } from './surmise.ts';

export interface Clock {
  /** 0 playing, 1 scene, 2 review, 3 over. */
  status(): number;
  week(): number;
  phase(): number;
  phaseEnd(): number;
  /** Weeks until the decision, this one included; 0 once it has fallen. */
  toDecision(): number;
  /** Weeks until the deal ends, this one included. */
  toEnd(): number;
  concern(k: number): number;
  forecastDue(): boolean;
}

export interface Team {
  left(resource: number): number;
  full(resource: number): number;
  /** Days of a resource booked for any later week. */
  booked(resource: number): number;
  used(verb: number): number;
  discount(): number;
}

export interface People {
  known(p: number): boolean;
  met(p: number): boolean;
  power(p: number): number;
  /** Level 0-3. */
  closeness(p: number): number;
  opened(p: number): boolean;
  /** Weeks since we met; 99 never. */
  idle(p: number): number;
  isolated(p: number): number;
  insulated(p: number): number;
  /** Earlier uses of a channel, fading. */
  wear(p: number, channel: number): number;
  coaches(p: number): boolean;
  favourIn(p: number): number;
  evidenced(p: number, dimension: number): number;
  /** Belief of an ideal reader, per mille per level, into a buffer. */
  reading(p: number, dimension: number, into: Int32Array): void;
  /** Level marked in the chart; -1 blank. */
  mark(p: number, dimension: number): number;
  sure(p: number, dimension: number): number;
  planned(p: number): boolean;
  /** Highest level at which a vendor was seen to court them. */
  courted(p: number, vendor: number): number;
}

export interface Facts {
  /** 0 unheard, 1 rumour, 2 verified, 3 exposed. */
  status(f: number): number;
  /** Who told us; -1 nobody in particular, or unheard. */
  source(f: number): number;
  /** Control item of a fact we heard; -1 otherwise. */
  item(f: number): number;
  held(item: number): number;
  verified(item: number): number;
  cleared(): number;
}

export interface Process {
  /** Stages claimed so far. */
  stage(): number;
  reviewed(): number;
  question(): number;
  coaches(): number;
  selfRated(element: number): boolean;
  calibrated(element: number): boolean;
  /** Whether we ever said how an element stands. */
  rated(element: number): boolean;
}

export interface Talk {
  choices(): number;
  /** 0-3 SPIN, 4 pitch, 5 listen, 6 ask, 7 promise, 8 refuse, 9 push. */
  kind(place: number): number;
  block(place: number): number;
  /** 0 green, 1 amber, 2 red: the words make it plain. */
  integrity(place: number): number;
  open(place: number): boolean;
  /** Questions the person still bears. */
  patience(): number;
  scene(): number;
}

export interface Acts {
  /** Pairs of verb and person that can be done now; see legal.ts. */
  list(into: Int32Array): number;
  /** The same per verb, with whom as bits. */
  mark(into: Int32Array): void;
  refuses(verb: number, person: number, message: number): number;
}

export interface Seat {
  readonly book: Book;
  readonly clock: Clock;
  readonly team: Team;
  readonly people: People;
  readonly facts: Facts;
  readonly process: Process;
  readonly talk: Talk;
  readonly acts: Acts;
  readonly surmise: Surmise;
}

function clockOf(g: Game, book: Book): Clock {
  /** Weeks left to the end of phase `last` as the march line shows it. */
  const until = (last: number): number => {
    let weeks = get(g.s, HEAD.phaseEnd) - week(g) + 1;
    for (let k = get(g.s, HEAD.phase) + 1; k <= last; k += 1) weeks += get(book.phaseWeeks, k);
    return weeks;
  };
  return {
    status: () => get(g.s, HEAD.status),
    week: () => week(g),
    phase: () => get(g.s, HEAD.phase),
    phaseEnd: () => get(g.s, HEAD.phaseEnd),
    toDecision: () => (get(g.s, HEAD.decided) > 0 ? 0 : until(book.deciding)),
    toEnd: () => until(book.sizes.phases - 1),
    concern: (k) => get(g.s, g.c.layout.concerns + k),
    forecastDue: () => forecastDue(g),
  };
}

function teamOf(g: Game): Team {
  const { capacity, full, bookings, used } = g.c.layout;
  return {
    left: (resource) => get(g.s, capacity + resource),
    full: (resource) => get(g.s, full + resource),
    booked: (resource) => {
      let days = 0;
      const ring = bookings + resource * BOOK_WEEKS;
      for (let k = 1; k <= BOOK_AHEAD; k += 1)
        days += get(g.s, ring + ((get(g.s, HEAD.week) + k) % BOOK_WEEKS));
      return days;
    },
    used: (verb) => get(g.s, used + verb),
    discount: () => get(g.s, HEAD.discount),
  };
}

function peopleOf(g: Game): People {
  const cells = g.c.layout.person;
  const of = (p: number, cell: number): number => get(g.s, personAt(g, p) + cell);
  return {
    known: (p) => isKnown(g, p),
    met: (p) => isMet(g, p),
    power: (p) => powerSeen(g, p),
    closeness: (p) => closenessLevel(g, closenessOf(g, p)),
    opened: (p) => of(p, cells.door) === 1,
    idle: (p) => idleWeeks(g, p),
    isolated: (p) => of(p, cells.isolation),
    insulated: (p) => Math.max(0, of(p, cells.insulated) - week(g)),
    wear: (p, channel) => usesOf(g, p, channel),
    coaches: (p) => of(p, cells.coach) === 1,
    favourIn: (p) => favourIn(g, p),
    evidenced: (p, dimension) => of(p, cells.evidenced + dimension),
    reading: createReadings(g),
    mark: (p, dimension) => of(p, cells.mark + dimension) - 1,
    sure: (p, dimension) => of(p, cells.sure + dimension),
    planned: (p) => of(p, cells.planDimension) > 0,
    courted: (p, vendor) => of(p, cells.courted + vendor),
  };
}

function factsOf(g: Game): Facts {
  const { factStatus, factSource, itemHeld, itemVerified } = g.c.layout;
  const status = (f: number): number => get(g.s, factStatus + f);
  return {
    status,
    source: (f) => get(g.s, factSource + f) - 1,
    item: (f) => (status(f) === FACT.unknown ? -1 : get(g.c.facts.item, f)),
    held: (item) => get(g.s, itemHeld + item),
    verified: (item) => get(g.s, itemVerified + item),
    cleared: () => get(g.s, HEAD.clearCount),
  };
}

function processOf(g: Game): Process {
  return {
    stage: () => get(g.s, HEAD.stage),
    reviewed: () => get(g.s, HEAD.review) - 1,
    question: () => get(g.s, HEAD.question),
    coaches: () => countCoaches(g),
    selfRated: (element) => isSelfRated(g, element),
    calibrated: (element) => isCalibrated(g, element),
    rated: (element) => get(g.s, g.c.layout.itemSelf + element) > 0,
  };
}

function talkOf(g: Game): Talk {
  return {
    choices: () => choicesNow(g).length,
    kind: (place) => choicesNow(g)[place]?.kind ?? -1,
    block: (place) => choicesNow(g)[place]?.block ?? -1,
    integrity: (place) => choicesNow(g)[place]?.integrity ?? 0,
    open: (place) => {
      const choice = choicesNow(g)[place];
      return choice !== undefined && isOpenChoice(g, choice);
    },
    patience: () => (sceneNow(g)?.patience ?? 0) - get(g.s, HEAD.asked),
    scene: () => get(g.s, HEAD.scene) - 1,
  };
}

export function createSeat(g: Game, book: Book): Seat {
  const people = peopleOf(g);
  return {
    book,
    clock: clockOf(g, book),
    team: teamOf(g),
    people,
    facts: factsOf(g),
    process: processOf(g),
    talk: talkOf(g),
    acts: {
      list: (into) => listPairs(g, into),
      mark: (into) => {
        markLegal(g, into);
      },
      refuses: (verb, person, message) => refuseAct(g, verb, person, message),
    },
    surmise: createSurmise(g, book),
  };
}
