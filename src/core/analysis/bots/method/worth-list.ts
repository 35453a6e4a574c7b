// Everything that could be done now, the best for its cost first.
import { get, idiv } from '#src/core/engine/cells.ts';
import { personOfPair, verbOfPair } from '#src/core/engine/legal.ts';
import type { Book } from '#src/core/analysis/seat/book.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import { isTouched, lookedAt, worthAt } from './notes.ts';
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
  count: number;
  /** Whether the table is read once a week, so that worths may be out of date. */
  once: boolean;
}

export function createList(book: Book): WorthList {
  const most = book.sizes.verbs * (book.sizes.people + 1);
  return { pairs: new Int32Array(most), ratios: new Int32Array(most), count: 0, once: false };
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

function weigh(scales: Scales, seat: Seat, memory: Int32Array, verb: number, p: number): number {
  weighAct(scales, seat, memory, verb, p);
  return perCost(scales, scales.parts.total, verb);
}

/** A worth is kept twice and one more, for 0 is not weighed. */
const keep = (ratio: number): number => ratio * 2 + 1;
const kept = (cell: number): number => (cell - 1) >> 1;

const forAgain = (ratio: number): number => idiv(ratio * AGAIN, 100);

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
  const week = seat.clock.week();
  const legal = seat.acts.list(list.pairs);
  list.count = 0;
  list.once = once;
  for (let k = 0; k < legal; k += 1) {
    const pair = get(list.pairs, k);
    const verb = verbOfPair(pair);
    const p = personOfPair(pair);
    if (get(mind.book.verbs.integrity, verb) !== GREEN) continue;
    const at = worthAt(notes, mind.book.sizes.people, verb, p);
    if (get(memory, at) === 0) memory[at] = keep(weigh(scales, seat, memory, verb, p));
    const again = once && p >= 0 && isTouched(memory, notes, p, week);
    const ratio = again ? forAgain(kept(get(memory, at))) : kept(get(memory, at));
    if (ratio < LEAST) continue;
    list.pairs[list.count] = pair;
    list.ratios[list.count] = ratio;
    list.count += 1;
  }
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
    const verb = verbOfPair(pair);
    const ratio = weigh(scales, seat, memory, verb, p);
    memory[worthAt(notes, mind.book.sizes.people, verb, p)] = keep(ratio);
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
