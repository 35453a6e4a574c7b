// A running game: compiled tables, state, and, if a host asks for it, a recorder of causes.
import type { Compiled } from './compiled.ts';
import type { State } from './cells.ts';
import { get } from './cells.ts';
import { HEAD } from './layout.ts';
import type { Recorder } from './recorder.ts';

export interface Game {
  readonly c: Compiled;
  s: State;
  /** Another seed gives other luck from here on: for roll-outs. */
  seed: number;
  /** Null in roll-outs: then causes cost nothing. */
  recorder: Recorder | null;
  /** Rule steps and events left for the present entry. */
  fuel: number;
  events: number;
  /**
   * Rule items so far, for measuring: each rule that was settled counts one, whatever its condition took. The legality of
   * every pair of verb and person, mistakes and events looked for, effects, pushes, edges per vendor, cells changed.
   */
  items: number;
}

/** Start of the block of a person. */
export const personAt = (g: Game, p: number): number => g.c.layout.people + p * g.c.layout.stride;

export const attitudeAt = (g: Game, p: number, vendor: number): number =>
  g.c.layout.people + p * g.c.layout.stride + g.c.layout.person.attitude + vendor;

export const attitudeOf = (g: Game, p: number, vendor: number): number =>
  g.s[attitudeAt(g, p, vendor)] as number;

export const closenessOf = (g: Game, p: number): number =>
  get(g.s, personAt(g, p) + g.c.layout.person.closeness);

export const week = (g: Game): number => get(g.s, HEAD.week);

/** The person who plays a role now; -1 if nobody does. */
export const roleOf = (g: Game, role: number): number =>
  role < 0 ? -1 : get(g.s, g.c.layout.roles + role);

/** Level 0-4 of an attitude. */
export function attitudeLevel(g: Game, value: number): number {
  const bounds = g.c.model.attitudeBounds;
  let level = 0;
  while (level < 4 && value >= (bounds[level] as number)) level += 1;
  return level;
}

/** Level 0-3 of closeness. */
export function closenessLevel(g: Game, value: number): number {
  const bounds = g.c.model.closenessBounds;
  let level = 0;
  while (level < 3 && value >= (bounds[level] as number)) level += 1;
  return level;
}

/** Weeks since the last meeting; 99 if there was none. */
export function idleWeeks(g: Game, p: number): number {
  const seen = get(g.s, personAt(g, p) + g.c.layout.person.seen);
  return seen === 0 ? 99 : week(g) - seen;
}

export const isKnown = (g: Game, p: number): boolean =>
  get(g.s, personAt(g, p) + g.c.layout.person.known) === 1;

export const isMet = (g: Game, p: number): boolean =>
  get(g.s, personAt(g, p) + g.c.layout.person.met) === 1;
