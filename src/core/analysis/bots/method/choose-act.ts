// Which act is worth most for what it costs, once what the playbook calls a mistake is left out.
import { get } from '#src/core/engine/cells.ts';
import { personOfPair, verbOfPair } from '#src/core/engine/legal.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import { LEAST, bestOf, perCost, settleBest } from './worth-list.ts';
import type { WorthList } from './worth-list.ts';
import { prepareFor } from './worth.ts';
import type { Scales } from './worth.ts';

/** Worth lost per point of the process score, and per point of room burnt. */
const PER_POINT = 600;
const PER_BURN = 20;

export interface Choice {
  verb: number;
  person: number;
  message: number;
}

function messageFor(
  scales: Scales,
  seat: Seat,
  memory: Int32Array,
  verb: number,
  p: number,
): number {
  if (p < 0 || get(scales.mind.book.verbs.argue, verb) === 0) return -1;
  prepareFor(scales, seat, memory, p);
  return get(scales.appeals.message, p);
}

/** What an act would cost as a mistake of the playbook. */
function mistakeCost(
  scales: Scales,
  seat: Seat,
  verb: number,
  person: number,
  message: number,
): number {
  const { mistakes, mistakesBy } = scales.mind.book;
  let cost = 0;
  for (const m of mistakesBy[verb] ?? []) {
    const mistake = mistakes[m];
    if (mistake === undefined || !seat.surmise.mistake(m, verb, person, message)) continue;
    cost += mistake.points * PER_POINT + mistake.burns * PER_BURN;
  }
  return cost;
}

/** Takes the best act of the list into `into`; false if none is worth its cost. */
export function chooseAct(
  scales: Scales,
  seat: Seat,
  memory: Int32Array,
  list: WorthList,
  into: Choice,
): boolean {
  for (let tries = 0; tries < list.count; tries += 1) {
    const at = settleBest(scales, seat, memory, list);
    const ratio = get(list.ratios, at);
    if (ratio < LEAST) return false;
    const verb = verbOfPair(get(list.pairs, at));
    const person = personOfPair(get(list.pairs, at));
    const message = messageFor(scales, seat, memory, verb, person);
    const cost = mistakeCost(scales, seat, verb, person, message);
    // Not struck out, only worth less: some mistakes are cheaper than standing still.
    if (cost > 0) list.ratios[at] = ratio - perCost(scales, cost, verb) - 1;
    if (cost > 0 && (bestOf(list) !== at || get(list.ratios, at) < LEAST)) continue;
    into.verb = verb;
    into.person = person;
    into.message = message;
    return true;
  }
  return false;
}
