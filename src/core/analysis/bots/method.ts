// Plays as the playbook reads: analyse, target, act, conclude, verify. It knows no deal; what it does follows from the
// evidence on the table and the mechanisms of the verbs.
import { get } from '#src/core/engine/cells.ts';
import {
  END,
  actMove,
  firstOf,
  forecastMove,
  planMove,
  secondOf,
  thirdOf,
} from '#src/core/analysis/move.ts';
import type { Move } from '#src/core/analysis/move.ts';
import type { Book } from '#src/core/analysis/seat/book.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import type { Bot } from './bot.ts';
import { mark, rate } from './method/chart.ts';
import { chooseAct } from './method/choose-act.ts';
import type { Choice } from './method/choose-act.ts';
import { learnFromLast, noteAct } from './method/learn.ts';
import { createMind } from './method/mind.ts';
import { layNotes, renewWorth } from './method/notes.ts';
import { observe } from './method/observe.ts';
import { answer, claim, forecast } from './method/report.ts';
import { speak } from './method/talk.ts';
import { createList, listActs } from './method/worth-list.ts';
import type { WorthList } from './method/worth-list.ts';
import { createScales, prepare, weighAct } from './method/worth.ts';
import type { Scales } from './method/worth.ts';

const SCENE = 1;
const REVIEW = 2;
const CHANNEL_DIMENSIONS = [0, 1, 2, 2, 2, 2];
const DIMENSION = { closeness: 3, attitude: 4 } as const;
const ADVANCE = { learn: 0, closer: 1, warmer: 2 } as const;

/** How thoroughly it works: for the table, or for thousands of roll-outs in which nobody reads its papers. */
export interface Care {
  /** Whether plan cards, chart, ratings and forecasts are written. */
  readonly papers: boolean;
  /** Whether the table is read once a week, and then only where an act was made, or anew before every act. */
  readonly once: boolean;
  /** Weeks after which who thinks a week through once weighs everything again. */
  readonly every: number;
}

const THOROUGH: Care = { papers: true, once: false, every: 1 };
export const BRIEF: Care = { papers: false, once: true, every: 5 };

/** How often anybody looked at a table: tells whether what is in mind is of the table at hand. */
let looks = 0;

interface Desk {
  readonly sight: { week: number; stamp: number };
  readonly care: Care;
  readonly scales: Scales;
  readonly list: WorthList;
  readonly choice: Choice;
}

const CHANCES = new Int32Array(5);

/** The trait of a person that is most in doubt. */
function doubtful(seat: Seat, p: number): number {
  let worst = 0;
  let least = 1_001;
  for (let d = 0; d < 3; d += 1) {
    seat.people.reading(p, d, CHANCES);
    let most = 0;
    for (let l = 0; l < 5; l += 1) if (d < 2 || l < 4) most = Math.max(most, get(CHANCES, l));
    if (most < least) {
      least = most;
      worst = d;
    }
  }
  return worst;
}

/** The plan card of an act: what is expected of it, on which dimension. */
function planFor(scales: Scales, seat: Seat, memory: Int32Array, act: Choice): Move {
  const { verb, person, message } = act;
  weighAct(scales, seat, memory, verb, person);
  const { advance } = scales.parts;
  switch (advance) {
    case ADVANCE.learn:
      return planMove(person, doubtful(seat, person), advance);
    case ADVANCE.closer:
      return planMove(person, DIMENSION.closeness, advance);
    case ADVANCE.warmer: {
      const channel = get(seat.book.messages.channel, message * 2);
      return planMove(person, CHANNEL_DIMENSIONS[channel] ?? DIMENSION.attitude, advance);
    }
    default:
      return planMove(person, DIMENSION.attitude, advance);
  }
}

function recall(memory: Int32Array, at: number): Move {
  const move = get(memory, at) - 1;
  memory[at] = 0;
  return move;
}

/** Reads the table; who thinks a week through once does so when it begins, or when it is another table. */
function look({ care, scales, sight }: Desk, seat: Seat, memory: Int32Array): void {
  const week = seat.clock.week();
  renewWorth(memory, scales.notes, seat.book, week, care.every);
  const seen = sight.week === week && sight.stamp === get(memory, scales.notes.looked);
  if (care.once && seen) return;
  observe(scales.mind, seat);
  prepare(scales, seat);
  looks += 1;
  sight.week = week;
  sight.stamp = looks;
  memory[scales.notes.looked] = looks;
}

/** Analyses, and settles on an act; with somebody, its card is written first. */
function target(desk: Desk, seat: Seat, memory: Int32Array): Move {
  const { scales, choice, care, list } = desk;
  look(desk, seat, memory);
  listActs(scales, seat, memory, care.once, list);
  if (!chooseAct(scales, seat, memory, list, choice)) return END;
  const act = actMove(choice.verb, choice.person, choice.message);
  // A card is for what one expects, and nobody expects a door to open at a knock.
  const expects = choice.person >= 0 && get(seat.book.verbs.door, choice.verb) < 0;
  const card = expects && care.papers ? planFor(scales, seat, memory, choice) : act;
  noteAct(scales, seat, memory, choice);
  if (card !== act) memory[scales.notes.pending] = act + 1;
  return card;
}

/** The end of the week: what is concluded, claimed and foretold. */
function conclude(desk: Desk, seat: Seat): Move {
  const { clock } = seat;
  const claimed = claim(seat);
  if (claimed !== END) return claimed;
  const phaseEnds = clock.week() === clock.phaseEnd();
  if (!phaseEnds || !desk.care.papers) return END;
  const charted = mark(seat);
  if (charted !== END) return charted;
  const rated = rate(seat);
  if (rated !== END) return rated;
  if (!clock.forecastDue()) return END;
  observe(desk.scales.mind, seat);
  return forecastMove(forecast(desk.scales.mind, seat));
}

function play(desk: Desk, seat: Seat, memory: Int32Array): Move {
  const { notes } = desk.scales;
  const pending = recall(memory, notes.pending);
  if (
    pending >= 0 &&
    seat.acts.refuses(firstOf(pending), secondOf(pending), thirdOf(pending)) === 0
  )
    return pending;
  learnFromLast(seat, memory, notes, desk.care.once);
  if (get(memory, notes.doneWeek) !== seat.clock.week()) {
    const act = target(desk, seat, memory);
    if (act !== END) return act;
    memory[notes.doneWeek] = seat.clock.week();
  }
  return conclude(desk, seat);
}

/** Notes an act of another hand as if it had been its own. */
function watch(desk: Desk, seat: Seat, memory: Int32Array, act: Move): void {
  const { scales, choice, care } = desk;
  learnFromLast(seat, memory, scales.notes, care.once);
  look(desk, seat, memory);
  choice.verb = firstOf(act);
  choice.person = secondOf(act);
  choice.message = thirdOf(act);
  noteAct(scales, seat, memory, choice);
}

export function createMethodBot(book: Book, care: Care = THOROUGH): Bot {
  const notes = layNotes(book);
  const desk: Desk = {
    care,
    sight: { week: 0, stamp: 0 },
    scales: createScales(createMind(book), notes),
    list: createList(book),
    choice: { verb: -1, person: -1, message: -1 },
  };
  return {
    id: 'method',
    memory: notes.size,
    choose: (seat, memory) => {
      const status = seat.clock.status();
      if (status === SCENE) return speak(seat, memory, notes);
      if (status === REVIEW) return answer(seat);
      return play(desk, seat, memory);
    },
    watch: (seat, memory, move) => watch(desk, seat, memory, move),
  };
}
