// The engine at full speed: random play in place, and replays of a recorded log.
import type { Compiled } from '#src/core/engine/compiled.ts';
import { replayLog } from '#src/core/engine/run.ts';
import { createGame, start } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import { playRandomly } from '#src/core/analysis/random-play.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import type { Load } from './measure.ts';
import { ITEMS_PER_STEP, playRuler, replayRuler } from './ruler.ts';

const GAMES = 10;
const RULER_STEPS = 40;

/** Rule items and steps of random play, counted as it goes. */
export interface RandomPlay {
  readonly load: Load;
  /** Steps per rule item so far. */
  readonly stepsPerItem: () => number;
  /** Plays so many games and returns the steps. */
  readonly play: (games: number) => number;
}

export function randomPlay(c: Compiled): RandomPlay {
  const g = createGame(c, 1, 'drawn');
  const masks = new Int32Array(c.names.verbs.length);
  let seed = 1;
  let steps = 0;
  let items = 0;
  const play = (games: number): number => {
    let played = 0;
    for (let k = 0; k < games; k += 1) {
      g.seed = seed;
      seed += 1;
      g.items = 0;
      start(g, 'drawn');
      played += playRandomly(g, masks);
      items += g.items;
    }
    steps += played;
    return played;
  };
  return {
    load: {
      name: 'engine',
      run: () => {
        const before = items;
        play(GAMES);
        return items - before;
      },
    },
    stepsPerItem: () => steps / Math.max(1, items),
    play,
  };
}

export function rulerLoads(): Load[] {
  let seed = 1;
  const many = (play: (seed: number) => unknown) => (): number => {
    for (let k = 0; k < GAMES; k += 1) {
      play(seed);
      seed += 1;
    }
    return GAMES * RULER_STEPS * ITEMS_PER_STEP;
  };
  return [
    { name: 'ruler', run: many(playRuler) },
    { name: 'ruler replay', run: many(replayRuler) },
  ];
}

/** Replays of one log: bare, as a server would check it, in rule items; and with its chain of hashes, in runs. */
export function replayLoads(c: Compiled, { seed, variant, log }: RunRecord): Load[] {
  return [
    {
      name: 'replay items',
      run: () => {
        const g = createGame(c, seed, variant);
        for (const entry of log) applyEntry(g, entry);
        return g.items;
      },
    },
    {
      name: 'replay',
      run: () => {
        replayLog(c, seed, variant, log, false);
        return 1;
      },
    },
  ];
}
