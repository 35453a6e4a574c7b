// What an argument would bring: the rules of an argument with what is hidden replaced by what is believed.
import { clamp, get, idiv, pct } from '#src/core/engine/cells.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import type { Mind } from './mind.ts';
import { spentAt } from './notes.ts';
import type { Notes } from './notes.ts';

const FULL = 100;
const GROUND_MOST = 3;
const WEAR_LEAST = 8;
const RELATIONSHIP = 5;
/** Chance in per cent that a rumour nobody tested is false. */
const FALSE_CHANCE = 22;
/** Attitude points lost for good by arguing from a false fact. */
const FALSE_COST = 60;
/** Weight of a wrong message beyond what it costs at once: the tie suffers too. */
const CAUTION = 130;

/** The best message for each person, what it brings and may cost per 100 of strength, and its channel's room. */
export interface Appeals {
  readonly message: Int32Array;
  readonly gain: Int32Array;
  readonly loss: Int32Array;
  readonly room: Int32Array;
}

export function createAppeals(people: number): Appeals {
  return {
    message: new Int32Array(people),
    gain: new Int32Array(people),
    loss: new Int32Array(people),
    room: new Int32Array(people),
  };
}

function timingOf(mind: Mind, seat: Seat, message: number): number {
  const model = mind.book.model;
  const concern = get(mind.book.messages.concern, message);
  if (concern < 0) return model.timingNone;
  return clamp(model.timingBase + pct(seat.clock.concern(concern), model.timingShare), 0, 125);
}

/** Rumours held on an item that nobody has tested. */
const untested = (seat: Seat, item: number): number =>
  seat.facts.held(item) - seat.facts.verified(item);

function groundOf(mind: Mind, seat: Seat, message: number): number {
  const model = mind.book.model;
  const item = get(mind.book.messages.backs, message);
  if (item < 0) return FULL;
  const ground =
    model.groundBase + model.groundFact * Math.min(GROUND_MOST, seat.facts.verified(item));
  const risk = Math.min(60, FALSE_CHANCE * untested(seat, item));
  return pct(ground, FULL - pct(FULL - model.groundFalse, risk));
}

/** Attitude points that arguing from something false would cost in room, by its chance. */
function falseRisk(mind: Mind, seat: Seat, message: number): number {
  const item = get(mind.book.messages.backs, message);
  return item < 0 ? 0 : pct(FALSE_COST, Math.min(60, FALSE_CHANCE * untested(seat, item)));
}

function wearOf(mind: Mind, uses: number): number {
  let left = FULL;
  for (let k = 0; k < uses && left > WEAR_LEAST; k += 1) left = pct(left, mind.book.model.wear);
  return Math.max(WEAR_LEAST, left);
}

/** Access by closeness and doors; an executive meeting is not weakened by rank. */
export function accessOf(mind: Mind, seat: Seat, p: number, executive: boolean): number {
  const model = mind.book.model;
  let access = model.access[seat.people.closeness(p)] as number;
  if (!seat.people.opened(p)) access = pct(access, model.guarded);
  return get(mind.book.door, p) === 2 && !executive ? pct(access, model.ordinary) : access;
}

/** Attitude gained and lost by arguing with so much strength, before access; both at least 0. */
export function gainOf(appeals: Appeals, p: number, strength: number, access: number): number {
  const raw = pct(pct(strength, get(appeals.gain, p)), access);
  return Math.min(raw, get(appeals.room, p));
}

export const lossOf = (appeals: Appeals, p: number, strength: number): number =>
  pct(strength, get(appeals.loss, p));

/** What is left of a gain or a loss at an attitude. */
export const headroom = (attitude: number, by: number): number =>
  idiv(by * (1000 - attitude), 1000);

function consider(mind: Mind, seat: Seat, p: number, m: number): number {
  const at = p * mind.book.sizes.messages + m;
  const channel = get(mind.book.messages.channel, m * 2);
  let gain = pct(get(mind.good, at), timingOf(mind, seat, m));
  gain = pct(gain, groundOf(mind, seat, m));
  gain = pct(gain, wearOf(mind, seat.people.wear(p, channel)));
  gain = pct(gain, mind.book.model.scale);
  return pct(gain, get(mind.receptivity, p));
}

/** Finds the best message for a person now. */
export function findAppeal(
  mind: Mind,
  seat: Seat,
  memory: Int32Array,
  notes: Notes,
  appeals: Appeals,
  p: number,
): void {
  const { messages } = mind.book.sizes;
  const model = mind.book.model;
  const attitude = get(mind.attitude, p);
  let most = -1_000_000;
  for (let m = 0; m < messages; m += 1) {
    const channel = get(mind.book.messages.channel, m * 2);
    const whole = channel === RELATIONSHIP ? model.roomTies : model.room;
    const room = Math.max(0, whole - get(memory, spentAt(notes, p, channel)));
    const gain = consider(mind, seat, p, m);
    const loss = pct(pct(get(mind.bad, p * messages + m), model.wrongMessage), CAUTION);
    // Judged at the strength of an ordinary argument.
    const worth =
      headroom(attitude, Math.min(gain, room)) -
      idiv(loss * (1000 + attitude), 1000) -
      falseRisk(mind, seat, m);
    if (worth <= most) continue;
    most = worth;
    appeals.message[p] = m;
    appeals.gain[p] = gain;
    appeals.loss[p] = loss;
    appeals.room[p] = room;
  }
}
