// Entries of a log as the analysis reads them.
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { actMove } from '#src/core/analysis/move.ts';
import type { Move } from '#src/core/analysis/move.ts';

/** Entries that only say what somebody thinks; the world goes on as if they had not. */
const THOUGHTS: ReadonlySet<Entry['type']> = new Set(['mark', 'plan', 'forecast', 'rate']);

export const isThought = (entry: Entry): boolean => THOUGHTS.has(entry.type);

/** An act as a bot would move it; null for other entries. */
export function actOf(c: Compiled, entry: Entry): Move | null {
  if (entry.type !== 'act') return null;
  const place = (places: ReadonlyMap<string, number>, id: string | undefined): number =>
    id === undefined ? -1 : (places.get(id) ?? -1);
  return actMove(
    place(c.places.verbs, entry.verb),
    place(c.places.people, entry.target),
    place(c.places.messages, entry.message),
  );
}
