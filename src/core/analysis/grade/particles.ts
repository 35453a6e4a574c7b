// Worlds that could lie under the table: each plays the run again with its own hidden draws and its own luck, while the table
// is held to what really was on it. How well a world explains what was shown is its weight.
import { get } from '#src/core/engine/cells.ts';
import type { State } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { attitudeLevel, attitudeOf, closenessOf, personAt } from '#src/core/engine/game.ts';
import { hiddenOf, overlay } from '#src/core/engine/hidden.ts';
import type { Hidden } from '#src/core/engine/hidden.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { luck } from '#src/core/engine/luck.ts';
import { holds } from '#src/core/engine/read.ts';
import { fireEvent } from '#src/core/engine/rules/events.ts';
import { choicesNow, isOpenChoice } from '#src/core/engine/rules/scenes.ts';
import { FUEL_EVENTS, FUEL_STEPS, createGame, start } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import type { Course, Stride } from './course.ts';
import type { Evidence } from './evidence.ts';
import { drawFacts } from './fact-odds.ts';
import { MAKES, makesOf, reactionChance, tellChance } from './traits.ts';
import type { Make } from './traits.ts';

const PURPOSE = 9_100;
const DRAW = { world: 1, make: 2, mask: 3 } as const;
const MILLION = 1_000_000;
const BLOCKED = -1;
const ATTITUDE = 3;
/** Weight left to a world in which something shown could not have been: our picture of the rules may be too simple. */
const UNLIKELY = 0.1;
const LIKELY = 1 - UNLIKELY;

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
  const seeds = new Int32Array(count);
  const g = createGame(c, seed, 'drawn');
  const facts = drawFacts(course, end);
  const worlds = Array.from({ length: count }, (_, i) => {
    seeds[i] = luck(seed, i, PURPOSE, DRAW.world);
    g.seed = get(seeds, i);
    start(g, 'drawn');
    for (let p = 0; p < people; p += 1) {
      const k = pick(chances[p] as Float64Array, luck(g.seed, p, PURPOSE, DRAW.make) % MILLION);
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

/** How well a world explains that heard events came about or did not, as a week ends. */
function weighEvents(g: Game, stride: Stride, hidden: Hidden): number {
  const { events, layout } = g.c;
  const list = events.byWeek[get(g.s, HEAD.week)] ?? [];
  let weight = 1;
  for (const e of list) {
    if (get(events.heard, e) !== 1 || get(stride.before, layout.events + e) !== 0) continue;
    const chance = holds(g, get(events.when, e)) ? get(events.chance, e) / 1000 : 0;
    const fired = get(stride.after, layout.events + e) !== 0;
    weight *= UNLIKELY + (LIKELY - UNLIKELY) * (fired ? chance : 1 - chance);
  }
  return hidden.heard.length === 0 ? 1 : weight;
}

/** Whether the same things could be said in this world as on the table. */
function sameChoices(g: Game, table: Game): boolean {
  const there = choicesNow(table);
  return choicesNow(g).every(
    (choice, k) => isOpenChoice(g, choice) === isOpenChoice(table, there[k] ?? choice),
  );
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

/** Whether somebody would have helped in this world. */
function wouldHelp(g: Game, p: number, verb: number, mask: number): boolean {
  const { model, verbs, person } = g.c;
  if (verb >= 0 && get(verbs.calibrate, verb) === 1)
    return (
      get(person.coach, p) >= 0 &&
      attitudeOf(g, p, g.c.us) + Math.max(0, mask) >= model.coachAttitude &&
      closenessOf(g, p) >= model.coachTies
    );
  return attitudeOf(g, p, g.c.us) >= model.referAttitude && closenessOf(g, p) >= model.referTies;
}

interface Person {
  readonly make: Make;
  readonly mask: number;
  /** Whether this evidence already went into the draw of the make. */
  readonly counted: boolean;
}

function levels(g: Game, p: number, offset: number): number[] {
  const at = personAt(g, p) + offset;
  return [get(g.s, at), get(g.s, at + 1), get(g.s, at + 2)];
}

/** What a reaction says; the make may have changed in this world since it was drawn. */
function weighReaction(g: Game, one: Extract<Evidence, { kind: 'reaction' }>, of: Person): number {
  const cells = g.c.layout.person;
  const chance = (dominant: readonly number[], second: readonly number[]): number =>
    reactionChance(g.c, one.message, one.reaction, dominant, second);
  const now = chance(levels(g, one.person, cells.trait), levels(g, one.person, cells.second));
  return of.counted ? now / chance(of.make.dominant, of.make.second) : now;
}

function weighTell(g: Game, one: Extract<Evidence, { kind: 'tell' }>, of: Person): number {
  const chance = (level: number): number =>
    tellChance(g.c, one.quality, one.dimension, level, one.level);
  if (one.dimension === ATTITUDE)
    return chance(attitudeLevel(g, attitudeOf(g, one.person, g.c.us) + of.mask));
  const now = get(g.s, personAt(g, one.person) + g.c.layout.person.trait + one.dimension);
  const drawn = of.make.dominant[one.dimension] ?? 0;
  if (!of.counted) return chance(now);
  return now === drawn ? 1 : chance(now) / chance(drawn);
}

/** Weight of one piece of evidence, before the entry has its effect (`early`) or after. */
function weighOne(g: Game, one: Evidence, early: boolean, of: Person): number {
  switch (one.kind) {
    case 'reaction':
      return early ? weighReaction(g, one, of) : 1;
    case 'help':
      if (!early) return 1;
      return wouldHelp(g, one.person, one.verb, of.mask) === one.given ? LIKELY : UNLIKELY;
    case 'tell':
      return early ? 1 : weighTell(g, one, of);
    default:
      return early || attitudeLevel(g, attitudeOf(g, one.person, g.c.us)) === 0 ? 1 : UNLIKELY;
  }
}

function weighShown(of: Particles, g: Game, i: number, k: number, early: boolean): void {
  const people = g.c.names.people.length;
  for (const one of of.shown[k] ?? []) {
    const at = i * people + one.person;
    const person = {
      make: MAKES[get(of.makes, at)] as Make,
      mask: get(of.masks, at),
      counted: k < of.proposed,
    };
    of.own[at] = (of.own[at] ?? 0) * weighOne(g, one, early, person);
  }
}

/** Plays one stride in one world. */
function advance(of: Particles, g: Game, table: Game, i: number, k: number): void {
  const stride = of.course.strides[k] as Stride;
  const world = of.worlds[i] as State;
  g.s.set(stride.before);
  overlay(g.c, of.hidden, g.s, world);
  g.seed = get(of.seeds, i);
  table.s.set(stride.before);
  let shared = 1;
  if (get(g.s, HEAD.status) === STATUS.scene && !sameChoices(g, table)) shared *= UNLIKELY;
  weighShown(of, g, i, k, true);
  const ends = stride.line.type === 'end';
  if (ends) {
    shared *= weighEvents(g, stride, of.hidden);
    holdEvents(g, stride, of.hidden, false);
  }
  if (applyEntry(g, stride.line) !== null) shared *= UNLIKELY;
  if (ends) holdEvents(g, stride, of.hidden, true);
  weighShown(of, g, i, k, false);
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
