// Every entry by indices, in place and without objects: step.ts resolves ids and comes here; bots and roll-outs come directly.
import { assertNever } from '#src/core/base/assert-never.ts';
import { add, get } from './cells.ts';
import { forecastDue } from './forecast.ts';
import type { Game } from './game.ts';
import { isKnown, personAt, week } from './game.ts';
import { HEAD, OUTCOME, STATUS } from './layout.ts';
import { REFUSALS, REFUSED, refuseAct } from './legal.ts';
import { act } from './rules/act.ts';
import { endDeal } from './rules/effects.ts';
import { FACT } from './rules/facts.ts';
import { fireEvent } from './rules/events.ts';
import { makePlan } from './rules/plans.ts';
import { answerQuestion, openReview, retract } from './rules/reviews.ts';
import { choicesNow, isOpenChoice, say } from './rules/scenes.ts';
import { endWeek } from './rules/week-end.ts';
import { FUEL_EVENTS, FUEL_STEPS } from './start.ts';

/** Code of a refusal, or null. A refused entry leaves the state as it was, except for `rules/out_of_fuel`. */
export type Code = string | null;

const OUT_OF_FUEL = 'rules/out_of_fuel';

function refuel(g: Game): void {
  g.fuel = FUEL_STEPS;
  g.events = FUEL_EVENTS;
}

const spent = (g: Game): Code => (g.fuel <= 0 ? OUT_OF_FUEL : null);

/** Why an entry that needs this status cannot be made now. */
function closed(g: Game, needed: 'playing' | 'scene' | 'review'): Code {
  const status = get(g.s, HEAD.status);
  if (status === STATUS[needed]) return null;
  if (status === STATUS.over) return 'run/over';
  if (status === STATUS.scene) return 'scene/open';
  if (status === STATUS.review) return 'review/open';
  switch (needed) {
    case 'scene':
      return 'scene/none_open';
    case 'review':
      return 'review/none_open';
    case 'playing':
      throw new Error('closed: the status is playing and yet is not');
    default:
      return assertNever(needed);
  }
}

/** `target` and `message` are -1 if there is none. */
export function playAct(g: Game, verb: number, target: number, message: number): Code {
  const no = closed(g, 'playing');
  if (no !== null) return no;
  refuel(g);
  const refused = refuseAct(g, verb, target, message);
  if (refused !== REFUSED.no) return REFUSALS[refused] ?? 'action/refused';
  act(g, verb, target, message);
  return spent(g);
}

export function playSay(g: Game, place: number): Code {
  const no = closed(g, 'scene');
  if (no !== null) return no;
  refuel(g);
  const choice = choicesNow(g)[place];
  if (choice === undefined) return 'scene/no_such_choice';
  if (!isOpenChoice(g, choice)) return 'scene/choice_closed';
  say(g, place);
  return spent(g);
}

/** Fills in a cell of the chart; level -1 takes the mark back. Allowed in the middle of a scene. */
export function playMark(g: Game, p: number, dimension: number, level: number, sure: number): Code {
  const no = get(g.s, HEAD.status) === STATUS.scene ? null : closed(g, 'playing');
  if (no !== null) return no;
  if (p < 0 || !isKnown(g, p)) return 'chart/unknown_person';
  const at = personAt(g, p) + g.c.layout.person.mark + dimension;
  const before = get(g.s, at) > 0 ? 1 : 0;
  g.s[at] = level + 1;
  g.s[personAt(g, p) + g.c.layout.person.sure + dimension] = level < 0 ? 0 : sure;
  add(g.s, HEAD.marks, (level < 0 ? 0 : 1) - before);
  return null;
}

export function playPlan(g: Game, p: number, dimension: number, advance: number): Code {
  const no = closed(g, 'playing');
  if (no !== null) return no;
  if (p < 0 || !isKnown(g, p)) return 'plan/unknown_person';
  makePlan(g, p, dimension, advance);
  return null;
}

/** A forecast that falls: the stage and all after it count as not claimed. */
function takeBack(g: Game, stage: number): Code {
  if (get(g.c.stageBack, stage) === 0) return 'claim/already_claimed';
  retract(g, stage);
  return null;
}

export function playClaim(g: Game, stage: number): Code {
  const no = closed(g, 'playing');
  if (no !== null) return no;
  if (stage < 0) return 'claim/unknown_stage';
  if (get(g.s, g.c.layout.claimed + stage) > 0) return takeBack(g, stage);
  if (stage !== get(g.s, HEAD.stage)) return 'claim/out_of_order';
  refuel(g);
  openReview(g, stage);
  return spent(g);
}

/** Answers the open question with a fact held; -1 is no fact. */
export function playAnswer(g: Game, fact: number): Code {
  const no = closed(g, 'review');
  if (no !== null) return no;
  if (fact >= 0 && get(g.s, g.c.layout.factStatus + fact) === FACT.unknown)
    return 'review/fact_not_held';
  refuel(g);
  answerQuestion(g, fact);
  return spent(g);
}

export function playForecast(g: Game, percent: number): Code {
  const no = closed(g, 'playing');
  if (no !== null) return no;
  if (!forecastDue(g)) return 'forecast/not_due';
  g.s[g.c.layout.forecasts + get(g.s, HEAD.phase)] = percent + 1;
  add(g.s, HEAD.forecasts, 1);
  return null;
}

/** Rates an element of the control reading: an item, then f1, f2, f3, w. */
export function playRate(g: Game, element: number, holds: boolean): Code {
  const no = closed(g, 'playing');
  if (no !== null) return no;
  if (element < 0) return 'control/unknown_item';
  g.s[g.c.layout.itemSelf + element] = holds ? 2 : 1;
  add(g.s, HEAD.rated, 1);
  return null;
}

export function playEnd(g: Game): Code {
  const no = closed(g, 'playing');
  if (no !== null) return no;
  refuel(g);
  endWeek(g);
  return spent(g);
}

/** Brings about an event that the deal offers; -1 is no event. */
export function playInject(g: Game, event: number): Code {
  const no = closed(g, 'playing');
  if (no !== null) return no;
  if (g.c.deal.events[event]?.offered !== true) return 'event/not_offered';
  if (get(g.s, g.c.layout.events + event) !== 0) return 'event/happened_already';
  refuel(g);
  fireEvent(g, event);
  return spent(g);
}

export function playWithdraw(g: Game): Code {
  const no = closed(g, 'playing');
  if (no !== null) return no;
  if (get(g.s, HEAD.decided) > 0) return 'run/decided';
  endDeal(g, OUTCOME.withdrawn);
  g.s[HEAD.decided] = week(g);
  return null;
}
