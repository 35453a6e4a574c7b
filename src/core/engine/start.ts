// The start of a run: what is hidden is drawn from the seed, or taken from the canonical case.
import { LEVELS, TRAITS } from '#src/core/schema/dimensions.ts';
import type { Trait } from '#src/core/schema/dimensions.ts';
import type { Person } from '#src/core/schema/deal-people.ts';
import { add, addWithin, get } from './cells.ts';
import type { Compiled } from './compiled.ts';
import type { Game } from './game.ts';
import { attitudeAt, personAt } from './game.ts';
import { LUCK, luck } from './luck.ts';
import { runEffects } from './rules/effects.ts';
import { fireEvent } from './rules/events.ts';
import { hearRumour } from './rules/facts.ts';
import { setConcerns } from './rules/week-end.ts';

export type Variant = 'case' | 'drawn';
/** Prior starts of need, change, focus in the table of a person. */
const PRIOR_AT: Readonly<Record<Trait, number>> = { need: 0, change: 5, focus: 10 };
const PRIORS = 14;
export const FUEL_STEPS = 10_000;
export const FUEL_EVENTS = 256;

function drawLevel(g: Game, p: number, trait: Trait, purpose: number, except: number): number {
  const levels = LEVELS[trait].length;
  const start = p * PRIORS + PRIOR_AT[trait];
  let total = 0;
  for (let l = 0; l < levels; l += 1) if (l !== except) total += get(g.c.person.prior, start + l);
  let draw = luck(g.seed, 0, purpose, p * 4 + TRAITS.indexOf(trait)) % total;
  for (let l = 0; l < levels; l += 1) {
    if (l === except) continue;
    draw -= get(g.c.person.prior, start + l);
    if (draw < 0) return l;
  }
  return except === 0 ? 1 : 0;
}

/** The second level of the canonical case if the author named none: the most usual other one. */
function usualSecond(g: Game, p: number, trait: Trait, dominant: number): number {
  let best = dominant === 0 ? 1 : 0;
  for (let l = 0; l < LEVELS[trait].length; l += 1) {
    const at = p * PRIORS + PRIOR_AT[trait];
    if (l !== dominant && get(g.c.person.prior, at + l) > get(g.c.person.prior, at + best))
      best = l;
  }
  return best;
}

function setTrait(g: Game, p: number, person: Person, trait: Trait, variant: Variant): void {
  const levels: readonly string[] = LEVELS[trait];
  const authored = person[trait];
  const drawn = variant === 'drawn';
  const dominant = drawn ? drawLevel(g, p, trait, LUCK.trait, -1) : levels.indexOf(authored.case);
  const named = authored.second === undefined ? -1 : levels.indexOf(authored.second);
  const second = drawn
    ? drawLevel(g, p, trait, LUCK.second, dominant)
    : named >= 0
      ? named
      : usualSecond(g, p, trait, dominant);
  const at = personAt(g, p);
  const k = TRAITS.indexOf(trait);
  g.s[at + g.c.layout.person.trait + k] = dominant;
  g.s[at + g.c.layout.person.second + k] = second;
  const belief = at + g.c.layout.person.belief + PRIOR_AT[trait];
  for (let l = 0; l < levels.length; l += 1)
    g.s[belief + l] = get(g.c.person.lnPrior, p * PRIORS + PRIOR_AT[trait] + l);
}

function setPerson(g: Game, p: number, person: Person, variant: Variant): void {
  for (const trait of TRAITS) setTrait(g, p, person, trait, variant);
  g.c.names.vendors.forEach((vendor, v) => {
    const tilt = person.tilt;
    const drawn = variant === 'drawn' && tilt > 0;
    const by = drawn ? (luck(g.seed, 0, LUCK.tilt, p * 8 + v) % (2 * tilt + 1)) - tilt : 0;
    addWithin(g.s, attitudeAt(g, p, v), (person.attitude[vendor] ?? 0) + by, -1000, 1000);
  });
}

function setVendors(g: Game, variant: Variant): void {
  g.c.deal.vendors.forEach((vendor, v) => {
    const { low, high } = vendor.vigour;
    const drawn = variant === 'drawn' && high > low;
    const span = drawn
      ? luck(g.seed, 0, LUCK.vigour, v) % (high - low + 1)
      : ((high - low) / 2) | 0;
    g.s[g.c.layout.vigour + v] = low + span;
    const late = vendor.late;
    if (late === undefined) return;
    const happens = variant === 'case' || luck(g.seed, 0, LUCK.late, v) % 100 < late.happens;
    const spread = Math.max(1, late.to - late.from + 1);
    const by = variant === 'case' ? spread >> 1 : luck(g.seed, 0, LUCK.lateWeek, v) % spread;
    g.s[g.c.layout.lateWeek + v] = happens ? late.from + by : 0;
  });
}

function drawValue(g: Game, u: number, variant: Variant): number {
  const unknown = g.c.deal.unknowns[u];
  const values = unknown?.values ?? [];
  if (variant === 'case') return values.findIndex((value) => value.id === unknown?.case);
  const total = values.reduce((sum, value) => sum + value.weight, 0);
  let draw = luck(g.seed, 0, LUCK.unknown, u) % Math.max(1, total);
  return Math.max(
    0,
    values.findIndex((value) => (draw -= value.weight) < 0),
  );
}

function setUnknowns(g: Game, variant: Variant): void {
  const { names, layout, deal, unknownSets } = g.c;
  for (let u = 0; u < names.unknowns.length; u += 1) {
    const value = drawValue(g, u, variant);
    g.s[layout.unknowns + u] = value;
    const roles = deal.unknowns[u]?.values[value]?.roles ?? {};
    for (const [role, person] of Object.entries(roles))
      g.s[layout.roles + names.roles.indexOf(role)] = names.people.indexOf(person);
    runEffects(
      g,
      unknownSets[u]?.[value] ?? -1,
      { step: 'event', reason: 'start', seen: false },
      fireEvent,
    );
  }
}

/** Fills the state of a game for its seed. */
export function start(g: Game, variant: Variant): void {
  g.s.set(g.c.initial);
  g.fuel = FUEL_STEPS;
  g.events = FUEL_EVENTS;
  const recorder = g.recorder;
  g.recorder = null;
  g.c.deal.people.forEach((person, p) => setPerson(g, p, person, variant));
  setVendors(g, variant);
  setUnknowns(g, variant);
  const cells = g.c.layout.person;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    for (let v = 0; v < g.c.names.vendors.length; v += 1)
      g.s[personAt(g, p) + cells.attitudeStart + v] = get(g.s, attitudeAt(g, p, v));
    if (g.c.deal.people[p]?.met === true) add(g.s, personAt(g, p) + cells.seen, 1);
  }
  setConcerns(g);
  g.recorder = recorder;
  for (const fact of g.c.deal.heard) hearRumour(g, g.c.names.facts.indexOf(fact), -1);
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
