import { get } from './cells.ts';
import type { Game } from './game.ts';
import { week } from './game.ts';
import { HEAD, STATUS } from './layout.ts';

/** A forecast belongs to the last week of a phase, once each, and ends with the decision. */
export const forecastDue = (g: Game): boolean =>
  get(g.s, HEAD.status) !== STATUS.over &&
  get(g.s, HEAD.decided) === 0 &&
  week(g) === get(g.s, HEAD.phaseEnd) &&
  get(g.s, g.c.layout.forecasts + get(g.s, HEAD.phase)) === 0;
