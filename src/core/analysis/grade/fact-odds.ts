// How likely each fact is true: a base rate, and the word of the witnesses who settled it.
import { get } from '#src/core/engine/cells.ts';
import type { State } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { luck } from '#src/core/engine/luck.ts';
import { FACT } from '#src/core/engine/rules/facts.ts';
import type { Course } from './course.ts';
import { droppedIn, settledIn } from './evidence.ts';

const PURPOSE = 9_101;
const MILLION = 1_000_000;
/** What is believed of any house before it is known: eight of ten rumours are true. It weighs as much as ten facts. */
const BASE_TRUE = 8;
const BASE_OF = 10;
/** A rumour that nobody told us was most likely planted: one in five is true all the same. */
const PLANTED_ODDS = 0.25;
const SURE = 1 - 1e-9;

/** Share of the facts of a deal that are true, as somebody who has seen many deals would guess. */
export function baseRate(c: Compiled): number {
  const real = c.deal.facts.filter((fact) => fact.true).length;
  return (real + BASE_TRUE) / (c.deal.facts.length + BASE_OF);
}

/** How often the word of a witness is right: some in the house wear a mask, and nobody knows who. */
function wordOf(c: Compiled, witness: number): number {
  const masked = c.deal.people.filter((_, p) => get(c.person.mask, p) > 0).length;
  const share = masked / Math.max(1, c.deal.people.length);
  const said = get(c.person.reliability, witness) * (1 - share) + c.model.falseReliability * share;
  return said / 100;
}

/** Chance that each fact is true after the first `end` strides. */
export function factOdds(course: Course, end: number): Float64Array {
  const { compiled: c } = course.played;
  const odds = new Float64Array(c.names.facts.length).fill(baseRate(c) / (1 - baseRate(c)));
  for (const stride of course.strides.slice(0, end)) {
    for (const fact of droppedIn(stride)) odds[fact] = PLANTED_ODDS;
    for (const { fact, status, witness } of settledIn(stride)) {
      const right = witness < 0 ? SURE : wordOf(c, witness);
      const ratio = right / Math.max(1e-9, 1 - right);
      odds[fact] = (odds[fact] ?? 0) * (status === FACT.verified ? ratio : 1 / ratio);
    }
  }
  return odds.map((one) => one / (1 + one));
}

/** Draws which facts are true in a world, by its seed. */
export function drawFacts(course: Course, end: number): (world: State, seed: number) => void {
  const { layout } = course.played.compiled;
  const chances = factOdds(course, end);
  return (world, seed) => {
    for (let f = 0; f < chances.length; f += 1)
      world[layout.factTrue + f] =
        (luck(seed, f, PURPOSE, 0) % MILLION) / MILLION < (chances[f] ?? 0) ? 1 : 0;
  };
}
