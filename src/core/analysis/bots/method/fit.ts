// How a message is likely to be taken, over all that a person may be: the good and the bad part of the expected fit.
import { get, idiv } from '#src/core/engine/cells.ts';
import type { Mind } from './mind.ts';
import { TRAITS } from './mind.ts';

/** Chance in per cent that a level which is not the dominant one is the second. */
const SECOND = 28;
const START = [0, 5, 10];

/** Up to five ways in which one appeal may be taken: chance per mille and fit. */
interface Ways {
  count: number;
  readonly chance: Int32Array;
  readonly fit: Int32Array;
}

const ways = (): Ways => ({ count: 0, chance: new Int32Array(5), fit: new Int32Array(5) });
const FIRST = ways();
const OTHER = ways();

function changeWays(mind: Mind, p: number, level: number, into: Ways): void {
  into.count = 5;
  for (let l = 0; l < 5; l += 1) {
    into.chance[l] = get(mind.traits, p * TRAITS + (START[1] as number) + l);
    into.fit[l] = mind.book.model.fitChange[Math.abs(l - level)] as number;
  }
}

function levelWays(mind: Mind, p: number, trait: number, level: number, into: Ways): void {
  const model = mind.book.model;
  const dominant = get(mind.traits, p * TRAITS + (START[trait] as number) + level);
  const second = idiv((1000 - dominant) * SECOND, 100);
  into.count = 3;
  into.chance[0] = dominant;
  into.chance[1] = second;
  into.chance[2] = 1000 - dominant - second;
  into.fit[0] = model.fitDominant;
  into.fit[1] = model.fitSecond;
  into.fit[2] = model.fitOther;
}

/** All channels beyond need and change speak to the focus. */
const traitOf = (channel: number): number => Math.min(2, channel);

function waysOf(mind: Mind, p: number, appeal: number, into: Ways): void {
  const channel = get(mind.book.messages.channel, appeal);
  const level = get(mind.book.messages.level, appeal);
  if (channel === 1) changeWays(mind, p, level, into);
  else levelWays(mind, p, traitOf(channel), level, into);
}

/** Works out the fit of a message with a person into the tables of the mind. */
function fitClasses(mind: Mind, p: number, message: number, at: number): void {
  waysOf(mind, p, message * 2, FIRST);
  const two = get(mind.book.messages.channel, message * 2 + 1) >= 0;
  if (two) waysOf(mind, p, message * 2 + 1, OTHER);
  let good = 0;
  let bad = 0;
  for (let i = 0; i < FIRST.count; i += 1) {
    const first = get(FIRST.chance, i);
    if (first === 0) continue;
    const count = two ? OTHER.count : 1;
    for (let k = 0; k < count; k += 1) {
      const fit = two ? idiv(get(FIRST.fit, i) + get(OTHER.fit, k), 2) : get(FIRST.fit, i);
      const chance = two ? idiv(first * get(OTHER.chance, k), 1000) : first;
      if (fit >= 0) good += chance * fit;
      else bad -= chance * fit;
    }
  }
  mind.good[at] = idiv(good, 1000);
  mind.bad[at] = idiv(bad, 1000);
}

/** The traits, as bits, to which a message appeals. */
function appealedTo(mind: Mind, message: number): number {
  const first = traitOf(get(mind.book.messages.channel, message * 2));
  const second = get(mind.book.messages.channel, message * 2 + 1);
  return (1 << first) | (second < 0 ? 0 : 1 << traitOf(second));
}

/** Has the fit of every message with a person up to date in the tables of the mind. */
export function fit(mind: Mind, p: number): void {
  const unfit = get(mind.unfit, p);
  if (unfit === 0) return;
  const { messages } = mind.book.sizes;
  for (let m = 0; m < messages; m += 1)
    if ((unfit & appealedTo(mind, m)) !== 0) fitClasses(mind, p, m, p * messages + m);
  mind.unfit[p] = 0;
}
