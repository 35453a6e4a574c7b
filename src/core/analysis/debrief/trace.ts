// A run walked through again with everything recorded, and a look at the state at the end of each week.
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Game } from '#src/core/engine/game.ts';
import { attitudeOf } from '#src/core/engine/game.ts';
import type { Happening } from '#src/core/engine/recorder.ts';
import { clearCount, firstCount, topIsWon } from '#src/core/engine/rules/control.ts';
import { isCalibrated, isSelfRated, readingOf } from '#src/core/engine/seen.ts';
import type { Reading } from '#src/core/engine/seen.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { createGame } from '#src/core/engine/start.ts';
import type { Variant } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { ControlElement } from './elements.ts';
import { elementsOf } from './elements.ts';
import type { Vote } from './votes.ts';
import { votesOf } from './votes.ts';

/** The control reading of one week: as rated, as borne out, as it was. */
export interface ControlPoint {
  readonly week: number;
  readonly self: Reading;
  readonly calibrated: Reading;
  readonly truth: Reading;
}

export interface Trace {
  readonly game: Game;
  readonly history: readonly Happening[];
  readonly control: readonly ControlPoint[];
  /** As they stood at the decision, or at the end where there was none. */
  readonly elements: readonly ControlElement[];
  /** Everybody's vote then, and where it came from. */
  readonly votes: readonly Vote[];
  /** True attitude to us per week, per person. */
  readonly attitudes: readonly (readonly number[])[];
}

function controlPoint(g: Game, week: number): ControlPoint {
  return {
    week,
    self: readingOf(g, isSelfRated),
    calibrated: readingOf(g, isCalibrated),
    truth: { clear: clearCount(g), first: firstCount(g), win: topIsWon(g) ? 1 : 0 },
  };
}

const attitudesNow = (g: Game): number[] =>
  g.c.names.people.map((_, p) => attitudeOf(g, p, g.c.us));

const decisionOf = (g: Game, history: readonly Happening[]): Pick<Trace, 'elements' | 'votes'> => ({
  elements: elementsOf(g),
  votes: votesOf(g, history),
});

/** Replays a log that is known to be legal; stops at the first entry that is not. */
export function traceRun(
  compiled: Compiled,
  seed: number,
  variant: Variant,
  log: readonly Entry[],
): Trace {
  const game = createGame(compiled, seed, variant);
  const history: Happening[] = [];
  const control = [controlPoint(game, 0)];
  const attitudes = [attitudesNow(game)];
  let decided: Pick<Trace, 'elements' | 'votes'> | null = null;
  let week = 0;
  for (const [entry, line] of log.entries()) {
    game.recorder = { entry, record: (h) => history.push(h) };
    if (applyEntry(game, line) !== null) break;
    if (decided === null && get(game.s, HEAD.decided) > 0) decided = decisionOf(game, history);
    if (line.type !== 'end' && line.type !== 'withdraw') continue;
    week += 1;
    control.push(controlPoint(game, week));
    attitudes.push(attitudesNow(game));
  }
  game.recorder = null;
  return { game, history, control, ...(decided ?? decisionOf(game, history)), attitudes };
}
