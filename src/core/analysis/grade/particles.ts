// Worlds that could lie under the table: each plays the run again with its own hidden draws and its own luck, while the table
// is held to what really was on it. How well a world explains what was shown is its weight.
import { get } from '#src/core/engine/cells.ts';
import type { State } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Game } from '#src/core/engine/game.ts';
import { personAt } from '#src/core/engine/game.ts';
import { hiddenOf, overlay } from '#src/core/engine/hidden.ts';
import type { Hidden } from '#src/core/engine/hidden.ts';
import type { Happening } from '#src/core/engine/recorder.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';
import { fireEvent } from '#src/core/engine/rules/events.ts';
import { receiveAnew } from '#src/core/engine/rules/received.ts';
import { FUEL_EVENTS, FUEL_STEPS, createGame, start } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import type { Course, Stride } from './course.ts';
import type { Evidence } from './evidence.ts';
import { drawFacts } from './fact-odds.ts';
import { MILLION, spread } from './spread.ts';
import { MAKES, makesOf } from './traits.ts';
import type { Make } from './traits.ts';
import { UNLIKELY, sameChoices, weighEvents, weighOne } from './weigh.ts';

const PURPOSE = 9_100;
const DRAW = { world: 1, mask: 3 } as const;
/** Seeds that are tried for a world in which the unknowns of the deal fall as they should. */
const TRIES = 256;
const BLOCKED = -1;
export interface Particles {
  readonly course: Course;
  readonly hidden: Hidden;
  readonly shown: readonly (readonly Evidence[])[];
  /** Strides that have been played. */
  readonly end: number;
  /** Strides whose evidence went into the draw of the makes. */
  readonly proposed: number;
  readonly worlds: readonly State[];
  readonly seeds: Int32Array;
  /** particle × person: place of the make drawn at first; points of attitude they show beyond what they feel. */
  readonly makes: Int32Array;
  readonly masks: Int32Array;
  /** Weight by what is about nobody in particular, and particle × person: by what each showed. */
  readonly shared: Float64Array;
  readonly own: Float64Array;
}

/** Places by chances that add up to one, for a draw of 0-999,999. */
export function pick(chances: Float64Array, draw: number): number {
  let left = draw / MILLION;
  for (let k = 0; k < chances.length; k += 1) {
    left -= chances[k] ?? 0;
    if (left < 0) return k;
  }
  return chances.length - 1;
}

function setMake(g: Game, p: number, make: Make): void {
  const at = personAt(g, p);
  const cells = g.c.layout.person;
  for (let d = 0; d < 3; d += 1) {
    g.s[at + cells.trait + d] = make.dominant[d] ?? 0;
    g.s[at + cells.second + d] = make.second[d] ?? 0;
  }
}

/** How many in a house wear a mask is known, and how thick it is; who does is not. */
function maskOf(g: Game, draw: number): number {
  const masks = g.c.deal.people.map((_, p) => get(g.c.person.mask, p));
  const worn = masks.filter((mask) => mask !== 0);
  if (draw % masks.length >= worn.length) return 0;
  return worn[Math.floor(draw / masks.length) % worn.length] ?? 0;
}

/** Seeds of worlds over which the values of every unknown are spread evenly. */
function seedsOf(c: Compiled, count: number, seed: number): Int32Array {
  const people = c.names.people.length;
  const draws = c.unknowns.map((_, u) => spread(seed, people + u));
  const seeds = new Int32Array(count);
  for (let i = 0; i < count; i += 1) {
    const wanted = c.unknowns.map(({ weights, total }, u) =>
      valueOf(weights, Math.trunc((draws[u]?.(i) ?? 0) * (total / MILLION))),
    );
    for (let turn = 0; turn < TRIES; turn += 1) {
      seeds[i] = luck(seed, i * TRIES + turn, PURPOSE, DRAW.world);
      if (drawsSo(c, get(seeds, i), wanted)) break;
    }
  }
  return seeds;
}

/** Whether a seed gives every unknown of the deal this value. */
function drawsSo(c: Compiled, seed: number, wanted: readonly number[]): boolean {
  for (const [u, { weights, total }] of c.unknowns.entries())
    if (valueOf(weights, luck(seed, 0, LUCK.unknown, u) % total) !== wanted[u]) return false;
  return true;
}

/** The value that a draw below the sum of the weights falls on. */
function valueOf(weights: Int32Array, draw: number): number {
  let value = 0;
  for (let left = draw - get(weights, 0); left >= 0; left -= get(weights, value)) value += 1;
  return value;
}

/** Worlds at the start of a run, their makes drawn by the evidence of its first `end` strides. */
export function drawParticles(
  course: Course,
  shown: readonly (readonly Evidence[])[],
  end: number,
  count: number,
  seed: number,
): Particles {
  const { compiled: c } = course.played;
  const people = c.names.people.length;
  const known = shown.slice(0, end).flat();
  const chances = c.names.people.map((_, p) =>
    makesOf(
      c,
      p,
      known.filter((one) => one.person === p),
    ),
  );
  const makes = new Int32Array(count * people);
  const masks = new Int32Array(count * people);
  const seeds = seedsOf(c, count, seed);
  const draws = c.names.people.map((_, p) => spread(seed, p));
  const g = createGame(c, seed, 'drawn');
  const facts = drawFacts(course, end);
  const worlds = Array.from({ length: count }, (_, i) => {
    g.seed = get(seeds, i);
    start(g, 'drawn');
    for (let p = 0; p < people; p += 1) {
      const k = pick(chances[p] as Float64Array, draws[p]?.(i) ?? 0);
      makes[i * people + p] = k;
      masks[i * people + p] = maskOf(g, luck(g.seed, p, PURPOSE, DRAW.mask));
      setMake(g, p, MAKES[k] as Make);
    }
    facts(g.s, g.seed);
    return g.s.slice();
  });
  return {
    course,
    hidden: hiddenOf(c),
    shown,
    end: 0,
    proposed: end,
    worlds,
    seeds,
    makes,
    masks,
    shared: new Float64Array(count).fill(1),
    own: new Float64Array(count * people).fill(1),
  };
}

/** Heard events happen when they really did, and not otherwise. */
function holdEvents(g: Game, { before, after }: Stride, hidden: Hidden, done: boolean): void {
  for (const e of hidden.heard) {
    const at = g.c.layout.events + e;
    if (!done) {
      if (get(before, at) === 0) g.s[at] = BLOCKED;
    } else if (get(before, at) === 0 && get(after, at) !== 0) {
      g.s[at] = 0;
      g.fuel = FUEL_STEPS;
      g.events = FUEL_EVENTS;
      fireEvent(g, e);
    }
  }
}

/** Weighs what a stride showed; `told` is what happened in this world, null before it did. */
function weighShown(
  of: Particles,
  g: Game,
  i: number,
  k: number,
  told: readonly Happening[] | null,
): void {
  const people = g.c.names.people.length;
  for (const one of of.shown[k] ?? []) {
    const at = i * people + one.person;
    const person = {
      make: MAKES[get(of.makes, at)] as Make,
      mask: get(of.masks, at),
      counted: k < of.proposed,
    };
    of.own[at] = (of.own[at] ?? 0) * weighOne(g, one, person, told);
  }
}

/** How well a world explains what could be said in the meeting that goes on. */
function asOffered(g: Game, table: Game, { before }: Stride): number {
  table.s.set(before);
  return sameChoices(g, table) ? 1 : UNLIKELY;
}

const NOTHING: readonly Happening[] = [];

function listen(g: Game, { entry }: Stride): readonly Happening[] {
  const told: Happening[] = [];
  g.recorder = { entry, record: (h) => told.push(h) };
  return told;
}

/** Plays one stride in one world. */
function advance(of: Particles, g: Game, table: Game, i: number, k: number): void {
  const stride = of.course.strides[k] as Stride;
  const world = of.worlds[i] as State;
  g.s.set(stride.before);
  overlay(g.c, of.hidden, g.s, world);
  receiveAnew(g);
  g.seed = get(of.seeds, i);
  let shared = get(g.s, HEAD.status) === STATUS.scene ? asOffered(g, table, stride) : 1;
  weighShown(of, g, i, k, null);
  const ends = stride.line.type === 'end';
  if (ends) {
    shared *= weighEvents(g, stride, of.hidden);
    holdEvents(g, stride, of.hidden, false);
  }
  // What a word moves is always seen; all else in a world is not looked at, for it costs time.
  const told = stride.line.type === 'say' ? listen(g, stride) : NOTHING;
  if (applyEntry(g, stride.line) !== null) shared *= UNLIKELY;
  g.recorder = null;
  if (ends) holdEvents(g, stride, of.hidden, true);
  weighShown(of, g, i, k, told);
  of.shared[i] = (of.shared[i] ?? 0) * shared;
  world.set(g.s);
}

/** The same worlds some strides on. */
export function advanceParticles(from: Particles, end: number): Particles {
  const of: Particles = {
    ...from,
    end,
    worlds: from.worlds.map((world) => world.slice()),
    shared: from.shared.slice(),
    own: from.own.slice(),
  };
  const { compiled: c } = of.course.played;
  const g = createGame(c, 0, 'drawn');
  const table = createGame(c, 0, 'drawn');
  for (let i = 0; i < of.worlds.length; i += 1)
    for (let k = from.end; k < end; k += 1) advance(of, g, table, i, k);
  return of;
}
