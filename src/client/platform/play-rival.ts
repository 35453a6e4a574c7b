import { entryOf } from '#src/core/analysis/move-entry.ts';
import { playGame } from '#src/core/analysis/player.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { Tellers } from '#src/client/session/practice/practice-ports.ts';

/** The method plays the same cards. */
export const playRival: Tellers['rival'] = async (compiled, seed, variant) => {
  const log: Entry[] = [];
  playGame(compiled, 'method', seed, variant, (move) => log.push(entryOf(compiled, move)));
  return log;
};
