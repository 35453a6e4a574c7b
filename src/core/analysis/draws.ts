// How a way of playing fared under each value of what the seed draws.
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';

interface Draw {
  games: number;
  wins: number;
}

/** By the unknowns of the deal, then by their values, in its order. */
export type Draws = Draw[][];

function addDraw(draws: Draws, unknown: number, value: number, more: Draw): void {
  const values = (draws[unknown] ??= []);
  while (values.length <= value) values.push({ games: 0, wins: 0 });
  const draw = values[value];
  if (draw === undefined) return;
  draw.games += more.games;
  draw.wins += more.wins;
}

/** Counts a finished game in. */
export function countDraws(draws: Draws, g: Game, won: boolean): void {
  for (let u = 0; u < g.c.unknowns.length; u += 1)
    addDraw(draws, u, get(g.s, g.c.layout.unknowns + u), { games: 1, wins: won ? 1 : 0 });
}

export const addDraws = (into: Draws, other: Draws): void =>
  other.forEach((values, u) => values.forEach((draw, value) => addDraw(into, u, value, draw)));
