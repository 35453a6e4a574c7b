// A player with one idea: it weighs what it can do by taste, not by what it has learnt of people.
import { get, idiv, pct } from '#src/core/engine/cells.ts';
import { personOfPair, verbOfPair } from '#src/core/engine/legal.ts';
import {
  END,
  actMove,
  answerMove,
  claimMove,
  forecastMove,
  sayMove,
} from '#src/core/analysis/move.ts';
import type { Move } from '#src/core/analysis/move.ts';
import type { Book } from '#src/core/analysis/seat/book.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import { OWN } from './bot.ts';
import type { Bot } from './bot.ts';
import { throwDice } from './dice.ts';

export interface Style {
  readonly id: string;
  /** Liking of a verb, 0 never; of a message; what draws it to a person for a verb. */
  verb(book: Book, verb: number): number;
  message(book: Book, message: number): number;
  person(seat: Seat, person: number, verb: number): number;
  /** Whether there is no more sense in a verb. */
  enough?(seat: Seat, verb: number): boolean;
  /** Liking of situation, problem, implication, payoff, pitch, listen, ask, promise, refuse, push. */
  readonly talk: readonly number[];
  /** Acts a week, after which it goes home. */
  readonly acts: number;
  /** What it says at the end of a phase, in per cent. */
  readonly forecast: number;
  /** Whether it claims a stage at the end of every phase, met or not. */
  readonly claims: boolean;
}

/** Likings are stretched by 60 to 140 per cent, so that no two weeks are alike. */
const MOOD_LEAST = 60;
const MOOD_SPREAD = 81;

const WEEK_CELL = OWN;
const ACTS_CELL = OWN + 1;
const CLAIM_CELL = OWN + 2;
const CELLS = OWN + 3;
const SCENE = 1;
const REVIEW = 2;

const mood = (memory: Int32Array, liking: number): number =>
  idiv(liking * (MOOD_LEAST + throwDice(memory, MOOD_SPREAD)), 100);

interface Tables {
  readonly verbs: Int32Array;
  readonly messages: Int32Array;
  readonly pairs: Int32Array;
}

function speak(seat: Seat, memory: Int32Array, style: Style): Move {
  let best = -1;
  let most = -1;
  for (let k = 0; k < seat.talk.choices(); k += 1) {
    if (!seat.talk.open(k)) continue;
    const liking = mood(memory, style.talk[seat.talk.kind(k)] ?? 0);
    if (liking > most) {
      most = liking;
      best = k;
    }
  }
  return sayMove(best);
}

/** Even the keenest tires of saying the same to the same person. */
const TIRED = 60;

function chooseMessage(seat: Seat, memory: Int32Array, tables: Tables, person: number): number {
  let best = 0;
  let most = -1;
  for (let m = 0; m < tables.messages.length; m += 1) {
    let liking = get(tables.messages, m);
    if (liking === 0) continue;
    const uses = seat.people.wear(person, get(seat.book.messages.channel, m * 2));
    for (let k = 0; k < uses; k += 1) liking = pct(liking, TIRED);
    const now = mood(memory, liking);
    if (now > most) {
      most = now;
      best = m;
    }
  }
  return best;
}

/** Nobody calls on the same person again and again while others wait. */
function rested(seat: Seat, person: number, draw: number): number {
  const idle = seat.people.idle(person);
  return idle === 0 ? pct(draw, 30) : idle === 1 ? pct(draw, 70) : draw;
}

function chooseAct(seat: Seat, memory: Int32Array, style: Style, tables: Tables): Move {
  const count = seat.acts.list(tables.pairs);
  let bestVerb = -1;
  let bestPerson = -1;
  let most = 0;
  for (let k = 0; k < count; k += 1) {
    const pair = get(tables.pairs, k);
    const verb = verbOfPair(pair);
    const taste = get(tables.verbs, verb);
    if (taste === 0) continue;
    const person = personOfPair(pair);
    if (style.enough?.(seat, verb) === true) continue;
    const draw = person < 0 ? 100 : rested(seat, person, style.person(seat, person, verb));
    const liking = mood(memory, idiv(taste * draw, 100));
    if (liking <= most) continue;
    most = liking;
    bestVerb = verb;
    bestPerson = person;
  }
  if (bestVerb < 0) return END;
  const argues = get(seat.book.verbs.argue, bestVerb) > 0;
  return actMove(
    bestVerb,
    bestPerson,
    argues ? chooseMessage(seat, memory, tables, bestPerson) : -1,
  );
}

/** What is said to the manager in the last week of a phase, before the week ends. */
function report(seat: Seat, memory: Int32Array, style: Style): Move {
  const { clock, process, book } = seat;
  if (clock.forecastDue()) return forecastMove(style.forecast);
  const phaseEnds = clock.week() === clock.phaseEnd() && clock.toDecision() > 0;
  const claimed = get(memory, CLAIM_CELL) === clock.week();
  if (!style.claims || !phaseEnds || claimed || process.stage() >= book.sizes.stages) return END;
  memory[CLAIM_CELL] = clock.week();
  return claimMove(process.stage());
}

function play(seat: Seat, memory: Int32Array, style: Style, tables: Tables): Move {
  if (get(memory, WEEK_CELL) !== seat.clock.week()) {
    memory[WEEK_CELL] = seat.clock.week();
    memory[ACTS_CELL] = 0;
  }
  if (get(memory, ACTS_CELL) < style.acts) {
    memory[ACTS_CELL] = get(memory, ACTS_CELL) + 1;
    const move = chooseAct(seat, memory, style, tables);
    if (move !== END) return move;
    memory[ACTS_CELL] = style.acts;
  }
  return report(seat, memory, style);
}

export function createStyleBot(style: Style, book: Book): Bot {
  const { verbs, messages, people } = book.sizes;
  const tables: Tables = {
    verbs: Int32Array.from({ length: verbs }, (_, v) => style.verb(book, v)),
    messages: Int32Array.from({ length: messages }, (_, m) => style.message(book, m)),
    pairs: new Int32Array(verbs * (people + 1)),
  };
  return {
    id: style.id,
    memory: CELLS,
    choose: (seat, memory) => {
      const status = seat.clock.status();
      if (status === SCENE) return speak(seat, memory, style);
      if (status === REVIEW) return answerMove(-1);
      return play(seat, memory, style, tables);
    },
  };
}
