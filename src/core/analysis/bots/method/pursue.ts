// What the playbook wants done on this deal whoever it is done with: its aids, its credits, its steps in order.
import { get } from '#src/core/engine/cells.ts';
import { ROOT } from '#src/core/engine/resolve.ts';
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

/** Per aim: what a step towards it is worth now, 0 where it is reached; and whose quantity it is about. */
export interface Wants {
  readonly worth: Int32Array;
  readonly person: Int32Array;
}

export const createWants = (aims: number): Wants => ({
  worth: new Int32Array(aims),
  person: new Int32Array(aims),
});

/** Goes through the aims, once per look at the table. */
export function readWants(mind: Mind, seat: Seat, wants: Wants): void {
  const stage = seat.process.stage();
  mind.book.aims.aims.forEach((aim, k) => {
    const reached = seat.surmise.stands(aim.root, aim.a, aim.b) >= aim.level;
    wants.worth[k] = reached ? 0 : worthOf(aim, stage);
    wants.person[k] = aim.root === ROOT.person ? seat.surmise.means(aim.a) : -1;
  });
}

/** Worth of raising one quantity by a step: of the aims it serves, the dearest. */
function raiseWorth(mind: Mind, wants: Wants, raise: Raise, person: number): number {
  let most = 0;
  for (const k of raise.serves) {
    const worth = get(wants.worth, k);
    if (worth <= most) continue;
    if (mind.book.aims.aims[k]?.a === raise.a || get(wants.person, k) === person) most = worth;
  }
  return most;
}

/** Worth of what a verb brings on with a person (-1 nobody) of the work that the playbook asks for. */
export function pursuitWorth(
  mind: Mind,
  seat: Seat,
  wants: Wants,
  verb: number,
  person: number,
): number {
  let worth = 0;
  for (const raise of mind.book.aims.raises[verb] ?? []) {
    const dear = raiseWorth(mind, wants, raise, person);
    if (dear > 0 && seat.surmise.wouldHold(raise.when, verb, person)) worth += dear;
  }
  return worth;
}
