// Entries that crossed a red line, by deed or by word: what can put a run out.
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import type { Happening } from '#src/core/engine/recorder.ts';
import type { Entry } from '#src/core/schema/entry.ts';

const RED = 2;

function isRedDeed(g: Game, entry: Entry): boolean {
  if (entry.type !== 'act') return false;
  const verb = g.c.names.verbs.indexOf(entry.verb);
  return verb >= 0 && get(g.c.verbs.integrity, verb) === RED;
}

function isRedWord(g: Game, h: Happening): boolean {
  if (h.type !== 'said') return false;
  return g.c.scenes[h.scene]?.nodes[h.node]?.[h.choice]?.integrity === RED;
}

/** Their places in the log, in order. */
export function crossedEntries(
  g: Game,
  log: readonly Entry[],
  history: readonly Happening[],
): number[] {
  const deeds = log.flatMap((entry, at) => (isRedDeed(g, entry) ? [at] : []));
  const words = history.flatMap((h) => (isRedWord(g, h) ? [h.entry] : []));
  return [...deeds, ...words].toSorted((a, b) => a - b);
}
