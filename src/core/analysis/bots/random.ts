// Anything that is allowed, red acts included.
import { get } from '#src/core/engine/cells.ts';
import { personOfPair, verbOfPair } from '#src/core/engine/legal.ts';
import { END, actMove, answerMove, forecastMove, sayMove } from '#src/core/analysis/move.ts';
import type { Move } from '#src/core/analysis/move.ts';
import type { Book } from '#src/core/analysis/seat/book.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import { OWN } from './bot.ts';
import type { Bot } from './bot.ts';
import { throwDice } from './dice.ts';

/** Chance in per cent to end the week although more could be done. */
const TIRED = 8;
const SCENE = 1;
const REVIEW = 2;

function speak(seat: Seat, memory: Int32Array): Move {
  let open = 0;
  for (let k = 0; k < seat.talk.choices(); k += 1) if (seat.talk.open(k)) open += 1;
  let turn = throwDice(memory, Math.max(1, open));
  for (let k = 0; k < seat.talk.choices(); k += 1) {
    if (!seat.talk.open(k)) continue;
    if (turn === 0) return sayMove(k);
    turn -= 1;
  }
  return sayMove(0);
}

export function createRandomBot(book: Book): Bot {
  const pairs = new Int32Array(book.sizes.verbs * (book.sizes.people + 1));
  return {
    id: 'random',
    memory: OWN,
    choose: (seat, memory) => {
      const status = seat.clock.status();
      if (status === SCENE) return speak(seat, memory);
      if (status === REVIEW) return answerMove(-1);
      if (seat.clock.forecastDue()) return forecastMove(throwDice(memory, 101));
      const count = seat.acts.list(pairs);
      if (count === 0 || throwDice(memory, 100) < TIRED) return END;
      const pair = get(pairs, throwDice(memory, count));
      const verb = verbOfPair(pair);
      const argues = get(book.verbs.argue, verb) > 0;
      return actMove(
        verb,
        personOfPair(pair),
        argues ? throwDice(memory, book.sizes.messages) : -1,
      );
    },
  };
}
