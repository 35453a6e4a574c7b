// The start of a run: what is hidden is drawn from the seed, or taken from the canonical case.
import { LEVELS, TRAITS } from '#src/core/schema/dimensions.ts';
import type { Trait } from '#src/core/schema/dimensions.ts';
import type { Person } from '#src/core/schema/deal-people.ts';
import type { Vendor } from '#src/core/schema/deal-vendors.ts';
import { addWithin, get } from './cells.ts';
import type { Compiled, CompiledUnknown } from './compiled.ts';
import type { Game } from './game.ts';
import { attitudeAt, personAt } from './game.ts';
import { LUCK, luck } from './luck.ts';
import type { Origin } from './rules/effects.ts';
import { runEffects } from './rules/effects.ts';
import { fireEvent } from './rules/events.ts';
import { hearRumour } from './rules/facts.ts';
import { setConcerns } from './rules/week-end.ts';

export type Variant = 'case' | 'drawn';
/** Starts and lengths of need, change, focus in the prior table of a person. */
const PRIOR_AT = [0, 5, 10];
const LEVEL_COUNT = TRAITS.map((trait) => LEVELS[trait].length);
const PRIORS = 14;
export const FUEL_STEPS = 10_000;
export const FUEL_EVENTS = 256;
const BY_START: Origin = { step: 'event', reason: 'start', seen: false };

/** Draws a level by its weight, leaving one out (-1 none); -1 if nothing else has any weight. */
function drawLevel(g: Game, p: number, k: number, purpose: number, except: number): number {
  const levels = LEVEL_COUNT[k] as number;
  const start = p * PRIORS + (PRIOR_AT[k] as number);
  const { weight } = g.c.person;
  let total = 0;
  for (let l = 0; l < levels; l += 1) if (l !== except) total += get(weight, start + l);
  if (total === 0) return -1;
  let draw = luck(g.seed, 0, purpose, p * 4 + k) % total;
  for (let l = 0; l < levels; l += 1) {
    if (l === except) continue;
    draw -= get(weight, start + l);
    if (draw < 0) return l;
  }
  return -1;
}

/** The second level of the canonical case if the author named none: the most usual other one. */
function usualSecond(g: Game, p: number, k: number, dominant: number): number {
  const start = p * PRIORS + (PRIOR_AT[k] as number);
  let best = dominant === 0 ? 1 : 0;
  for (let l = 0; l < (LEVEL_COUNT[k] as number); l += 1) {
    if (l !== dominant && get(g.c.person.prior, start + l) > get(g.c.person.prior, start + best))
      best = l;
  }
  return best;
}

/** Dominant and second level of the canonical case. */
function authoredTrait(g: Game, p: number, k: number, into: Int32Array): void {
  const trait = TRAITS[k] as Trait;
  const authored = (g.c.deal.people[p] as Person)[trait];
  const levels: readonly string[] = LEVELS[trait];
  const dominant = levels.indexOf(authored.case);
  const named = authored.second === undefined ? -1 : levels.indexOf(authored.second);
  into[0] = dominant;
  into[1] = named >= 0 ? named : usualSecond(g, p, k, dominant);
}

const DRAWN = new Int32Array(2);

function setTrait(g: Game, p: number, k: number, variant: Variant): void {
  if (variant === 'drawn') {
    const dominant = Math.max(0, drawLevel(g, p, k, LUCK.trait, -1));
    const second = drawLevel(g, p, k, LUCK.second, dominant);
    DRAWN[0] = dominant;
    DRAWN[1] = second < 0 ? usualSecond(g, p, k, dominant) : second;
  } else authoredTrait(g, p, k, DRAWN);
  const at = personAt(g, p);
  g.s[at + g.c.layout.person.trait + k] = get(DRAWN, 0);
  g.s[at + g.c.layout.person.second + k] = get(DRAWN, 1);
  const prior = PRIOR_AT[k] as number;
  const belief = at + g.c.layout.person.belief + prior;
  for (let l = 0; l < (LEVEL_COUNT[k] as number); l += 1)
    g.s[belief + l] = get(g.c.person.lnPrior, p * PRIORS + prior + l);
}

function setPerson(g: Game, p: number, variant: Variant): void {
  for (let k = 0; k < TRAITS.length; k += 1) setTrait(g, p, k, variant);
  const { attitude, tilt } = g.c.person;
  const vendors = g.c.names.vendors.length;
  const spread = variant === 'drawn' ? get(tilt, p) : 0;
  for (let v = 0; v < vendors; v += 1) {
    const by = spread > 0 ? (luck(g.seed, 0, LUCK.tilt, p * 8 + v) % (2 * spread + 1)) - spread : 0;
    addWithin(g.s, attitudeAt(g, p, v), get(attitude, p * vendors + v) + by, -1000, 1000);
  }
}

function setVendor(g: Game, v: number, variant: Variant): void {
  const vendor = g.c.deal.vendors[v] as Vendor;
  const { low, high } = vendor.vigour;
  const drawn = variant === 'drawn' && high > low;
  const span = drawn ? luck(g.seed, 0, LUCK.vigour, v) % (high - low + 1) : ((high - low) / 2) | 0;
  g.s[g.c.layout.vigour + v] = low + span;
  const late = vendor.late;
  if (late === undefined) return;
  const happens = variant === 'case' || luck(g.seed, 0, LUCK.late, v) % 100 < late.happens;
  const spread = Math.max(1, late.to - late.from + 1);
  const by = variant === 'case' ? spread >> 1 : luck(g.seed, 0, LUCK.lateWeek, v) % spread;
  g.s[g.c.layout.lateWeek + v] = happens ? late.from + by : 0;
}

function drawValue(g: Game, u: number, variant: Variant): number {
  const unknown = g.c.unknowns[u] as CompiledUnknown;
  if (variant === 'case') return unknown.case;
  let draw = luck(g.seed, 0, LUCK.unknown, u) % Math.max(1, unknown.total);
  for (let value = 0; value < unknown.weights.length; value += 1) {
    draw -= get(unknown.weights, value);
    if (draw < 0) return value;
  }
  return 0;
}

function setUnknown(g: Game, u: number, variant: Variant): void {
  const value = drawValue(g, u, variant);
  g.s[g.c.layout.unknowns + u] = value;
  const { roles, sets } = g.c.unknowns[u] as CompiledUnknown;
  const given = roles[value] as Int32Array;
  for (let k = 0; k < given.length; k += 2)
    g.s[g.c.layout.roles + get(given, k)] = get(given, k + 1);
  runEffects(g, get(sets, value), BY_START, fireEvent);
}

/** Fills the state of a game for its seed. */
export function start(g: Game, variant: Variant): void {
  g.s.set(g.c.initial);
  g.fuel = FUEL_STEPS;
  g.events = FUEL_EVENTS;
  const recorder = g.recorder;
  g.recorder = null;
  const { people, vendors, unknowns } = g.c.names;
  for (let p = 0; p < people.length; p += 1) setPerson(g, p, variant);
  for (let v = 0; v < vendors.length; v += 1) setVendor(g, v, variant);
  for (let u = 0; u < unknowns.length; u += 1) setUnknown(g, u, variant);
  const cells = g.c.layout.person;
  for (let p = 0; p < people.length; p += 1) {
    for (let v = 0; v < vendors.length; v += 1)
      g.s[personAt(g, p) + cells.attitudeStart + v] = get(g.s, attitudeAt(g, p, v));
  }
  setConcerns(g);
  g.recorder = recorder;
  const { heard } = g.c;
  for (let k = 0; k < heard.length; k += 1) hearRumour(g, get(heard, k), -1);
}

export function createGame(c: Compiled, seed: number, variant: Variant): Game {
  const g: Game = {
    c,
    s: new Int32Array(c.layout.size),
    seed,
    recorder: null,
    fuel: FUEL_STEPS,
    events: FUEL_EVENTS,
    items: 0,
  };
  start(g, variant);
  return g;
}
