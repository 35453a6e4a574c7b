// The course of a run: the state before each entry that matters, what was shown, and the notes the method would have kept.
import { get } from '#src/core/engine/cells.ts';
import type { State } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import type { Happening } from '#src/core/engine/recorder.ts';
import { createGame } from '#src/core/engine/start.ts';
import type { Variant } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { actOf, isThought } from './entries.ts';
import { seatPolicy } from './table.ts';

/** A run to be graded. */
export interface Played {
  readonly compiled: Compiled;
  readonly seed: number;
  readonly variant: Variant;
  readonly log: readonly Entry[];
}

/** One entry that can change the world, with the table before and after it. */
export interface Stride {
  readonly entry: number;
  readonly line: Entry;
  readonly before: State;
  readonly after: State;
  /** What the method, looking on, would have noted by then. */
  readonly notes: Int32Array;
  /** Everything that happened in it, shown or not. */
  readonly happened: readonly Happening[];
}

export interface Course {
  readonly played: Played;
  readonly strides: readonly Stride[];
  /** The first entry that cannot be played, and why; null where all can. */
  readonly refused: { readonly index: number; readonly code: string } | null;
  /** The state at the end. */
  readonly final: State;
}

/** Replays a run that is known to be legal; stops at the first entry that is not. */
export function followRun(played: Played): Course {
  const g: Game = createGame(played.compiled, played.seed, played.variant);
  const method = seatPolicy(g);
  const strides: Stride[] = [];
  for (const [entry, line] of played.log.entries()) {
    const before = g.s.slice();
    const notes = method.memory.slice();
    const act = actOf(played.compiled, line);
    if (act !== null) method.bot.watch?.(method.seat, method.memory, act);
    const happened: Happening[] = [];
    g.recorder = { entry, record: (h) => happened.push(h) };
    const refused = applyEntry(g, line);
    g.recorder = null;
    if (refused !== null)
      return { played, strides, final: before, refused: { index: entry, code: refused } };
    if (!isThought(line))
      strides.push({ entry, line, before, after: g.s.slice(), notes, happened });
  }
  return { played, strides, final: g.s, refused: null };
}

/** Whether something done or said in these entries crossed a red line. */
export const crossesLine = (strides: readonly Stride[]): boolean =>
  strides.some(({ before, after }) => get(after, HEAD.reds) > get(before, HEAD.reds));

export const weekOf = (s: State): number => get(s, HEAD.week);
