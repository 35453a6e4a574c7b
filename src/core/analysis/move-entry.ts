// A bot's move as the entry of a log that says the same.
import { ADVANCES, DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { ItemId } from '#src/core/schema/ids.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { messagesOf, verbsOf } from '#src/core/engine/selection.ts';
import { KIND, firstOf, kindOf, secondOf, thirdOf } from './move.ts';
import type { Move } from './move.ts';

// The judged elements are the engine's own; no file defines their ids, so nothing could have parsed them.
const JUDGED = ['f1', 'f2', 'f3', 'w'] as ItemId[];

function the<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('entryOf: a move names something the deal does not have');
  return one;
}

function actEntry(c: Compiled, move: Move): Entry {
  const person = secondOf(move);
  const message = thirdOf(move);
  return {
    type: 'act',
    verb: the(verbsOf(c.deal, c.playbook)[firstOf(move)]).id,
    ...(person < 0 ? {} : { target: the(c.deal.people[person]).id }),
    ...(message < 0 ? {} : { message: the(messagesOf(c.deal, c.playbook)[message]).id }),
  };
}

function markEntry(c: Compiled, move: Move): Entry {
  const dimension = the(DIMENSIONS[secondOf(move) >> 3]);
  return {
    type: 'mark',
    person: the(c.deal.people[firstOf(move)]).id,
    dimension,
    level: LEVELS[dimension][(secondOf(move) & 7) - 1] ?? 'unknown',
    sure: thirdOf(move),
  };
}

function planEntry(c: Compiled, move: Move): Entry {
  return {
    type: 'plan',
    person: the(c.deal.people[firstOf(move)]).id,
    dimension: the(DIMENSIONS[secondOf(move)]),
    advance: the(ADVANCES[thirdOf(move)]),
  };
}

function rateEntry(c: Compiled, move: Move): Entry {
  const items = c.playbook.control.clear;
  const element = firstOf(move);
  const item = items[element]?.id ?? the(JUDGED[element - items.length]);
  return { type: 'rate', item, holds: secondOf(move) === 1 };
}

function answerEntry(c: Compiled, fact: number): Entry {
  return fact < 0 ? { type: 'answer' } : { type: 'answer', fact: the(c.deal.facts[fact]).id };
}

export function entryOf(c: Compiled, move: Move): Entry {
  switch (kindOf(move)) {
    case KIND.act:
      return actEntry(c, move);
    case KIND.say:
      return { type: 'say', choice: firstOf(move) };
    case KIND.mark:
      return markEntry(c, move);
    case KIND.plan:
      return planEntry(c, move);
    case KIND.claim:
      return { type: 'claim', stage: the(c.playbook.stages[firstOf(move)]).id };
    case KIND.answer:
      return answerEntry(c, firstOf(move));
    case KIND.forecast:
      return { type: 'forecast', percent: firstOf(move) };
    case KIND.rate:
      return rateEntry(c, move);
    case KIND.withdraw:
      return { type: 'withdraw' };
    default:
      return { type: 'end' };
  }
}
