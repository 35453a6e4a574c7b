// The rules apart from the server: what must become of an entry, and what a log is worth.
import { canonicalJson } from '#src/core/base/canonical.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { createGame } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import { Entry } from '#src/core/schema/entry.ts';

export interface Oracle {
  readonly length: number;
  textAt(seq: number): string | undefined;
  /** Whether the rules take this as the next entry; nothing is changed. */
  takes(entry: unknown): boolean;
  /** Plays an entry that was taken. */
  play(entry: unknown): void;
}

export function createOracle(compiled: Compiled, seed: number): Oracle {
  const game = createGame(compiled, seed, 'drawn');
  const log: string[] = [];
  const before = game.s.slice();

  /** The entry if it is one, and the rules take it; the game is then played on. */
  function tried(value: unknown): Entry | null {
    const entry = Entry.safeParse(value);
    if (!entry.success || entry.data.type === 'inject') return null;
    before.set(game.s);
    if (applyEntry(game, entry.data) === null) return entry.data;
    game.s.set(before);
    return null;
  }

  return {
    get length() {
      return log.length;
    },
    textAt: (seq) => log[seq],
    takes(value) {
      const taken = tried(value) !== null;
      if (taken) game.s.set(before);
      return taken;
    },
    play(value) {
      const entry = tried(value);
      if (entry === null) throw new Error('oracle: the rules refuse an entry that was stored');
      log.push(canonicalJson(entry));
    },
  };
}
