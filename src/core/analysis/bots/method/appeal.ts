// What an argument would bring: the rules of an argument with what is hidden replaced by what is believed.
import { clamp, get, idiv, pct } from '#src/core/engine/cells.ts';
import type { Sizes } from '#src/core/analysis/seat/book.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import { fit } from './fit.ts';
import type { Mind } from './mind.ts';
import { CHANNELS, spentAt } from './notes.ts';
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
  /** Per message, whoever hears it: timing and ground in per cent, attitude points that a false ground would cost. */
  readonly timing: Int32Array;
  readonly ground: Int32Array;
  readonly risk: Int32Array;
  /** Per channel, with the person at hand: wear in per cent, attitude points still to be won. */
  readonly wear: Int32Array;
  readonly left: Int32Array;
}

export function createAppeals({ people, messages }: Sizes): Appeals {
  const [each, every] = [(): Int32Array => new Int32Array(people), () => new Int32Array(messages)];
  return {
    message: each(),
    gain: each(),
    loss: each(),
    room: each(),
    timing: every(),
    ground: every(),
    risk: every(),
    wear: new Int32Array(CHANNELS),
    left: new Int32Array(CHANNELS),
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

/** Works out, once per look at the table, what holds for a message whoever hears it. */
export function prepareAppeals(mind: Mind, seat: Seat, appeals: Appeals): void {
  for (let m = 0; m < mind.book.sizes.messages; m += 1) {
    appeals.timing[m] = timingOf(mind, seat, m);
    appeals.ground[m] = groundOf(mind, seat, m);
    appeals.risk[m] = falseRisk(mind, seat, m);
  }
}

/** What every channel has left with a person. */
function readChannels(
  mind: Mind,
  seat: Seat,
  memory: Int32Array,
  notes: Notes,
  appeals: Appeals,
  p: number,
): void {
  const { model } = mind.book;
  for (let channel = 0; channel < CHANNELS; channel += 1) {
    const whole = channel === RELATIONSHIP ? model.roomTies : model.room;
    appeals.wear[channel] = wearOf(mind, seat.people.wear(p, channel));
    appeals.left[channel] = Math.max(0, whole - get(memory, spentAt(notes, p, channel)));
  }
}

/** Finds the best message for a person now, judged at the strength of an ordinary argument. */
export function findAppeal(
  mind: Mind,
  seat: Seat,
  memory: Int32Array,
  notes: Notes,
  appeals: Appeals,
  p: number,
): void {
  fit(mind, p);
  readChannels(mind, seat, memory, notes, appeals, p);
  const { good, bad, book } = mind;
  const { messages } = book.sizes;
  const { scale, wrongMessage } = book.model;
  const attitude = get(mind.attitude, p);
  const receptivity = get(mind.receptivity, p);
  let most = -1_000_000;
  for (let m = 0; m < messages; m += 1) {
    const channel = get(book.messages.channel, m * 2);
    const room = get(appeals.left, channel);
    let gain = pct(get(good, p * messages + m), get(appeals.timing, m));
    gain = pct(gain, get(appeals.ground, m));
    gain = pct(gain, get(appeals.wear, channel));
    gain = pct(pct(gain, scale), receptivity);
    const loss = pct(pct(get(bad, p * messages + m), wrongMessage), CAUTION);
    const worth =
      headroom(attitude, Math.min(gain, room)) -
      idiv(loss * (1000 + attitude), 1000) -
      get(appeals.risk, m);
    if (worth <= most) continue;
    most = worth;
    appeals.message[p] = m;
    appeals.gain[p] = gain;
    appeals.loss[p] = loss;
    appeals.room[p] = room;
  }
}
