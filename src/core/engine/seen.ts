// The allow-list: every reading of the state that a trainee is entitled to. View and bots are built from this alone.
import { DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import type { Dimension } from '#src/core/schema/dimensions.ts';
import { get } from './cells.ts';
import type { Game } from './game.ts';
import { closenessLevel, closenessOf, personAt, week } from './game.ts';
import { BELIEF, CHANNELS } from './layout.ts';
import { expMillionths } from './ln.ts';
import { usesOf } from './rules/argue.ts';
import { SAYS } from './rules/coach.ts';

/** Chances per mille of each level, from log-likelihoods, into a buffer: what an ideal reader would believe. */
export function posteriorInto(g: Game, p: number, place: number, into: Int32Array): void {
  const dimension = DIMENSIONS[place] as Dimension;
  const levels = LEVELS[dimension].length;
  if (dimension === 'closeness') {
    into.fill(0, 0, levels);
    into[closenessLevel(g, closenessOf(g, p))] = 1000;
    return;
  }
  const start = personAt(g, p) + g.c.layout.person.belief + BELIEF[dimension];
  let most = get(g.s, start);
  for (let l = 1; l < levels; l += 1) most = Math.max(most, get(g.s, start + l));
  let total = 0;
  for (let l = 0; l < levels; l += 1) {
    into[l] = expMillionths(most - get(g.s, start + l));
    total += get(into, l);
  }
  for (let l = 0; l < levels; l += 1) into[l] = Math.trunc((get(into, l) * 1000) / total);
}

const CHANCES = new Int32Array(5);

export function posterior(g: Game, p: number, dimension: Dimension): number[] {
  posteriorInto(g, p, DIMENSIONS.indexOf(dimension), CHANCES);
  return [...CHANCES.subarray(0, LEVELS[dimension].length)];
}

/** Whether an element of the control reading counts as borne out by hard evidence or a fresh coach. */
export function isCalibrated(g: Game, element: number): boolean {
  const age = week(g) - get(g.s, g.c.layout.itemCoachWeek + element);
  const fresh = age <= g.c.playbook.control.coachFresh;
  const said = fresh ? get(g.s, g.c.layout.itemCoach + element) : SAYS.nothing;
  if (element >= g.c.names.items.length) return said === SAYS.yes;
  // Evidence makes an item clear, unless a coach who knows has said it is not.
  const verified = get(g.s, g.c.layout.itemVerified + element) >= get(g.c.needed, element);
  return verified && said !== SAYS.no;
}

/** How the trainee rates an element: as they said, or for items by the facts they hold. */
export function isSelfRated(g: Game, element: number): boolean {
  const said = get(g.s, g.c.layout.itemSelf + element);
  if (said !== 0) return said === 2;
  if (element >= g.c.names.items.length) return false;
  return get(g.s, g.c.layout.itemHeld + element) >= get(g.c.needed, element);
}

export interface Reading {
  readonly clear: number;
  readonly first: number;
  readonly win: number;
}

export function readingOf(g: Game, holds: (g: Game, element: number) => boolean): Reading {
  const items = g.c.names.items.length;
  const count = (from: number, to: number): number => {
    let n = 0;
    for (let e = from; e < to; e += 1) if (holds(g, e)) n += 1;
    return n;
  };
  return {
    clear: count(0, items),
    first: count(items, items + 3),
    win: holds(g, items + 3) ? 1 : 0,
  };
}

/** The zone of a reading, on the ladder win, then first, then clear. */
export function zoneOf(g: Game, reading: Reading): 'win' | 'volatile' | 'loss' {
  const rank = (r: Reading): number => r.win * 10_000 + r.first * 100 + r.clear;
  const zones = g.c.playbook.control.zones;
  const least = (id: string): number => {
    const zone = zones.find((z) => z.id === id);
    return zone === undefined ? 0 : rank(zone);
  };
  const mine = rank(reading);
  if (mine >= least('win')) return 'win';
  return mine >= least('volatile') ? 'volatile' : 'loss';
}

/** Power as it is once the decision structure is clear; before, as the organisation chart has it. */
export function powerSeen(g: Game, p: number): number {
  const cells = g.c.layout.person;
  const structure = g.c.structure;
  const clear =
    structure >= 0 && get(g.s, g.c.layout.itemVerified + structure) >= get(g.c.needed, structure);
  return get(g.s, personAt(g, p) + (clear ? cells.power : cells.powerShown));
}

export const isMarked = (g: Game, p: number, dimension: Dimension): number =>
  get(g.s, personAt(g, p) + g.c.layout.person.mark + DIMENSIONS.indexOf(dimension)) - 1;

export const wearOn = (g: Game, p: number): number[] =>
  Array.from({ length: CHANNELS }, (_, channel) => usesOf(g, p, channel));

/** Weeks until somebody would put in another word for us. */
export function favourIn(g: Game, p: number): number {
  const last = get(g.s, personAt(g, p) + g.c.layout.person.favour);
  return last === 0 ? 0 : Math.max(0, last + g.c.model.referRest - week(g));
}
