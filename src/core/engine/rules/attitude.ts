// The one place where attitudes and closeness change, so that every change has its bounds and its cause.
import { addWithin, get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { attitudeAt, personAt } from '#src/core/engine/game.ts';
import type { Reason } from '#src/core/engine/note.ts';
import { noteChange } from '#src/core/engine/note.ts';

export const ATTITUDE_MOST = 1000;
const CLOSENESS_MOST = 1000;

/** Moves an attitude by so much; returns what was really moved. */
export function moveAttitude(g: Game, p: number, vendor: number, by: number, why: Reason): number {
  // An effect and its clamp.
  g.items += 2;
  const moved = addWithin(g.s, attitudeAt(g, p, vendor), by, -ATTITUDE_MOST, ATTITUDE_MOST);
  if (g.recorder !== null) noteChange(g, p, 'attitude', vendor, moved, why);
  return moved;
}

export function moveCloseness(g: Game, p: number, by: number, why: Reason): number {
  // An effect and its clamp.
  g.items += 2;
  const at = personAt(g, p) + g.c.layout.person.closeness;
  const moved = addWithin(g.s, at, by, 0, CLOSENESS_MOST);
  if (g.recorder !== null) noteChange(g, p, 'closeness', -1, moved, why);
  return moved;
}

/** Meets a person this week. */
export function meet(g: Game, p: number, week: number): void {
  const at = personAt(g, p);
  g.s[at + g.c.layout.person.met] = 1;
  g.s[at + g.c.layout.person.seen] = week;
}

/** Room left in a channel of a person. */
export function roomLeft(g: Game, p: number, channel: number): number {
  const most = channel === 5 ? g.c.model.roomTies : g.c.model.room;
  return most - get(g.s, personAt(g, p) + g.c.layout.person.room + channel);
}
