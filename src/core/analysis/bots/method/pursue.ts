// What the playbook wants done on this deal whoever it is done with: its aids, its credits, its steps in order.
import type { Aim, Raise } from '#src/core/analysis/seat/aims.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import type { Mind } from './mind.ts';

/** Worth of a step that the gate of the next stage asks for, and of one that is asked for later. */
const STEP_NEXT = 3_200;
const STEP_SOON = 1_600;
const STEP_LATER = 700;
/** Stages ahead that count as soon. */
const SOON = 2;
/** Worth of a step without which something else would be a mistake, or is not open. */
const STEP_PREPARES = 1_400;

function worthOf(aim: Aim, stage: number): number {
  if (aim.stage < 0) return STEP_PREPARES;
  if (aim.stage < stage) return 0;
  if (aim.stage === stage) return STEP_NEXT;
  return aim.stage <= stage + SOON ? STEP_SOON : STEP_LATER;
}

/** Worth of raising one quantity by a step: of the aims it serves, the dearest. */
function raiseWorth(mind: Mind, seat: Seat, raise: Raise, person: number): number {
  const stage = seat.process.stage();
  let most = 0;
  for (const aim of mind.book.aims.aims) {
    if (aim.root !== raise.root || aim.b !== raise.b) continue;
    const same = aim.a === raise.a || (raise.a < 0 && seat.surmise.means(aim.a) === person);
    if (!same || seat.surmise.stands(aim.root, aim.a, aim.b) >= aim.level) continue;
    most = Math.max(most, worthOf(aim, stage));
  }
  return most;
}

/** Worth of what a verb brings on with a person (-1 nobody) of the work that the playbook asks for. */
export function pursuitWorth(mind: Mind, seat: Seat, verb: number, person: number): number {
  let worth = 0;
  for (const raise of mind.book.aims.raises[verb] ?? []) {
    const dear = raiseWorth(mind, seat, raise, person);
    if (dear > 0 && seat.surmise.wouldHold(raise.when, verb, person)) worth += dear;
  }
  return worth;
}
