import type { Move } from '#src/core/analysis/move.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';

/**
 * A way of playing. It sees the seat and its own memory, nothing else; so the same seat and memory give the same move,
 * and a copy of both goes on from anywhere.
 */
export interface Bot {
  readonly id: string;
  /** Cells of memory it needs. */
  readonly memory: number;
  /** Its next move; may write to its memory. */
  choose(seat: Seat, memory: Int32Array): Move;
  /** Looks on while somebody else makes a move at its seat, and keeps in mind what it would have noted. */
  watch?(seat: Seat, memory: Int32Array, move: Move): void;
}

/** First cell of every memory: the seed of the bot's own dice. */
export const DICE = 0;
/** Second cell: how often they were thrown. */
export const THROWS = 1;
/** First cell that a bot may use as it likes. */
export const OWN = 2;

export function clearMemory(memory: Int32Array, seed: number): void {
  memory.fill(0);
  memory[DICE] = seed;
}
