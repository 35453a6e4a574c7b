// Random but legal play, every kind of entry included; chance comes from the engine's own luck, so a seed is a game.
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { forecastDue } from '#src/core/engine/forecast.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { listPairs, personOfPair, verbOfPair } from '#src/core/engine/legal.ts';
import { luck } from '#src/core/engine/luck.ts';
import { choicesNow, isOpenChoice } from '#src/core/engine/rules/scenes.ts';
import { createGame, type Variant } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import { ADVANCES, DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import { Entry } from '#src/core/schema/entry.ts';

/** Apart from every purpose of the rules and of the bots. */
const PURPOSE = 9_100;
const RED = 2;
/** Red acts end most games early: one in so many of those that are thrown is done. */
const RED_IN = 12;
/** Far above what any deal allows; a game that reaches it does not end. */
const ENTRIES_MOST = 3_000;

/** One throw after another from a seed: below `sides`. */
export type Throw = (sides: number) => number;

export function createThrow(seed: number): Throw {
  let thrown = 0;
  return (sides) => {
    thrown += 1;
    return luck(seed, thrown, PURPOSE, 0) % Math.max(1, sides);
  };
}

const pick = (list: readonly string[], roll: Throw): string => list[roll(list.length)] ?? '';

function randomAct(g: Game, roll: Throw, pairs: Int32Array): unknown {
  const count = listPairs(g, pairs);
  if (count === 0) return { type: 'end' };
  const pair = get(pairs, roll(count));
  const verb = verbOfPair(pair);
  const red = get(g.c.verbs.integrity, verb) === RED;
  if (red && roll(RED_IN) !== 0) return randomAct(g, roll, pairs);
  const target = g.c.names.people[personOfPair(pair)];
  const argues = get(g.c.verbs.argue, verb) > 0;
  return {
    type: 'act',
    verb: g.c.names.verbs[verb],
    ...(target === undefined ? {} : { target }),
    ...(argues ? { message: pick(g.c.names.messages, roll) } : {}),
  };
}

function randomMark(g: Game, roll: Throw): unknown {
  const dimension = DIMENSIONS[roll(DIMENSIONS.length)] ?? 'need';
  return {
    type: 'mark',
    person: pick(g.c.names.people, roll),
    dimension,
    level: pick([...LEVELS[dimension], 'unknown'], roll),
    sure: 1 + roll(3),
  };
}

const randomPlan = (g: Game, roll: Throw): unknown => ({
  type: 'plan',
  person: pick(g.c.names.people, roll),
  dimension: pick(DIMENSIONS, roll),
  advance: pick(ADVANCES, roll),
});

function randomPaper(g: Game, roll: Throw): unknown {
  const items = [...g.c.names.items, 'f1', 'f2', 'f3', 'w'];
  if (roll(2) === 0) return { type: 'rate', item: pick(items, roll), holds: roll(2) === 0 };
  const stage = g.c.names.stages[get(g.s, HEAD.stage)];
  return stage === undefined ? { type: 'end' } : { type: 'claim', stage };
}

function randomAnswer(g: Game, roll: Throw): unknown {
  const held = g.c.names.facts.filter((_, f) => get(g.s, g.c.layout.factStatus + f) > 0);
  return roll(3) === 0 || held.length === 0
    ? { type: 'answer' }
    : { type: 'answer', fact: pick(held, roll) };
}

function randomSay(g: Game, roll: Throw): unknown {
  const open = choicesNow(g).flatMap((choice, at) => (isOpenChoice(g, choice) ? [at] : []));
  return { type: 'say', choice: open[roll(open.length)] ?? 0 };
}

function propose(g: Game, roll: Throw, pairs: Int32Array): unknown {
  const status = get(g.s, HEAD.status);
  if (status === STATUS.scene) return roll(8) === 0 ? randomMark(g, roll) : randomSay(g, roll);
  if (status === STATUS.review) return randomAnswer(g, roll);
  if (forecastDue(g) && roll(2) === 0) return { type: 'forecast', percent: roll(101) };
  const kind = roll(100);
  if (kind < 60) return randomAct(g, roll, pairs);
  if (kind < 72) return randomMark(g, roll);
  if (kind < 80) return randomPlan(g, roll);
  if (kind < 88) return randomPaper(g, roll);
  return roll(400) === 0 ? { type: 'withdraw' } : { type: 'end' };
}

/** Plays a whole game; `after` sees every entry once it was accepted. Throws if the game does not end. */
export function randomLog(
  compiled: Compiled,
  seed: number,
  variant: Variant,
  after: (g: Game, entry: Entry) => void = () => undefined,
): Entry[] {
  const g = createGame(compiled, seed, variant);
  const roll = createThrow(seed);
  const pairs = new Int32Array(compiled.names.verbs.length * (compiled.names.people.length + 1));
  const log: Entry[] = [];
  while (get(g.s, HEAD.status) !== STATUS.over) {
    const entry = Entry.parse(propose(g, roll, pairs));
    if (applyEntry(g, entry) !== null) continue;
    log.push(entry);
    after(g, entry);
    if (log.length > ENTRIES_MOST) throw new Error(`randomLog: game ${seed} does not end`);
  }
  return log;
}
