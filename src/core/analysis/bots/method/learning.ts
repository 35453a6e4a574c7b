// What an act would teach: tells about people, facts of the deal, and a coach's reading of control.
import { get, idiv, pct } from '#src/core/engine/cells.ts';
import { FACT } from '#src/core/engine/rules/facts.ts';
import type { Sizes } from '#src/core/analysis/seat/book.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import type { Mind } from './mind.ts';
import type { Notes } from './notes.ts';
import { reaches } from './observe.ts';
import type { Prospect } from './prospect.ts';

/** Worth of one settled fact of ordinary need. */
const FACT_UNIT = 1_100;
/** Share of it that hearing a rumour is worth. */
const RUMOUR_SHARE = 45;
/** Chance in per cent that somebody knows a rumour heard from another. */
const KNOWS = 35;
/** What is left of that chance after each time it was put to them in vain. */
const VAIN = 35;
const USUAL_DIAGONAL = 60;
const COACH_FIRST = 4_500;
const COACH_LATE = 2_500;
const COACH_AGAIN = 900;
/** Chance in per cent that somebody willing is of a kind that can coach. */
const CAN_COACH = 45;
/** A coach tests three rumours while at it. */
const COACH_TESTS = 3;
const REFUSED_REST = 8;
const LATE_WEEKS = 4;

/** What there is to learn. */
export interface Lessons {
  /** Per person: facts they may settle (per mille of a fact) and what those are worth. */
  readonly count: Int32Array;
  readonly worth: Int32Array;
  /** Per item: worth of one more of its facts settled. */
  readonly settled: Int32Array;
  /** Rumours nobody has tested, and how many there are. */
  readonly rumours: Int32Array;
  open: number;
  /** Worth of a fact not heard of yet. */
  unheard: number;
}

export const createLessons = ({ people, items, facts }: Sizes): Lessons => ({
  count: new Int32Array(people),
  worth: new Int32Array(people),
  settled: new Int32Array(items),
  rumours: new Int32Array(facts),
  open: 0,
  unheard: 0,
});

/** How much the deal still needs facts of an item, in per cent; those that upset a win late are needed most. */
function needFor(mind: Mind, seat: Seat, item: number): number {
  const cleared = seat.facts.cleared();
  const hazard = mind.book.hazards.includes(item);
  if (cleared < mind.book.pass) return hazard ? 400 : 300;
  if (hazard) return 250;
  return cleared < mind.book.pass + 2 ? 150 : 80;
}

function settledWorth(mind: Mind, seat: Seat, item: number): number {
  const verified = seat.facts.verified(item);
  if (verified < get(mind.book.needed, item)) return pct(FACT_UNIT, needFor(mind, seat, item));
  return pct(FACT_UNIT, verified < 3 ? 40 : 20);
}

/** Chance per mille that somebody knows a rumour which was put to them in vain so often; later it is none. */
const KNOWING: readonly number[] = (() => {
  const chances: number[] = [];
  for (let chance = KNOWS * 10; chance > 0; chance = pct(chance, VAIN)) chances.push(chance);
  return chances;
})();

/** Goes through the deal as a whole, once per look at the table: what is rumoured, and what a fact is worth. */
export function surveyDeal(mind: Mind, seat: Seat, lessons: Lessons): void {
  const { items, facts } = mind.book.sizes;
  let unheard = 0;
  for (let i = 0; i < items; i += 1) {
    lessons.settled[i] = settledWorth(mind, seat, i);
    unheard += get(lessons.settled, i);
  }
  lessons.unheard = pct(idiv(unheard, Math.max(1, items)), RUMOUR_SHARE);
  lessons.open = 0;
  for (let f = 0; f < facts; f += 1) {
    if (seat.facts.status(f) !== FACT.rumour) continue;
    lessons.rumours[lessons.open] = f;
    lessons.open += 1;
  }
}

/** Goes through the rumours that a person might settle. */
export function survey(
  mind: Mind,
  seat: Seat,
  memory: Int32Array,
  notes: Notes,
  lessons: Lessons,
  p: number,
): void {
  const tried = notes.tried + p * mind.book.sizes.facts;
  let count = 0;
  let worth = 0;
  for (let k = 0; k < lessons.open; k += 1) {
    const f = get(lessons.rumours, k);
    if (seat.facts.source(f) === p) continue;
    const chance = KNOWING[get(memory, tried + f)] ?? 0;
    if (chance === 0) continue;
    count += chance;
    worth += idiv(chance * get(lessons.settled, seat.facts.item(f)), 1000);
  }
  lessons.count[p] = count;
  lessons.worth[p] = worth;
}

/** Worth of having so many rumours tested by a person. */
function testWorth(lessons: Lessons, prospect: Prospect, p: number, questions: number): number {
  const count = get(lessons.count, p);
  if (count === 0 || questions === 0) return 0;
  const asked = Math.min(count, questions * 1000);
  const worth = idiv(get(lessons.worth, p) * idiv(asked * 100, count), 100);
  return idiv(pct(worth, prospect.tests) * prospect.answers, 1000);
}

/** Worth of the facts that a verb may bring from a person. */
export function factsWorth(
  mind: Mind,
  lessons: Lessons,
  prospect: Prospect,
  verb: number,
  p: number,
): number {
  const questions = get(mind.book.verbs.ask, verb);
  const worth = testWorth(lessons, prospect, p, get(mind.book.verbs.verify, verb));
  if (questions === 0) return worth;
  const tested = idiv(Math.min(get(lessons.count, p), questions * 1000), 1000);
  const fresh = idiv((questions - tested) * prospect.fresh * prospect.tells, 100);
  const heard = idiv(idiv(fresh * lessons.unheard, 1000) * prospect.answers, 1000);
  return worth + testWorth(lessons, prospect, p, questions) + heard;
}

/** Worth of the tells that a verb brings: most where much is in doubt and much is still to come. */
export function tellsWorth(mind: Mind, prospect: Prospect, verb: number): number {
  const tells = get(mind.book.verbs.tells, verb);
  const argues = get(mind.book.verbs.argue, verb) > 0 ? 1 : 0;
  if (tells + argues === 0) return 0;
  const quality = Math.min(3, prospect.closeness + get(mind.book.verbs.sharper, verb));
  const sharp = idiv((mind.book.model.tellDiagonal[quality] as number) * 100, USUAL_DIAGONAL);
  const told = pct(tells * 100 + argues * 40, sharp);
  return pct(told, prospect.traits * prospect.weight);
}

/** Worth of asking somebody to go through the control reading with us. */
export function coachWorth(
  mind: Mind,
  seat: Seat,
  memory: Int32Array,
  notes: Notes,
  lessons: Lessons,
  prospect: Prospect,
  p: number,
): number {
  const refused = get(memory, notes.refused + p);
  if (refused > 0 && seat.clock.week() - refused < REFUSED_REST) return 0;
  const model = mind.book.model;
  const willing = reaches(mind, seat, p, model.coachAttitude, model.coachTies);
  const able = seat.people.coaches(p) ? 100 : CAN_COACH;
  const late = seat.clock.toDecision() <= LATE_WEEKS;
  const reading = seat.process.coaches() === 0 ? COACH_FIRST : late ? COACH_LATE : COACH_AGAIN;
  const worth = reading + testWorth(lessons, prospect, p, COACH_TESTS);
  return pct(pct(worth, willing), able);
}
