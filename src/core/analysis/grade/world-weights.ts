// How much each world counts, by how well it explains what was shown: by everybody, and by one person alone.
import { get } from '#src/core/engine/cells.ts';
import type { Particles } from './particles.ts';

/** Standard errors by which a hidden draw must explain better before it is believed. */
const CAUTION = 2;
/** Worlds that what was likely before the run is worth. */
const PRIOR_WORLDS = 1;
/** unknown → value → person: how much better worlds with that value explain what the person showed. */
export type Ratios = readonly (readonly Float64Array[])[];

const NO_FACTORS = new Float64Array(0);
/** In place of a person: what is about nobody in particular. */
export const NOBODY = -1;

/** Mean weight of the worlds with a value of an unknown (-1 any), by what somebody showed. */
function meansBy(of: Particles, u: number, v: number, p: number): { mean: number; se: number } {
  const { compiled: c } = of.course.played;
  const people = c.names.people.length;
  const at = c.layout.unknowns + u;
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (const [i, world] of of.worlds.entries()) {
    if (v >= 0 && get(world, at) !== v) continue;
    const weight = p === NOBODY ? (of.shared[i] ?? 0) : (of.own[i * people + p] ?? 0);
    n += 1;
    sum += weight;
    squares += weight * weight;
  }
  const mean = n === 0 ? 0 : sum / n;
  const se = n < 2 ? mean : Math.sqrt(Math.max(0, squares / n - mean * mean) / (n - 1));
  return { mean, se };
}

/** A ratio drawn towards one by its own uncertainty, so that chance explains nothing. */
function ratioOf(of: Particles, u: number, v: number, p: number): number {
  const all = meansBy(of, u, -1, p).mean;
  const { mean, se } = meansBy(of, u, v, p);
  if (all === 0) return 1;
  const ratio = mean / all;
  const error = (CAUTION * se) / all;
  if (ratio > 1) return Math.max(1, ratio - error);
  return Math.min(1, ratio + error);
}

export function ratiosOf(of: Particles): Ratios {
  const { compiled: c } = of.course.played;
  return c.unknowns.map((unknown, u) =>
    Array.from({ length: unknown.weights.length }, (_, v) =>
      Float64Array.from(c.names.people, (__, p) => ratioOf(of, u, v, p)),
    ),
  );
}

/** Of what is about nobody in particular: how much less it surely says of a value of an unknown than it seems to. */
function calmOf(of: Particles, u: number, v: number): number {
  const seems = meansBy(of, u, v, NOBODY).mean / meansBy(of, u, -1, NOBODY).mean;
  return seems > 0 ? ratioOf(of, u, v, NOBODY) / seems : 1;
}

/** Weight of each particle as a whole, leaving out what person `except` showed. */
export function baseWeights(of: Particles, ratios: Ratios, except: number): Float64Array {
  const { unknowns } = of.course.played.compiled.layout;
  const weights = of.shared.slice();
  for (const [u, values] of ratios.entries()) {
    const factors = values.map((ratio, v) => productOf(ratio, except) * calmOf(of, u, v));
    for (const [i, world] of of.worlds.entries())
      weights[i] = (weights[i] ?? 0) * (factors[get(world, unknowns + u)] ?? 1);
  }
  return weights;
}

/** Chance of each value of an unknown: by how many worlds have it, and how surely they explain better what was shown. */
export function unknownChances(of: Particles, ratios: Ratios, u: number): Float64Array {
  const { compiled: c } = of.course.played;
  const chances = new Float64Array(ratios[u]?.length ?? 0);
  for (const world of of.worlds) {
    const v = get(world, c.layout.unknowns + u);
    chances[v] = (chances[v] ?? 0) + 1;
  }
  return normalise(
    chances.map(
      (worlds, v) =>
        worlds * ratioOf(of, u, v, NOBODY) * productOf(ratios[u]?.[v] ?? NO_FACTORS, NOBODY),
    ),
  );
}

/** The product of all but one. */
function productOf(factors: Float64Array, except: number): number {
  let product = 1;
  for (let p = 0; p < factors.length; p += 1) if (p !== except) product *= factors[p] ?? 1;
  return product;
}

export function normalise(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => (total === 0 ? 1 / weights.length : w / total));
}

/**
 * Weights that add up to one. Where few worlds carry most of them, chance has chosen those few: then what was likely before
 * any evidence, over which the worlds are spread, counts as so many worlds more.
 */
export function weighed(weights: Float64Array): Float64Array {
  const shares = normalise(weights);
  const carrying = 1 / shares.reduce((sum, w) => sum + w * w, 0);
  const before = PRIOR_WORLDS / (carrying + PRIOR_WORLDS);
  return shares.map((w) => (1 - before) * w + before / shares.length);
}

export function personWeights(of: Particles, ratios: Ratios, p: number): Float64Array {
  const people = of.course.played.compiled.names.people.length;
  return weighed(baseWeights(of, ratios, p).map((base, i) => base * (of.own[i * people + p] ?? 0)));
}
