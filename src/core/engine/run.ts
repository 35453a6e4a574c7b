// The engine as hosts use it: a run is a value; submitting an entry gives a new one or a refusal.
import type { Entry } from '#src/core/schema/entry.ts';
import type { Result } from '#src/core/base/result.ts';
import { err, ok } from '#src/core/base/result.ts';
import type { State } from './cells.ts';
import type { Compiled } from './compiled.ts';
import type { Game } from './game.ts';
import { hashNext, hashStart, hashText } from './hash.ts';
import type { Happening } from './recorder.ts';
import { applyEntry } from './step.ts';
import type { Refusal } from './step.ts';
import type { Variant } from './start.ts';
import { FUEL_EVENTS, FUEL_STEPS, createGame } from './start.ts';

/** A run as a host holds it: never changed in place. */
export interface Run {
  readonly compiled: Compiled;
  readonly seed: number;
  readonly variant: Variant;
  readonly log: readonly Entry[];
  readonly state: State;
  /** Everything that happened, seen or not: for views (filtered) and the debrief. */
  readonly history: readonly Happening[];
  /** Chained hash of the state after the last entry. */
  readonly link: Uint8Array;
}

function gameOf(run: Run, state: State, record: (h: Happening) => void): Game {
  return {
    c: run.compiled,
    s: state,
    seed: run.seed,
    recorder: { entry: run.log.length, record },
    fuel: FUEL_STEPS,
    events: FUEL_EVENTS,
    items: 0,
  };
}

export function startRun(compiled: Compiled, seed: number, variant: Variant): Run {
  const { s } = createGame(compiled, seed, variant);
  return { compiled, seed, variant, log: [], state: s, history: [], link: hashStart(s) };
}

/** Plays one entry. The run given is left as it was. */
export function submitEntry(run: Run, entry: Entry): Result<Run, Refusal> {
  const state = run.state.slice();
  const happened: Happening[] = [];
  const code = applyEntry(
    gameOf(run, state, (h) => happened.push(h)),
    entry,
  );
  if (code !== null) return err({ code });
  return ok({
    ...run,
    log: [...run.log, entry],
    state,
    history: happened.length === 0 ? run.history : [...run.history, ...happened],
    link: hashNext(run.link, run.state, state),
  });
}

/** A game on a copy of the state, without a recorder: for what only looks. */
export function peek(run: Run): Game {
  return { ...gameOf(run, run.state, () => undefined), recorder: null };
}

export const hashOf = (run: Run): string => hashText(run.link);

/** A replay: the run, or the place and code of the first refused entry with the run up to it. */
export interface Replay {
  readonly run: Run;
  readonly refused: { readonly index: number; readonly code: string } | null;
}

/** Replays a log from its seed. `keep` says whether causes are kept (slower). */
export function replayLog(
  compiled: Compiled,
  seed: number,
  variant: Variant,
  log: readonly Entry[],
  keep = true,
): Replay {
  const game = createGame(compiled, seed, variant);
  const history: Happening[] = [];
  let link = hashStart(game.s);
  let refused: Replay['refused'] = null;
  const before = game.s.slice();
  let played = 0;
  for (const [index, entry] of log.entries()) {
    before.set(game.s);
    const told = history.length;
    if (keep) game.recorder = { entry: index, record: (h) => history.push(h) };
    const code = applyEntry(game, entry);
    if (code !== null) {
      game.s.set(before);
      history.length = told;
      refused = { index, code };
      break;
    }
    link = hashNext(link, before, game.s);
    played += 1;
  }
  const run = { compiled, seed, variant, log: log.slice(0, played), state: game.s, history, link };
  return { run, refused };
}
