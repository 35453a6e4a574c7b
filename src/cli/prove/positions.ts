// A decision of a tiny deal, drawn from a seed: somebody is met, something is said, or nothing is done.
import { choicesNow } from '#src/core/engine/rules/scenes.ts';
import { createGame } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import type { Game } from '#src/core/engine/game.ts';
import { BOTS } from '#src/core/analysis/bots/make-bot.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import { CELLS_MOST, countCells, futureDice, pastDice } from './dice-cells.ts';
import type { Decision, Way } from './exact.ts';
import { numbersOf, tinyDeal } from './tiny-deal.ts';
import type { Numbers } from './tiny-deal.ts';

export interface Position extends Decision {
  readonly kind: 'week' | 'pivot';
  /** The run in which it is: the log goes on to the end. */
  readonly log: readonly Entry[];
  readonly ways: readonly Way[];
}

const END: Entry = { type: 'end' };

/** One week as it may be played: a meeting with whoever has something to ask, and a choice. */
function drawWeek(g: Game, n: Numbers): Entry[] {
  const made: Entry[] = [];
  const make = (entry: Entry): void => {
    if (applyEntry(g, entry) === null) made.push(entry);
  };
  if (n.below(4) > 0) {
    const target = (n.below(2) === 0 ? 'head' : 'aide') as never;
    make({ type: 'act', verb: 'meet' as never, target });
    const choices = choicesNow(g).length;
    if (choices > 0) make({ type: 'say', choice: n.below(choices) });
  }
  make(END);
  return made;
}

const WEEK_WAYS: readonly Way[] = [
  ...(['chosen', 'method', 'fill', 'nothing'] as const),
  ...BOTS.filter((bot) => bot !== 'method' && bot !== 'random'),
];

/** The position of a seed; null where too much would have to be counted. */
export function positionOf(seed: number, playbook: Playbook): Position | null {
  const n = numbersOf(seed);
  const compiled = tinyDeal(n, playbook);
  // Later decisions are the harder ones: something was shown by then.
  const week = n.below(4) === 0 ? 1 : compiled.weeks;
  if (countCells(pastDice(compiled, week)) > CELLS_MOST) return null;
  if (countCells(futureDice(compiled, week)) > CELLS_MOST) return null;
  const g = createGame(compiled, seed, 'drawn');
  const weeks = Array.from({ length: compiled.weeks }, () => drawWeek(g, n));
  const before = weeks.slice(0, week - 1).flat();
  const taken = weeks[week - 1] ?? [];
  const at = { compiled, seed, week, log: weeks.flat() };
  const said = taken.find((entry) => entry.type === 'say');
  if (said === undefined || n.below(2) === 0)
    return { ...at, kind: 'week', before, taken, ways: WEEK_WAYS };
  // Choices at the moment at which one is made.
  const until = taken.indexOf(said);
  const table = createGame(compiled, seed, 'drawn');
  for (const entry of [...before, ...taken.slice(0, until)]) applyEntry(table, entry);
  const others = choicesNow(table).flatMap((_, k): Way[] =>
    k === said.choice ? [] : [`say-${k}`],
  );
  return {
    ...at,
    kind: 'pivot',
    before: [...before, ...taken.slice(0, until)],
    taken: [said],
    ways: ['chosen', ...others],
  };
}
