// One entry of the log: its ids become indices, then play.ts tests it and carries it out.
import { ADVANCES, DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { assertNever } from '#src/core/base/assert-never.ts';
import type { Game } from './game.ts';
import {
  playAct,
  playAnswer,
  playClaim,
  playEnd,
  playForecast,
  playInject,
  playMark,
  playPlan,
  playRate,
  playSay,
  playWithdraw,
} from './play.ts';
import type { Code } from './play.ts';

/** Why an entry was refused; the code is a text key. */
export interface Refusal {
  readonly code: string;
}

const placeOf = (places: ReadonlyMap<string, number>, id: string | undefined): number =>
  id === undefined ? -1 : (places.get(id) ?? -1);

function applyAct(g: Game, entry: Extract<Entry, { type: 'act' }>): Code {
  const verb = placeOf(g.c.places.verbs, entry.verb);
  const target = placeOf(g.c.places.people, entry.target);
  const message = placeOf(g.c.places.messages, entry.message);
  const unknown =
    verb < 0 ||
    (entry.target !== undefined && target < 0) ||
    (entry.message !== undefined && message < 0);
  return unknown ? 'action/unknown_id' : playAct(g, verb, target, message);
}

function applyMark(g: Game, entry: Extract<Entry, { type: 'mark' }>): Code {
  const levels: readonly string[] = LEVELS[entry.dimension];
  const level = entry.level === 'unknown' ? -1 : levels.indexOf(entry.level);
  if (level < 0 && entry.level !== 'unknown') return 'chart/unknown_level';
  const p = placeOf(g.c.places.people, entry.person);
  return playMark(g, p, DIMENSIONS.indexOf(entry.dimension), level, entry.sure);
}

function applyPlan(g: Game, entry: Extract<Entry, { type: 'plan' }>): Code {
  const p = placeOf(g.c.places.people, entry.person);
  return playPlan(g, p, DIMENSIONS.indexOf(entry.dimension), ADVANCES.indexOf(entry.advance));
}

function applyAnswer(g: Game, id: string | undefined): Code {
  const fact = placeOf(g.c.places.facts, id);
  return id !== undefined && fact < 0 ? 'review/fact_not_held' : playAnswer(g, fact);
}

/**
 * Carries out one entry in place. Returns a refusal code, or null. A refused entry leaves the state as it was, except for
 * `rules/out_of_fuel`: then the state must be thrown away, which the pure face does.
 */
export function applyEntry(g: Game, entry: Entry): Code {
  switch (entry.type) {
    case 'act':
      return applyAct(g, entry);
    case 'say':
      return playSay(g, entry.choice);
    case 'mark':
      return applyMark(g, entry);
    case 'plan':
      return applyPlan(g, entry);
    case 'claim':
      return playClaim(g, placeOf(g.c.places.stages, entry.stage));
    case 'answer':
      return applyAnswer(g, entry.fact);
    case 'forecast':
      return playForecast(g, entry.percent);
    case 'rate':
      return playRate(g, placeOf(g.c.places.elements, entry.item), entry.holds);
    case 'end':
      return playEnd(g);
    case 'inject':
      return playInject(g, placeOf(g.c.places.events, entry.event));
    case 'withdraw':
      return playWithdraw(g);
    default:
      return assertNever(entry);
  }
}
