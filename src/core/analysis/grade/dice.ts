// The same decisions in another world with other dice: what they are worth by themselves.
import { HEAD, OUTCOME } from '#src/core/engine/layout.ts';
import { get } from '#src/core/engine/cells.ts';
import { start } from '#src/core/engine/start.ts';
import { clearMemory } from '#src/core/analysis/bots/bot.ts';
import type { Prepared } from './prepare.ts';
import { isDecided, makeEntry } from './table.ts';

/** Plays the log in the world of a seed; what cannot be done there is left out. Whether it wins. */
export function replayOnce({ table, course }: Prepared, seed: number): boolean {
  const { g, policy } = table;
  g.seed = seed;
  start(g, 'drawn');
  clearMemory(policy.memory, seed);
  for (const entry of course.played.log) {
    if (isDecided(table)) break;
    makeEntry(table, entry);
  }
  return get(g.s, HEAD.outcome) === OUTCOME.won;
}
