// Everything that could be done now, the best for its cost first.
import { get, idiv } from '#src/core/engine/cells.ts';
import { personOfPair, verbOfPair } from '#src/core/engine/legal.ts';
import type { Book } from '#src/core/analysis/seat/book.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import { touchedAt, worthAt } from './notes.ts';
import { weighAct } from './worth.ts';
import type { Scales } from './worth.ts';

const GREEN = 0;
/** Worth below which a day is not spent: per ten days' price. */
export const LEAST = 2_500;
const SCALE = 100;

/** Pairs of verb and person, see legal.ts, that are worth a day, in the order of the playbook. */
export interface WorthList {
  readonly pairs: Int32Array;
  /** Worth of each for its cost. */
  readonly ratios: Int32Array;
  count: number;
}

export function createList(book: Book): WorthList {
  const most = book.sizes.verbs * (book.sizes.people + 1);
  return { pairs: new Int32Array(most), ratios: new Int32Array(most), count: 0 };
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

/**
 * Lists everything green that is worth a day; what is still in mind is not weighed again. With `once`, who was met this week
 * is left alone.
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
  for (let k = 0; k < legal; k += 1) {
    const pair = get(list.pairs, k);
    const verb = verbOfPair(pair);
    const p = personOfPair(pair);
    if (get(mind.book.verbs.integrity, verb) !== GREEN) continue;
    if (once && get(memory, touchedAt(notes, p)) === week) continue;
    const at = worthAt(notes, mind.book.sizes.people, verb, p);
    if (get(memory, at) === 0) memory[at] = keep(weigh(scales, seat, memory, verb, p));
    const ratio = kept(get(memory, at));
    if (ratio < LEAST) continue;
    list.pairs[list.count] = pair;
    list.ratios[list.count] = ratio;
    list.count += 1;
  }
}
