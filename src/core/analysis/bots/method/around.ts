// What an act would do around people: open doors, cut opponents off, shield supporters, ready the ground for the decision.
import { clamp, get, idiv, pct } from '#src/core/engine/cells.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import type { Mind } from './mind.ts';
import type { Notes } from './notes.ts';
import { reaches } from './observe.ts';

const SHUT = 2;
/** Attitude points that an open door is worth with the person behind it. */
const DOOR_SHUT = 170;
const DOOR_GUARDED = 55;
const DOOR_WEEKS = 8;
const REFUSAL = 30;
const REFUSED_REST = 4;
const REASON_KNOWN = 30;
const HARDER_TOP = 20;
const EASIER = 10;
const TOP_RANK = 5;
/** Middles of the levels of closeness. */
const TIES = [75, 275, 550, 850];
const CLOUDED = 350;
/** Weeks for which the word of an opponent is reckoned. */
const WORD_WEEKS = 4;
/** What we seem riskier than a safe choice, in the scale of vendors. */
const OUR_RISK = 18;
const RISK = 3;
const FOCUSES = 4;
const CRITERIA_SHARE = 3;
/** Points of attitude a rival's push takes a week, before the end and near it. */
const PUSH_EARLY = 2;
const PUSH_LATE = 5;
const PUSH_TOP = 16;
const NEAR = 7;

export function doorWorth(mind: Mind, seat: Seat, q: number): number {
  const worth = get(mind.book.door, q) === SHUT ? DOOR_SHUT : DOOR_GUARDED;
  return idiv(
    worth * get(mind.weight, q) * Math.min(DOOR_WEEKS, seat.clock.toDecision()),
    DOOR_WEEKS,
  );
}

/** The strongest listener of p whose door is still closed; -1 if there is none. */
function closedDoor(mind: Mind, seat: Seat, p: number): number {
  const { outStart, out, to } = mind.book.edges;
  for (let k = get(outStart, p); k < get(outStart, p + 1); k += 1) {
    const q = get(to, get(out, k));
    if (seat.people.known(q) && !seat.people.opened(q)) return q;
  }
  return -1;
}

/** What a good word of p with all who listen would bring. */
function wordWorth(mind: Mind, seat: Seat, p: number): number {
  if (seat.people.favourIn(p) > 0) return 0;
  const { outStart, out, to, weight } = mind.book.edges;
  const voice = Math.max(0, get(mind.attitude, p)) * (100 - seat.people.isolated(p));
  let worth = 0;
  for (let k = get(outStart, p); k < get(outStart, p + 1); k += 1) {
    const edge = get(out, k);
    const q = get(to, edge);
    if (!seat.people.known(q)) continue;
    worth += idiv(get(weight, edge) * voice, mind.book.model.referWord) * get(mind.pull, q);
  }
  return worth;
}

function openingChance(mind: Mind, seat: Seat, p: number, q: number): number {
  const model = mind.book.model;
  const { access } = mind.book;
  const reason = seat.facts.verified(access) >= get(mind.book.needed, access);
  const high = q === mind.top || get(mind.book.rank, q) === TOP_RANK;
  const chance =
    model.referBase +
    idiv(Math.max(model.referAttitude, get(mind.attitude, p)), 12) +
    idiv(TIES[seat.people.closeness(p)] as number, 40) +
    (reason ? REASON_KNOWN : 0) +
    (high ? -HARDER_TOP : EASIER);
  return clamp(chance, 0, 100);
}

/** Worth of asking p for an introduction or a good word. */
export function referWorth(
  mind: Mind,
  seat: Seat,
  memory: Int32Array,
  notes: Notes,
  p: number,
): number {
  const refused = get(memory, notes.refused + p);
  if (refused > 0 && seat.clock.week() - refused < REFUSED_REST) return 0;
  const model = mind.book.model;
  const willing = reaches(mind, seat, p, model.referAttitude, model.referTies);
  const q = closedDoor(mind, seat, p);
  const opening = q < 0 ? 100 : openingChance(mind, seat, p, q);
  const worth = wordWorth(mind, seat, p) + (q < 0 ? 0 : doorWorth(mind, seat, q));
  return pct(pct(worth, opening), willing) - pct(REFUSAL * get(mind.weight, p), 100 - willing);
}

/** Worth of cutting an opponent off from those who listen. */
export function isolateWorth(mind: Mind, seat: Seat, verb: number, p: number): number {
  const against = get(mind.levels, p * 5);
  if (against < CLOUDED) return 0;
  const { outStart, out, to, weight } = mind.book.edges;
  const model = mind.book.model;
  const room = model.isolateMost - seat.people.isolated(p);
  const step = Math.min(room, get(mind.book.verbs.isolate, verb) + model.isolateStep);
  let worth = 0;
  for (let k = get(outStart, p); k < get(outStart, p + 1); k += 1) {
    const edge = get(out, k);
    const q = get(to, edge);
    if (!seat.people.known(q)) continue;
    const gap = Math.max(0, get(mind.attitude, q) - get(mind.attitude, p));
    const word = idiv(gap * idiv(get(weight, edge) * model.influence, 10), 1_000);
    worth += word * get(mind.weight, q);
  }
  const weeks = Math.min(WORD_WEEKS, seat.clock.toDecision());
  return idiv(pct(worth * weeks, step) * against, 1000);
}

/** Worth of shielding somebody from rivals for some weeks. */
export function insulateWorth(mind: Mind, seat: Seat, verb: number, p: number): number {
  const left = seat.clock.toDecision();
  const weeks = Math.min(left, get(mind.book.verbs.insulate, verb)) - seat.people.insulated(p);
  if (weeks <= 0) return 0;
  const push = left > NEAR ? PUSH_EARLY : p === mind.top ? PUSH_TOP : PUSH_LATE;
  return pct(weeks * push * get(mind.weight, p), 100 - mind.book.model.insulated);
}

/** What all uses of a verb with an amount have brought so far. */
function doneSoFar(seat: Seat, amounts: Int32Array): number {
  let sum = 0;
  for (let v = 0; v < amounts.length; v += 1)
    if (get(amounts, v) > 0) sum += get(amounts, v) * seat.team.used(v);
  return sum;
}

/** What can still be done for the decision as a whole, whoever it is done with. */
export interface Groundwork {
  /** Share of our risk not yet met, and points by which the criteria can still move. */
  reserve: number;
  criteria: number;
}

export function measureGroundwork(mind: Mind, seat: Seat, into: Groundwork): void {
  const { verbs, model } = mind.book;
  into.reserve = Math.max(0, 100 - doneSoFar(seat, verbs.reserve));
  into.criteria = Math.max(0, model.criteriaMost - doneSoFar(seat, verbs.criteria));
}

/** Worth, with everybody, of meeting risks ahead of their time, of fair criteria, of a better offer. */
export function groundworkWorth(mind: Mind, left: Groundwork, verb: number): number {
  const { verbs, model, lastConcerns } = mind.book;
  const reserve = Math.min(get(verbs.reserve, verb), left.reserve);
  const criteria = Math.min(get(verbs.criteria, verb), left.criteria);
  let offer = 0;
  if (get(verbs.offers, verb) === 1)
    for (let f = 0; f < FOCUSES; f += 1) offer += get(verbs.offer, verb * FOCUSES + f);
  if (reserve + criteria + offer === 0) return 0;
  const points =
    idiv(reserve * OUR_RISK * get(lastConcerns, RISK) * 100, model.riskWeight) +
    idiv(criteria * 10_000, CRITERIA_SHARE * model.offerWeight) +
    idiv(offer * 10_000, FOCUSES * model.offerWeight);
  return idiv(points * mind.total, 100);
}
