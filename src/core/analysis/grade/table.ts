// The table at which plans are tried: one game, a seat for every bot, and the way on to the decision under the default policy.
import { get } from '#src/core/engine/cells.ts';
import type { State } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD, OUTCOME, STATUS } from '#src/core/engine/layout.ts';
import { receiveAnew } from '#src/core/engine/rules/received.ts';
import { createGame } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { clearMemory } from '#src/core/analysis/bots/bot.ts';
import { BOTS } from '#src/core/analysis/bots/make-bot.ts';
import type { BotId } from '#src/core/analysis/bots/make-bot.ts';
import { BRIEF, createMethodBot } from '#src/core/analysis/bots/method.ts';
import { createBook } from '#src/core/analysis/seat/book.ts';
import { KIND, kindOf, playMove } from '#src/core/analysis/move.ts';
import type { Move } from '#src/core/analysis/move.ts';
import { seatBot, seatPlayer, takeTurn } from '#src/core/analysis/player.ts';
import type { Player } from '#src/core/analysis/player.ts';
import { actOf, isThought } from './entries.ts';

/** Who plays on after every decision: it goes on learning, for one that does not would lose what evidence is worth. */
export const POLICY: BotId = 'method';

export function seatPolicy(g: Game): Player {
  const book = createBook(g.c);
  return seatBot(g, book, createMethodBot(book, BRIEF));
}

export interface Table {
  readonly g: Game;
  readonly policy: Player;
  readonly players: ReadonlyMap<string, Player>;
}

export function layTable(c: Compiled): Table {
  const g = createGame(c, 0, 'drawn');
  const others = BOTS.filter((id) => id !== POLICY);
  const policy = seatPolicy(g);
  const players = new Map(others.map((id) => [id as string, seatPlayer(g, id)]));
  return { g, policy, players: players.set(POLICY, policy) };
}

/** A place from which to play: the table, the hidden world included, and what the policy has in mind. */
export interface Position {
  readonly state: State;
  readonly notes: Int32Array;
}

export function setUp({ g, policy, players }: Table, from: Position, luckSeed: number): void {
  g.s.set(from.state);
  receiveAnew(g);
  g.seed = luckSeed;
  for (const player of players.values())
    if (player !== policy) clearMemory(player.memory, luckSeed);
  policy.memory.set(from.notes);
}

/** Whether the buyer has decided, or the deal has ended without. */
export const isDecided = ({ g }: Table): boolean =>
  get(g.s, HEAD.decided) > 0 || get(g.s, HEAD.status) === STATUS.over;

const week = ({ g }: Table): number => get(g.s, HEAD.week);

/** Told of every move that is made, for writing it down. */
export type OnMove = (move: Move) => void;

/** One move of somebody; the policy looks on. */
function turn(table: Table, player: Player, onMove: OnMove | undefined): void {
  const { g, policy } = table;
  if (player === policy) {
    const made = takeTurn(g, player);
    onMove?.(made);
    return;
  }
  const move = player.bot.choose(player.seat, player.memory);
  if (kindOf(move) === KIND.act) policy.bot.watch?.(policy.seat, policy.memory, move);
  const refused = playMove(g, move);
  if (refused !== null) throw new Error(`turn: ${player.bot.id} was refused as ${refused}`);
  onMove?.(move);
}

/** Lets somebody play until the week has ended. */
export function playWeek(table: Table, player: Player, onMove?: OnMove): void {
  const now = week(table);
  while (week(table) === now && !isDecided(table)) turn(table, player, onMove);
}

/** A meeting or review that is still open is brought to its end by the policy. */
function closeTalk(table: Table): void {
  while (get(table.g.s, HEAD.status) !== STATUS.playing && !isDecided(table))
    turn(table, table.policy, undefined);
}

const TALKS: ReadonlySet<Entry['type']> = new Set(['say', 'answer']);

/** Makes one entry of a log in this world; whether it could be made. */
export function makeEntry(table: Table, entry: Entry): boolean {
  const { g, policy } = table;
  if (isThought(entry)) return true;
  const talking = get(g.s, HEAD.status) !== STATUS.playing;
  // In another world a meeting may not come about, or go on for longer.
  if (TALKS.has(entry.type)) return !talking || applyEntry(g, entry) === null;
  if (talking) closeTalk(table);
  if (isDecided(table)) return true;
  const act = actOf(g.c, entry);
  if (act !== null) policy.bot.watch?.(policy.seat, policy.memory, act);
  return applyEntry(g, entry) === null;
}

/** Plays on to the decision under the default policy; whether the deal is won. */
export function playOn(table: Table): boolean {
  while (!isDecided(table)) takeTurn(table.g, table.policy);
  return get(table.g.s, HEAD.outcome) === OUTCOME.won;
}
