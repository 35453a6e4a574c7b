// Everything that could be done now, the best for its cost first.
import { get, idiv } from '#src/core/engine/cells.ts';
import { bitOf, firstOfBits, pairOf, personOfPair, verbOfPair } from '#src/core/engine/legal.ts';
import type { Book } from '#src/core/analysis/seat/book.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import { lookedAt, touchedIn, worthAt } from './notes.ts';
import { observeOne } from './observe.ts';
import { prepareAgain, weighAct } from './worth.ts';
import type { Scales } from './worth.ts';

const GREEN = 0;
/** Worth below which a day is not spent: per ten days' price. */
export const LEAST = 2_500;
const SCALE = 100;
/** What an act with somebody met this week is taken for, in per cent: others wait. */
const AGAIN = 40;

/** Pairs of verb and person, see legal.ts, that are worth a day, in the order of the playbook. */
export interface WorthList {
  readonly pairs: Int32Array;
  /** Worth of each for its cost. */
  readonly ratios: Int32Array;
  /** Per verb: with whom it can be done now, as bits. */
  readonly legal: Int32Array;
  count: number;
  /** Whether the table is read once a week, so that worths may be out of date. */
  once: boolean;
}

export function createList(book: Book): WorthList {
  const most = book.sizes.verbs * (book.sizes.people + 1);
  return {
    pairs: new Int32Array(most),
    ratios: new Int32Array(most),
    legal: new Int32Array(book.sizes.verbs),
    count: 0,
    once: false,
  };
}

/** Place of the best; of equals the first. */
export function bestOf({ ratios, count }: WorthList): number {
  let best = 0;
  for (let at = 1; at < count; at += 1) if (get(ratios, at) > get(ratios, best)) best = at;
  return best;
}

/** Worth of a cost, in the unit of the ratios. */
export const perCost = (scales: Scales, worth: number, verb: number): number =>
  idiv(worth * SCALE, get(scales.cost, verb));

/** Weighs a verb with a person (-1 nobody) and keeps the worth for its cost in mind. */
function weigh(scales: Scales, seat: Seat, memory: Int32Array, verb: number, p: number): number {
  const { notes, mind } = scales;
  weighAct(scales, seat, memory, verb, p);
  const ratio = perCost(scales, scales.parts.total, verb);
  memory[worthAt(notes, mind.book.sizes.people, verb, p)] = ratio;
  const worthy = get(memory, notes.worthy + verb);
  memory[notes.worthy + verb] = ratio < LEAST ? worthy & ~bitOf(p) : worthy | bitOf(p);
  return ratio;
}

const forAgain = (ratio: number): number => idiv(ratio * AGAIN, 100);

/** Weighs a verb with those with whom it can be done and is no longer, or not yet, in mind. */
function weighAnew(
  scales: Scales,
  seat: Seat,
  memory: Int32Array,
  verb: number,
  legal: number,
): void {
  const at = scales.notes.weighed + verb;
  for (let left = legal & ~get(memory, at); left !== 0; left &= left - 1)
    weigh(scales, seat, memory, verb, firstOfBits(left));
  memory[at] = get(memory, at) | legal;
}

/**
 * Lists everything green that is worth a day; what is still in mind is not weighed again. With `once`, who was met this week
 * stands back.
 */
export function listActs(
  scales: Scales,
  seat: Seat,
  memory: Int32Array,
  once: boolean,
  list: WorthList,
): void {
  const { notes, mind } = scales;
  const { people, verbs } = mind.book.sizes;
  const met = once ? touchedIn(memory, notes, people, seat.clock.week()) : 0;
  seat.acts.mark(list.legal);
  list.count = 0;
  list.once = once;
  for (let verb = 0; verb < verbs; verb += 1) {
    const legal = get(list.legal, verb);
    if (legal === 0 || get(mind.book.verbs.integrity, verb) !== GREEN) continue;
    weighAnew(scales, seat, memory, verb, legal);
    for (let left = legal & get(memory, notes.worthy + verb); left !== 0; left &= left - 1) {
      const p = firstOfBits(left);
      const ratio = get(memory, worthAt(notes, people, verb, p));
      add(list, pairOf(verb, p), (met & bitOf(p)) === 0 ? ratio : forAgain(ratio));
    }
  }
}

function add(list: WorthList, pair: number, ratio: number): void {
  if (ratio < LEAST) return;
  list.pairs[list.count] = pair;
  list.ratios[list.count] = ratio;
  list.count += 1;
}

/** Looks again at what an act was about before another like it is made; whether there was anything to look at. */
function lookAgain(
  scales: Scales,
  seat: Seat,
  memory: Int32Array,
  list: WorthList,
  p: number,
): boolean {
  const { notes, mind } = scales;
  if (!lookedAt(memory, notes, p, seat.clock.week())) return false;
  if (p >= 0) observeOne(mind, seat, p);
  prepareAgain(scales, seat, p);
  for (let at = 0; at < list.count; at += 1) {
    const pair = get(list.pairs, at);
    if (personOfPair(pair) !== p) continue;
    const ratio = weigh(scales, seat, memory, verbOfPair(pair), p);
    list.ratios[at] = p < 0 ? ratio : forAgain(ratio);
  }
  return true;
}

/** Place of the act that is the best once its worth is up to date. */
export function settleBest(
  scales: Scales,
  seat: Seat,
  memory: Int32Array,
  list: WorthList,
): number {
  let at = bestOf(list);
  while (
    list.once &&
    get(list.ratios, at) >= LEAST &&
    lookAgain(scales, seat, memory, list, personOfPair(get(list.pairs, at)))
  )
    at = bestOf(list);
  return at;
}
