// What the evidence reads, kept from one look to the next: weeks pass in which nothing new is heard of most people.
import { DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { personAt } from '#src/core/engine/game.ts';
import { BELIEF } from '#src/core/engine/layout.ts';
import { posteriorInto } from '#src/core/engine/seen.ts';

/** Chances per mille of each level, into a buffer: see `posteriorInto`. */
export type Readings = (p: number, dimension: number, into: Int32Array) => void;

const WIDTH = 5;
/** No log-likelihood: nothing was read yet. */
const NEVER = 0x7fff_ffff;

/** Need, change and focus are worked out anew only where the evidence has changed; the rest, which moves every week, always. */
export function createReadings(g: Game): Readings {
  const { belief } = g.c.layout.person;
  const kept = [BELIEF.need, BELIEF.change, BELIEF.focus].map((place, dimension) => ({
    at: belief + place,
    levels: LEVELS[DIMENSIONS[dimension] ?? 'need'].length,
    evidence: new Int32Array(g.c.names.people.length * WIDTH).fill(NEVER),
    chances: new Int32Array(g.c.names.people.length * WIDTH),
  }));
  return (p, dimension, into) => {
    const one = kept[dimension];
    if (one === undefined) {
      posteriorInto(g, p, dimension, into);
      return;
    }
    const start = personAt(g, p) + one.at;
    const from = p * WIDTH;
    let same = true;
    for (let l = 0; l < one.levels; l += 1) {
      if (get(one.evidence, from + l) === get(g.s, start + l)) continue;
      one.evidence[from + l] = get(g.s, start + l);
      same = false;
    }
    if (!same) {
      posteriorInto(g, p, dimension, into);
      for (let l = 0; l < one.levels; l += 1) one.chances[from + l] = get(into, l);
    }
    for (let l = 0; l < one.levels; l += 1) into[l] = get(one.chances, from + l);
  };
}
