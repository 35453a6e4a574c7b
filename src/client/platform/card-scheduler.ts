// When a card comes again: FSRS, in whole days, without fuzz, so that the same answers give the same dates.
import { createEmptyCard, fsrs, Rating as Answer, type Card } from 'ts-fsrs';
import type { Memory, Rating, Scheduler } from '#src/client/session/practice/practice-ports.ts';

const YEAR = 365;
const ANSWERS = {
  again: Answer.Again,
  hard: Answer.Hard,
  good: Answer.Good,
  easy: Answer.Easy,
} as const satisfies Readonly<Record<Rating, Answer>>;

function cardOf(memory: Memory | null, now: number): Card {
  const fresh = createEmptyCard(now);
  if (memory === null) return fresh;
  const { due, last, stability, difficulty, days, reps, lapses, state } = memory;
  return {
    ...fresh,
    due: new Date(due),
    last_review: new Date(last),
    stability,
    difficulty,
    scheduled_days: days,
    reps,
    lapses,
    state,
  };
}

function memoryOf(card: Card, now: number): Memory {
  const { due, stability, difficulty, scheduled_days: days, reps, lapses, state } = card;
  return { due: due.getTime(), last: now, stability, difficulty, days, reps, lapses, state };
}

export function createCardScheduler(): Scheduler {
  const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: YEAR });
  return {
    after(memory, rating, now) {
      return memoryOf(scheduler.next(cardOf(memory, now), now, ANSWERS[rating]).card, now);
    },
  };
}
