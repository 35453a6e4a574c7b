// The ideal reader: what could have been known at a moment of a run, for every person and dimension, fact and variant.
import { get } from '#src/core/engine/cells.ts';
import type { State } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { overlay } from '#src/core/engine/hidden.ts';
import { CHANNELS } from '#src/core/engine/layout.ts';
import type { Course } from './course.ts';
import { shownIn } from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { factOdds } from './fact-odds.ts';
import { advanceParticles, drawParticles, pick } from './particles.ts';
import type { Particles } from './particles.ts';
import { spread } from './spread.ts';
import { LEVELS_OF, MAKES, makesOf } from './traits.ts';
import {
  NOBODY,
  baseWeights,
  normalise,
  personWeights,
  ratiosOf,
  unknownChances,
  weighed,
} from './world-weights.ts';
import type { Ratios } from './world-weights.ts';

/** How much less somebody from a world with another hidden draw is taken. */
const OTHER_DRAW = 0.6;

/** Points of attitude on either side for which a world stands; wider than any attitude. */
const AROUND = 30;
const WIDE = 2_000;

/** Beliefs at one moment. All chances add up to one. */
export interface Reader {
  readonly particles: Particles;
  /** Person p, place of the dimension (closeness is known, and not asked for). */
  readonly chances: (p: number, dimension: number) => Float64Array;
  /** Chance that each fact is true. */
  readonly facts: () => Float64Array;
  /** Chance of each value of an unknown of the deal. */
  readonly unknown: (u: number) => Float64Array;
  /** A whole table with a hidden world that fits, drawn by a number. */
  readonly draw: (table: State, k: number) => State;
}

export const showOf = (course: Course): Evidence[][] =>
  course.strides.map((stride) => shownIn(course.played.compiled, stride));

export function levelOf(c: Compiled, world: State, p: number, dimension: number): number {
  const at = c.layout.people + p * c.layout.stride;
  if (dimension < 3) return get(world, at + c.layout.person.trait + dimension);
  const attitude = get(world, at + c.layout.person.attitude + c.us);
  const bounds = c.model.attitudeBounds;
  let level = 0;
  while (level < 4 && attitude >= (bounds[level] ?? 0)) level += 1;
  return level;
}

/** Cells of a person that belong to what they are and feel; their power hangs on the deal, not on them. */
function blockOf(c: Compiled): Int32Array {
  const { person } = c.layout;
  const vendors = c.names.vendors.length;
  const run = (from: number, count: number): number[] =>
    Array.from({ length: count }, (_, k) => from + k);
  return Int32Array.from([
    ...run(person.trait, 3),
    ...run(person.second, 3),
    person.needGain,
    ...run(person.attitude, vendors),
    ...run(person.attitudeStart, vendors),
    ...run(person.room, CHANNELS),
  ]);
}

function unlike(c: Compiled, one: State, other: State): number {
  let weight = 1;
  for (let u = 0; u < c.names.unknowns.length; u += 1)
    if (get(one, c.layout.unknowns + u) !== get(other, c.layout.unknowns + u)) weight *= OTHER_DRAW;
  return weight;
}

/** Places of the worlds with like ones side by side, so that evenly spread draws take their share of every kind. */
const sortedBy = (of: Particles, key: (i: number) => number): number[] =>
  of.worlds.map((_, i) => i).toSorted((a, b) => key(a) - key(b) || a - b);

/** One number for the values of all unknowns of a world. */
function drawnIn(c: Compiled, world: State): number {
  return c.unknowns.reduce(
    (sum, { weights }, u) => sum * weights.length + get(world, c.layout.unknowns + u),
    0,
  );
}

/** Draws whole worlds: one for what concerns everybody, and each person from those that explain them best. */
function drawer(of: Particles, ratios: Ratios, seed: number): Reader['draw'] {
  const { compiled: c } = of.course.played;
  const people = c.names.people.length;
  const weights = weighed(baseWeights(of, ratios, NOBODY));
  const order = sortedBy(of, (i) => drawnIn(c, of.worlds[i] as State));
  const base = Float64Array.from(order, (i) => weights[i] ?? 0);
  const orders = c.names.people.map((_, p) => sortedBy(of, (i) => get(of.makes, i * people + p)));
  const block = blockOf(c);
  const whole = new Int32Array(c.layout.size);
  const draws = Array.from({ length: people + 1 }, (_, p) => spread(seed, p));
  /** By hidden draw: the chances of each person to be taken from each world. */
  const kinds = new Map<number, Float64Array[]>();
  const chancesFor = (from: State): Float64Array[] => {
    const kind = drawnIn(c, from);
    const known = kinds.get(kind);
    if (known !== undefined) return known;
    const like = of.worlds.map((world) => unlike(c, from, world));
    const chances = orders.map((mine, p) =>
      normalise(Float64Array.from(mine, (j) => (like[j] ?? 0) * (of.own[j * people + p] ?? 0))),
    );
    kinds.set(kind, chances);
    return chances;
  };
  return (table, k) => {
    const from = of.worlds[order[pick(base, draws[people]?.(k) ?? 0)] ?? 0] as State;
    whole.set(from);
    chancesFor(from).forEach((chances, p) => {
      const mine = orders[p]?.[pick(chances, draws[p]?.(k) ?? 0)] ?? 0;
      const who = of.worlds[mine] as State;
      const at = c.layout.people + p * c.layout.stride;
      for (let b = 0; b < block.length; b += 1)
        whole[at + get(block, b)] = get(who, at + get(block, b));
    });
    const drawn = table.slice();
    overlay(c, of.hidden, drawn, whole);
    return drawn;
  };
}

/** From the exact posterior of the makes, moved as far as people change in the worlds played. */
function traitChances(of: Particles, p: number, d: number): Float64Array {
  const { compiled: c } = of.course.played;
  const people = c.names.people.length;
  const count = LEVELS_OF[d] ?? 5;
  const moved = Array.from({ length: count }, (_, from) => {
    const row = new Float64Array(count);
    row[from] = 1;
    return row;
  });
  of.worlds.forEach((world, i) => {
    const from = MAKES[get(of.makes, i * people + p)]?.dominant[d] ?? 0;
    const row = moved[from];
    const now = levelOf(c, world, p, d);
    if (row !== undefined) row[now] = (row[now] ?? 0) + 1;
  });
  const shown = of.shown.slice(0, of.end).flat();
  const makes = makesOf(
    c,
    p,
    shown.filter((one) => one.person === p),
  );
  const chances = new Float64Array(count);
  const rows = moved.map(normalise);
  MAKES.forEach((make, k) => {
    rows[make.dominant[d] ?? 0]?.forEach((share, l) => {
      chances[l] = (chances[l] ?? 0) + share * (makes[k] ?? 0);
    });
  });
  return chances;
}

function attitudeChances(of: Particles, own: Float64Array, p: number): Float64Array {
  const { compiled: c } = of.course.played;
  const { attitudeBounds: bounds } = c.model;
  const at = c.layout.people + p * c.layout.stride + c.layout.person.attitude + c.us;
  const chances = new Float64Array(5);
  of.worlds.forEach((world, i) => {
    const attitude = get(world, at);
    // Between the few worlds that fit lie others: each stands for those around it.
    for (let l = 0; l < 5; l += 1) {
      const from = Math.max(bounds[l - 1] ?? -WIDE, attitude - AROUND);
      const to = Math.min(bounds[l] ?? WIDE, attitude + AROUND);
      if (to > from) chances[l] = (chances[l] ?? 0) + ((own[i] ?? 0) * (to - from)) / (2 * AROUND);
    }
  });
  return chances;
}

function readerOf(of: Particles, seed: number): Reader {
  const ratios = ratiosOf(of);
  return {
    particles: of,
    chances: (p, dimension) =>
      dimension < 3
        ? traitChances(of, p, dimension)
        : attitudeChances(of, personWeights(of, ratios, p), p),
    facts: () => factOdds(of.course, of.end),
    unknown: (u) => unknownChances(of, ratios, u),
    draw: drawer(of, ratios, seed),
  };
}

/** Reads the first `end` strides of a run with so many worlds. */
export function readRun(
  course: Course,
  shown: readonly (readonly Evidence[])[],
  end: number,
  count: number,
  seed: number,
): Reader {
  return readerOf(advanceParticles(drawParticles(course, shown, end, count, seed), end), seed);
}

/** The same reader some strides on, without drawing anew. */
export const readOn = (reader: Reader, end: number, seed: number): Reader =>
  readerOf(advanceParticles(reader.particles, end), seed);
