// What the method player tells its manager: stages with evidence, answers from verified facts, an honest forecast.
import { clamp, get, idiv } from '#src/core/engine/cells.ts';
import { FACT } from '#src/core/engine/rules/facts.ts';
import { END, answerMove, claimMove } from '#src/core/analysis/move.ts';
import type { Move } from '#src/core/analysis/move.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import type { Mind } from './mind.ts';
import { atLeast } from './mind.ts';

const SUPPORTER = 3;
const GUIDE = 4;
/** Weeks before the decision in which a claim no longer waits for every answer. */
const LAST_WEEKS = 2;

/** A verified fact that answers a question; -1 if none is held. */
function answerTo(seat: Seat, stage: number, question: number): number {
  const items = seat.book.questions[stage]?.[question];
  if (items === undefined) return -1;
  for (let f = 0; f < seat.book.sizes.facts; f += 1) {
    if (seat.facts.status(f) !== FACT.verified) continue;
    if (get(items, seat.facts.item(f)) === 1) return f;
  }
  return -1;
}

export const answer = (seat: Seat): Move =>
  answerMove(answerTo(seat, seat.process.reviewed(), seat.process.question()));

function isGrounded(seat: Seat, stage: number): boolean {
  const questions = seat.book.questions[stage]?.length ?? 0;
  for (let q = 0; q < questions; q += 1) if (answerTo(seat, stage, q) < 0) return false;
  return true;
}

function isMistake(seat: Seat): boolean {
  const { mistakes } = seat.book;
  for (let m = 0; m < mistakes.length; m += 1)
    if (mistakes[m]?.on === 'claim' && seat.surmise.claimMistake(m)) return true;
  return false;
}

/** Claims the next stage if its gate seems met and every question can be answered; END otherwise. */
export function claim(seat: Seat): Move {
  const stage = seat.process.stage();
  if (stage >= seat.book.sizes.stages || !seat.surmise.gate(stage)) return END;
  const late = seat.clock.toDecision() <= LAST_WEEKS;
  if (!isGrounded(seat, stage) && !late) return END;
  return isMistake(seat) ? END : claimMove(stage);
}

/** Power-weighted share of people, per cent, who are at least of a level of attitude. */
function shareAtLeast(mind: Mind, level: number): number {
  let sum = 0;
  for (let p = 0; p < mind.book.sizes.people; p += 1) {
    if (p !== mind.top) sum += idiv(atLeast(mind, p, level) * get(mind.weight, p), 10);
  }
  const weight = mind.top < 0 ? mind.total : mind.total - get(mind.weight, mind.top);
  return idiv(sum, Math.max(1, weight));
}

/** What each reading adds to the chance, in points: fitted over many deals won and lost, and rounded. */
const POINTS = {
  base: 30,
  topMet: 30,
  topSupports: 8,
  topGuides: 24,
  groupSupports: 25,
  winSaid: 10,
  farOff: 13,
} as const;
/** Weeks before the decision from which everything may still change. */
const FAR = 20;

/** Chance to win, in per cent: the top first, then the group, then what coaches say, less what may still happen. */
export function forecast(mind: Mind, seat: Seat): number {
  const { top } = mind;
  if (top < 0) return POINTS.base;
  const per = (points: number, perMille: number): number => idiv(points * perMille, 1000);
  const weeks = Math.min(FAR, seat.clock.toDecision());
  const percent =
    POINTS.base +
    (seat.people.met(top) ? POINTS.topMet : 0) +
    per(POINTS.topSupports, atLeast(mind, top, SUPPORTER)) +
    per(POINTS.topGuides, atLeast(mind, top, GUIDE)) +
    idiv(POINTS.groupSupports * shareAtLeast(mind, SUPPORTER), 100) +
    (seat.process.calibrated(seat.book.sizes.items + 3) ? POINTS.winSaid : 0) -
    idiv(POINTS.farOff * weeks, FAR);
  return clamp(percent, 3, 97);
}
