// A bot at a table: plays a game to its end, or for a while.
import type { Compiled } from '#src/core/engine/compiled.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { createGame } from '#src/core/engine/start.ts';
import type { Variant } from '#src/core/engine/start.ts';
import type { Bot } from './bots/bot.ts';
import { clearMemory } from './bots/bot.ts';
import { makeBot } from './bots/make-bot.ts';
import type { BotId } from './bots/make-bot.ts';
import { playMove } from './move.ts';
import type { Move } from './move.ts';
import { createBook } from './seat/book.ts';
import type { Book } from './seat/book.ts';
import { createSeat } from './seat/seat.ts';
import type { Seat } from './seat/seat.ts';

/** As many entries as a log may have. */
const ENTRIES_MOST = 4_000;

export interface Player {
  readonly bot: Bot;
  readonly seat: Seat;
  readonly memory: Int32Array;
}

export function seatPlayer(g: Game, id: BotId): Player {
  const book = createBook(g.c);
  return seatBot(g, book, makeBot(id, book));
}

export function seatBot(g: Game, book: Book, bot: Bot): Player {
  const memory = new Int32Array(bot.memory);
  clearMemory(memory, g.seed);
  return { bot, seat: createSeat(g, book), memory };
}

const isOver = (g: Game): boolean => get(g.s, HEAD.status) === STATUS.over;

/** One move; throws if the bot makes one that is refused, for that is a fault of ours. */
export function takeTurn(g: Game, player: Player): Move {
  const move = player.bot.choose(player.seat, player.memory);
  const code = playMove(g, move);
  if (code !== null)
    throw new Error(`takeTurn: ${player.bot.id} made move ${move}, refused as ${code}`);
  return move;
}

/**
 * Plays on to the end; `onMove` sees every move. `heir` takes over once the buyer has decided: what can go wrong after a
 * contract is only seen with a hand that did not earn it. Returns how many entries it took.
 */
export function playOut(
  g: Game,
  player: Player,
  onMove?: (move: Move) => void,
  heir: Player = player,
): number {
  let entries = 0;
  while (!isOver(g)) {
    const move = takeTurn(g, get(g.s, HEAD.decided) > 0 ? heir : player);
    onMove?.(move);
    entries += 1;
    if (entries > ENTRIES_MOST)
      throw new Error(`playOut: ${player.bot.id} does not come to an end`);
  }
  return entries;
}

/** A whole game from its start; `onMove` sees every move. */
export function playGame(
  c: Compiled,
  id: BotId,
  seed: number,
  variant: Variant,
  onMove?: (move: Move) => void,
): Game {
  const g = createGame(c, seed, variant);
  const player = seatPlayer(g, id);
  playOut(g, player, onMove);
  return g;
}
