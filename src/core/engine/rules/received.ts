// How a meeting is received: the message it begins with decides how much of its other good comes about.
import { get, pct } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { fitOf, reactionClass } from './fit.ts';

/** Place of the share for a message that half fits. */
const HALF = 1;

/** Per cent of the other good a meeting can do after this message. */
export const receptionOf = (g: Game, p: number, message: number): number =>
  g.c.model.received[reactionClass(fitOf(g, p, message))] as number;

/** In a world where people are others, the meeting that is going on was received otherwise too. */
export function receiveAnew(g: Game): void {
  const p = get(g.s, HEAD.actTarget) - 1;
  const message = get(g.s, HEAD.actMessage) - 1;
  if (p >= 0 && message >= 0) g.s[HEAD.actReceived] = receptionOf(g, p, message);
}

/** What is left of some good in the meeting that is going on. */
export const received = (g: Game, by: number): number => pct(by, get(g.s, HEAD.actReceived));

/** They have promised something, unless what we said missed them. */
export function commit(g: Game): void {
  const least = g.c.model.received[HALF] as number;
  if (get(g.s, HEAD.actReceived) >= least) g.s[HEAD.actCommit] = 1;
}
