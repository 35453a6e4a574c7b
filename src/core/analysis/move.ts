// What a bot decides, as one small integer: a roll-out makes no objects. The same numbers become entries of a log.
import type { Game } from '#src/core/engine/game.ts';
import {
  playAct,
  playAnswer,
  playClaim,
  playEnd,
  playForecast,
  playMark,
  playPlan,
  playRate,
  playSay,
  playWithdraw,
} from '#src/core/engine/play.ts';

/** Kind (4 bits), then three fields of 9 bits; -1 in a field is none. */
export type Move = number;

const FIELD = 9;
const MASK = (1 << FIELD) - 1;
export const KIND = {
  end: 0,
  act: 1,
  say: 2,
  mark: 3,
  plan: 4,
  claim: 5,
  answer: 6,
  forecast: 7,
  rate: 8,
  withdraw: 9,
} as const;

const pack = (kind: number, a: number, b: number, c: number): Move =>
  (kind << (3 * FIELD)) | ((a + 1) << (2 * FIELD)) | ((b + 1) << FIELD) | (c + 1);

export const kindOf = (move: Move): number => move >> (3 * FIELD);
export const firstOf = (move: Move): number => ((move >> (2 * FIELD)) & MASK) - 1;
export const secondOf = (move: Move): number => ((move >> FIELD) & MASK) - 1;
export const thirdOf = (move: Move): number => (move & MASK) - 1;

export const END: Move = pack(KIND.end, -1, -1, -1);
export const actMove = (verb: number, person: number, message: number): Move =>
  pack(KIND.act, verb, person, message);
export const sayMove = (place: number): Move => pack(KIND.say, place, -1, -1);
/** Level -1 takes the mark back. */
export const markMove = (person: number, dimension: number, level: number, sure: number): Move =>
  pack(KIND.mark, person, dimension * 8 + level + 1, sure);
export const planMove = (person: number, dimension: number, advance: number): Move =>
  pack(KIND.plan, person, dimension, advance);
export const claimMove = (stage: number): Move => pack(KIND.claim, stage, -1, -1);
export const answerMove = (fact: number): Move => pack(KIND.answer, fact, -1, -1);
export const forecastMove = (percent: number): Move => pack(KIND.forecast, percent, -1, -1);
export const rateMove = (element: number, holds: boolean): Move =>
  pack(KIND.rate, element, holds ? 1 : 0, -1);

/** Plays a move in place; a refusal code, or null. */
export function playMove(g: Game, move: Move): string | null {
  const a = firstOf(move);
  const b = secondOf(move);
  const c = thirdOf(move);
  switch (kindOf(move)) {
    case KIND.act:
      return playAct(g, a, b, c);
    case KIND.say:
      return playSay(g, a);
    case KIND.mark:
      return playMark(g, a, b >> 3, (b & 7) - 1, c);
    case KIND.plan:
      return playPlan(g, a, b, c);
    case KIND.claim:
      return playClaim(g, a);
    case KIND.answer:
      return playAnswer(g, a);
    case KIND.forecast:
      return playForecast(g, a);
    case KIND.rate:
      return playRate(g, a, b === 1);
    case KIND.withdraw:
      return playWithdraw(g);
    default:
      return playEnd(g);
  }
}
