// Plays off the beaten track: bots with whims, until a deal has shown all it holds. What is found is recorded beside the
// games of the bots, so it must come out the same every time.
import { clearMemory, OWN } from '#src/core/analysis/bots/bot.ts';
import { throwDice } from '#src/core/analysis/bots/dice.ts';
import { BOTS } from '#src/core/analysis/bots/make-bot.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import {
  KIND,
  actMove,
  claimMove,
  firstOf,
  kindOf,
  playMove,
  sayMove,
  secondOf,
  thirdOf,
  type Move,
} from '#src/core/analysis/move.ts';
import { seatPlayer, type Player } from '#src/core/analysis/player.ts';
import type { RecordedGame } from '#src/core/analysis/reach.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { REFUSED, bitOf, personOfPair, verbOfPair } from '#src/core/engine/legal.ts';
import { fitOf } from '#src/core/engine/rules/fit.ts';
import { choicesNow, isOpenChoice } from '#src/core/engine/rules/scenes.ts';
import { createGame } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import type { Entry } from '#src/core/schema/entry.ts';

/** Longer games than this do not fit in a short code. */
const ENTRIES_MOST = 600;

/** How one game departs from the way of its bots. */
interface Whim {
  /** By verb: as the bot likes, never, or with preference when straying. */
  readonly verbs: Uint8Array;
  /** The same by kind of what is said. */
  readonly talk: Uint8Array;
  /** Whom a stray move is for, where it can be; -1 anybody. */
  readonly person: number;
  /** What a stray move says: what they like least, or what comes. Or every move says what they like best. */
  readonly words: number;
  /** Per cent of moves that are any move at all. */
  readonly stray: number;
  /** Per cent of moves that claim the next stage, met or not. */
  readonly claims: number;
  /** Per cent of weeks that are the second bot's. */
  readonly second: number;
}

const NEVER = 1;
const FOND = 2;
/** Verbs, or kinds of what is said, that a whim concerns: fewer than this, of either mark. */
const WHIMS = 5;
const TALK_KINDS = 10;
const WAYS_OF_SPEAKING = 3;
/** More people than a deal can have, and nobody. */
const PEOPLE_MOST = 32;
const SPOILS = 0;
const PLEASES = 1;
const STRAYS = [0, 0, 3, 10, 30, 90];
const CLAIMS = [0, 0, 0, 3, 15];
/** One game of so many is tame. */
const TAME = 3;
const SECOND = [0, 0, 30, 60];

function marksFor(count: number, dice: Int32Array): Uint8Array {
  const marks = new Uint8Array(count);
  for (const mark of [NEVER, FOND])
    for (let k = throwDice(dice, WHIMS); k > 0; k -= 1) marks[throwDice(dice, count)] = mark;
  return marks;
}

function drawWhim(c: Compiled, dice: Int32Array): Whim {
  const one = (list: readonly number[]): number => list[throwDice(dice, list.length)] ?? 0;
  return {
    verbs: marksFor(c.names.verbs.length, dice),
    talk: marksFor(TALK_KINDS, dice),
    person: throwDice(dice, 2 * c.names.people.length) - c.names.people.length,
    words: throwDice(dice, WAYS_OF_SPEAKING),
    stray: one(STRAYS),
    claims: one(CLAIMS),
    second: one(SECOND),
  };
}

/** Moves the pairs that are wanted to the front of a list; returns how many they are, and leaves it alone if none is. */
function keep(pairs: Int32Array, count: number, wanted: (pair: number) => boolean): number {
  let kept = 0;
  for (let k = 0; k < count; k += 1) {
    const pair = get(pairs, k);
    if (!wanted(pair)) continue;
    pairs[kept] = pair;
    kept += 1;
  }
  return kept;
}

/** The player, blind to what the whim forbids; one that strays sees only what it is fond of, where it can. */
function restrain(player: Player, { verbs, person }: Whim, strays: boolean): Player {
  const { acts } = player.seat;
  const markOf = (pair: number): number => verbs[verbOfPair(pair)] ?? 0;
  const list = (into: Int32Array): number => {
    let count = keep(into, acts.list(into), (pair) => markOf(pair) !== NEVER);
    if (!strays) return count;
    if (person >= 0) count = keep(into, count, (pair) => personOfPair(pair) === person) || count;
    return keep(into, count, (pair) => markOf(pair) === FOND) || count;
  };
  const pairs = new Int32Array(verbs.length * PEOPLE_MOST);
  const mark = (into: Int32Array): void => {
    into.fill(0);
    for (const pair of pairs.subarray(0, list(pairs)))
      into[verbOfPair(pair)] = (into[verbOfPair(pair)] ?? 0) | bitOf(personOfPair(pair));
  };
  const refuses: typeof acts.refuses = (verb, to, message) =>
    verbs[verb] === NEVER ? REFUSED.notOpen : acts.refuses(verb, to, message);
  return { ...player, seat: { ...player.seat, acts: { list, mark, refuses } } };
}

/** A stray move with the words that the other likes least or best, if the whim is such. */
function reword(g: Game, move: Move, { words }: Whim): Move {
  const person = secondOf(move);
  const argues = kindOf(move) === KIND.act && thirdOf(move) >= 0 && person >= 0;
  if (!argues || (words !== SPOILS && words !== PLEASES)) return move;
  const worth = (m: number): number => fitOf(g, person, m) * (words === PLEASES ? 1 : -1);
  let most = 0;
  for (let m = 1; m < g.c.names.messages.length; m += 1) if (worth(m) > worth(most)) most = m;
  return actMove(firstOf(move), person, most);
}

/** No whim: some things are only seen in a game that is simply played well. */
const tameWhim = (c: Compiled): Whim => ({
  verbs: new Uint8Array(c.names.verbs.length),
  talk: new Uint8Array(TALK_KINDS),
  person: -1,
  words: WAYS_OF_SPEAKING,
  stray: 0,
  claims: 0,
  second: 0,
});

/** Whether nobody has said a choice of a node yet. */
export type Unsaid = (scene: number, node: number, place: number) => boolean;

interface Hands {
  readonly bots: readonly [Player, Player];
  readonly any: Player;
  readonly whim: Whim;
  readonly dice: Int32Array;
  readonly unsaid: Unsaid;
  /** The bot of a week, and which week. */
  week: number;
  turn: 0 | 1;
}

const moveOf = ({ bot, seat, memory }: Player): Move => bot.choose(seat, memory);

function botNow(g: Game, hands: Hands): Player {
  if (hands.week !== get(g.s, HEAD.week)) {
    hands.week = get(g.s, HEAD.week);
    hands.turn = throwDice(hands.dice, 100) < hands.whim.second ? 1 : 0;
  }
  return hands.bots[hands.turn];
}

function speak(g: Game, hands: Hands): Move {
  const { any, dice, unsaid, whim } = hands;
  const scene = get(g.s, HEAD.scene) - 1;
  const node = get(g.s, HEAD.node);
  const open = choicesNow(g).flatMap((choice, place) =>
    isOpenChoice(g, choice) ? [{ place, mark: whim.talk[choice.kind] ?? 0 }] : [],
  );
  const best =
    open.find(({ place }) => unsaid(scene, node, place)) ?? open.find(({ mark }) => mark === FOND);
  if (best !== undefined) return sayMove(best.place);
  const kept = open.filter(({ mark }) => mark !== NEVER);
  const some = kept[throwDice(dice, Math.max(1, kept.length))];
  if (throwDice(dice, 2) === 0 && some !== undefined) return sayMove(some.place);
  const move = moveOf(botNow(g, hands));
  return kept.length === 0 || kept.some(({ place }) => move === sayMove(place))
    ? move
    : moveOf(any);
}

function choose(g: Game, hands: Hands): Move {
  const { any, whim, dice } = hands;
  const status = get(g.s, HEAD.status);
  if (status === STATUS.scene) return speak(g, hands);
  const bot = botNow(g, hands);
  if (status !== STATUS.playing) return moveOf(bot);
  const stage = get(g.s, HEAD.stage);
  if (throwDice(dice, 100) < whim.claims && stage < g.c.names.stages.length)
    return claimMove(stage);
  if (throwDice(dice, 100) < whim.stray) return reword(g, moveOf(any), whim);
  return whim.words === PLEASES ? reword(g, moveOf(bot), whim) : moveOf(bot);
}

function takeSeats(g: Game, dice: Int32Array, unsaid: Unsaid): Hands {
  const whim = throwDice(dice, TAME) === 0 ? tameWhim(g.c) : drawWhim(g.c, dice);
  const bot = (): Player => {
    // Half of them play well, for much is only seen in a game that goes well.
    const id = BOTS[throwDice(dice, 2 * BOTS.length)] ?? 'method';
    return restrain(seatPlayer(g, id), whim, false);
  };
  const any = restrain(seatPlayer(g, 'random'), whim, true);
  return { bots: [bot(), bot()], any, whim, dice, unsaid, week: -1, turn: 0 };
}

/** Replays a log up to an entry; what follows is played anew. */
function follow(g: Game, log: readonly Entry[]): Entry[] {
  for (const entry of log) {
    const code = applyEntry(g, entry);
    if (code !== null) throw new Error(`follow: ${entry.type} is refused, ${code}`);
  }
  return [...log];
}

export interface Start {
  readonly seed: number;
  readonly log: readonly Entry[];
}

/** One game from a start to its end; null if it takes too long. */
export function playWhim(
  c: Compiled,
  from: Start,
  chance: number,
  unsaid: Unsaid,
): RecordedGame | null {
  const g = createGame(c, from.seed, 'drawn');
  const dice = new Int32Array(OWN);
  clearMemory(dice, chance);
  const log = follow(g, from.log);
  const hands = takeSeats(g, dice, unsaid);
  while (get(g.s, HEAD.status) !== STATUS.over) {
    if (log.length >= ENTRIES_MOST) return null;
    const move = choose(g, hands);
    const code = playMove(g, move);
    if (code !== null) throw new Error(`playWhim: move ${move} is refused, ${code}`);
    log.push(entryOf(c, move));
  }
  return { seed: from.seed, variant: 'drawn', log };
}
