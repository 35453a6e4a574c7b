// Which act is worth most for what it costs, once what the playbook calls a mistake is left out.
import { get, idiv } from '#src/core/engine/cells.ts';
import { personOfPair, verbOfPair } from '#src/core/engine/legal.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import { worthAt } from './notes.ts';
import { prepareFor, weighAct } from './worth.ts';
import type { Scales } from './worth.ts';

const GREEN = 0;
/** Worth below which a day is not spent: per ten days' price. */
const LEAST = 2_500;
/** Worth lost per point of the process score, and per point of room burnt. */
const PER_POINT = 600;
const PER_BURN = 20;
const SCALE = 100;

export interface Choice {
  verb: number;
  person: number;
  message: number;
  advance: number;
}

interface Candidate {
  ratio: number;
  verb: number;
  person: number;
}

/** What an act would cost as a mistake of the playbook. */
function mistakeCost(
  scales: Scales,
  seat: Seat,
  memory: Int32Array,
  verb: number,
  person: number,
): number {
  const { book } = scales.mind;
  if (person >= 0) prepareFor(scales, seat, memory, person);
  const message = get(book.verbs.argue, verb) > 0 ? get(scales.appeals.message, person) : -1;
  let cost = 0;
  for (let m = 0; m < book.mistakes.length; m += 1) {
    const mistake = book.mistakes[m];
    if (mistake?.on !== 'act' || !seat.surmise.mistake(m, verb, person, message)) continue;
    cost += mistake.points * PER_POINT + mistake.burns * PER_BURN;
  }
  return cost;
}

/** Takes the best act into `into`; false if none is worth its cost. */
export function chooseAct(
  scales: Scales,
  seat: Seat,
  memory: Int32Array,
  pairs: Int32Array,
  ratios: Int32Array,
  into: Choice,
): boolean {
  const count = listWorth(scales, seat, memory, pairs, ratios);
  const best: Candidate = { ratio: 0, verb: -1, person: -1 };
  for (let tries = 0; tries < count; tries += 1) {
    const k = highest(ratios, count);
    const ratio = get(ratios, k);
    if (ratio < LEAST) return false;
    const pair = get(pairs, k);
    best.verb = verbOfPair(pair);
    best.person = personOfPair(pair);
    const cost = mistakeCost(scales, seat, memory, best.verb, best.person);
    if (cost === 0) return settle(scales, seat, memory, best, into);
    // Not struck out, only worth less: some mistakes are cheaper than standing still.
    ratios[k] = ratio - idiv(cost * SCALE, get(scales.cost, best.verb)) - 1;
    if (highest(ratios, count) === k && get(ratios, k) >= LEAST)
      return settle(scales, seat, memory, best, into);
  }
  return false;
}

function highest(ratios: Int32Array, count: number): number {
  let at = 0;
  for (let k = 1; k < count; k += 1) if (get(ratios, k) > get(ratios, at)) at = k;
  return at;
}

/** Worth of an act for its cost, weighed once a week unless something was done with the person. */
function ratioOf(
  scales: Scales,
  seat: Seat,
  memory: Int32Array,
  verb: number,
  person: number,
): number {
  const at = worthAt(scales.notes, scales.mind.book.sizes.people, verb, person);
  const known = get(memory, at);
  if (known !== 0) return (known - 1) >> 1;
  weighAct(scales, seat, memory, verb, person);
  const ratio = idiv(scales.parts.total * SCALE, get(scales.cost, verb));
  memory[at] = ratio * 2 + 1;
  return ratio;
}

function listWorth(
  scales: Scales,
  seat: Seat,
  memory: Int32Array,
  pairs: Int32Array,
  ratios: Int32Array,
): number {
  const { integrity } = scales.mind.book.verbs;
  const count = seat.acts.list(pairs);
  for (let k = 0; k < count; k += 1) {
    const verb = verbOfPair(get(pairs, k));
    const green = get(integrity, verb) === GREEN;
    ratios[k] = green ? ratioOf(scales, seat, memory, verb, personOfPair(get(pairs, k))) : 0;
  }
  return count;
}

function settle(
  scales: Scales,
  seat: Seat,
  memory: Int32Array,
  best: Candidate,
  into: Choice,
): boolean {
  weighAct(scales, seat, memory, best.verb, best.person);
  into.verb = best.verb;
  into.person = best.person;
  const argues = get(scales.mind.book.verbs.argue, best.verb) > 0;
  into.message = argues ? get(scales.appeals.message, best.person) : -1;
  into.advance = scales.parts.advance;
  return true;
}
