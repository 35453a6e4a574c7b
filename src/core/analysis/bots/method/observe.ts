// Reads the evidence on the table into the mind.
import { clamp, get, idiv, pct } from '#src/core/engine/cells.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import { TRAITS, atLeast, isOpponent } from './mind.ts';
import type { Mind } from './mind.ts';

const ATTITUDE = 4;
/** Middles of the five levels of attitude. */
const CENTRE = [-650, -300, 0, 300, 650];
const START = [0, 5, 10];
const LENGTH = [5, 5, 4];

/** Attitude points of weight that the one who decides, and the two next to him, have beyond their power. */
const TOP_MORE = 60;
const NEXT_MORE = 12;
const SUPPORTER = 150;
const GUIDE = 450;
const WON_OVER = 55;
const WON_WHOLLY = 25;

const CHANCES = new Int32Array(5);

/** Reads the traits of a person, and notes which are believed otherwise than before. */
function readTraits(mind: Mind, seat: Seat, p: number): void {
  let doubt = 0;
  let changed = 0;
  for (let d = 0; d < 3; d += 1) {
    seat.people.reading(p, d, CHANCES);
    let most = 0;
    for (let l = 0; l < (LENGTH[d] as number); l += 1) {
      const chance = get(CHANCES, l);
      const at = p * TRAITS + (START[d] as number) + l;
      if (get(mind.traits, at) !== chance) changed |= 1 << d;
      mind.traits[at] = chance;
      if (chance > most) most = chance;
    }
    doubt += 1000 - most;
  }
  mind.doubt[p] = idiv(doubt, 3);
  mind.unfit[p] = get(mind.unfit, p) | changed;
}

function readAttitude(mind: Mind, seat: Seat, p: number): void {
  seat.people.reading(p, ATTITUDE, CHANCES);
  let expected = 0;
  let receptive = 0;
  for (let l = 0; l < 5; l += 1) {
    const chance = get(CHANCES, l);
    mind.levels[p * 5 + l] = chance;
    expected += chance * (CENTRE[l] as number);
    receptive += chance * (mind.book.model.receptivity[l] as number);
  }
  mind.attitude[p] = idiv(expected, 1000);
  mind.receptivity[p] = idiv(receptive, 1000);
}

function weigh(mind: Mind, seat: Seat, p: number): void {
  const { book } = mind;
  const next = p === book.sponsor || p === book.numberTwo ? NEXT_MORE : 0;
  const weight = idiv(seat.people.power(p), 10) + (p === mind.top ? TOP_MORE : next);
  const attitude = get(mind.attitude, p);
  const left = attitude >= GUIDE ? WON_WHOLLY : attitude >= SUPPORTER ? WON_OVER : 100;
  mind.weight[p] = weight;
  mind.pull[p] = pct(weight, left);
}

function readPerson(mind: Mind, seat: Seat, p: number): void {
  readAttitude(mind, seat, p);
  readTraits(mind, seat, p);
  weigh(mind, seat, p);
  if (isOpponent(mind, p)) mind.pull[p] = 0;
}

/** Reads what changed about one person since the last look. */
export function observeOne(mind: Mind, seat: Seat, p: number): void {
  mind.total -= get(mind.weight, p);
  readPerson(mind, seat, p);
  mind.total += get(mind.weight, p);
}

/** Reads everything that changed since the last look. */
export function observe(mind: Mind, seat: Seat): void {
  mind.top = seat.surmise.top();
  mind.total = 0;
  for (let p = 0; p < mind.book.sizes.people; p += 1) {
    if (!seat.people.known(p)) continue;
    readPerson(mind, seat, p);
    mind.total += get(mind.weight, p);
  }
}

/** Chance in per cent, from attitude and closeness believed, that somebody reaches two bounds. */
export function reaches(mind: Mind, seat: Seat, p: number, attitude: number, ties: number): number {
  const level = attitude >= GUIDE ? 4 : 3;
  const inclined = idiv(atLeast(mind, p, level), 10);
  const bounds = mind.book.model.closenessBounds;
  const closeness = seat.people.closeness(p);
  const from = closeness === 0 ? 0 : (bounds[closeness - 1] as number);
  const to = closeness === 3 ? 1000 : (bounds[closeness] as number);
  const close = clamp(idiv((to - ties) * 100, Math.max(1, to - from)), 0, 100);
  return pct(inclined, close);
}
