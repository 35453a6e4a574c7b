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

function waysOf(mind: Mind, p: number, appeal: number, into: Ways): void {
  const channel = get(mind.book.messages.channel, appeal);
  const level = get(mind.book.messages.level, appeal);
  if (channel === 1) changeWays(mind, p, level, into);
  else levelWays(mind, p, Math.min(2, channel), level, into);
}

/** Works out the fit of a message with a person into the tables of the mind. */
export function fitClasses(mind: Mind, p: number, message: number, at: number): void {
  waysOf(mind, p, message * 2, FIRST);
  const two = get(mind.book.messages.channel, message * 2 + 1) >= 0;
  if (two) waysOf(mind, p, message * 2 + 1, OTHER);
  let good = 0;
  let bad = 0;
  for (let i = 0; i < FIRST.count; i += 1) {
    const count = two ? OTHER.count : 1;
    for (let k = 0; k < count; k += 1) {
      const fit = two ? idiv(get(FIRST.fit, i) + get(OTHER.fit, k), 2) : get(FIRST.fit, i);
      const chance = two
        ? get(FIRST.chance, i) * get(OTHER.chance, k)
        : get(FIRST.chance, i) * 1000;
      if (fit >= 0) good += idiv(chance, 1000) * fit;
      else bad -= idiv(chance, 1000) * fit;
    }
  }
  mind.good[at] = idiv(good, 1000);
  mind.bad[at] = idiv(bad, 1000);
}
