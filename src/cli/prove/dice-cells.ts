// All ways in which the dice of a tiny deal can fall, each with its exact chance and a seed that makes them fall so.
import { get } from '#src/core/engine/cells.ts';
import { tellAt } from '#src/core/engine/compile-tells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';
import { OP } from '#src/core/engine/program.ts';
import { tellOfEffect } from '#src/core/engine/rules/tells.ts';

/** One die: its sides are cut where the outcome changes. */
interface Die {
  readonly week: number;
  readonly purpose: number;
  readonly subject: number;
  readonly sides: number;
  /** Rising, between 0 and the sides. */
  readonly cuts: readonly number[];
}

/** One way for all dice together. */
export interface Cell {
  readonly seed: number;
  readonly chance: number;
}

const SEEDS_MOST = 20_000_000;
export const CELLS_MOST = 256;
const SHARPEST = 3;
const TELLS = 65_536;
const NEED = 0;
const LEVELS = 5;
const PRIORS = 14;

function dieOf(
  week: number,
  purpose: number,
  subject: number,
  sides: number,
  cuts: readonly number[],
): Die[] {
  const within = [...new Set(cuts)].filter((cut) => cut > 0 && cut < sides);
  return within.length === 0
    ? []
    : [{ week, purpose, subject, sides, cuts: within.toSorted((a, b) => a - b) }];
}

const runningSums = (weights: readonly number[]): number[] => {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
};

/** What is drawn as a run starts: the values of the unknowns, and what each person needs. */
function drawnDice(c: Compiled): Die[] {
  const unknowns = c.unknowns.flatMap(({ weights, total }, u) =>
    dieOf(0, LUCK.unknown, u, total, runningSums([...weights])),
  );
  const needs = c.names.people.flatMap((_, p) => {
    const weights = Array.from({ length: LEVELS }, (__, l) => get(c.person.weight, p * PRIORS + l));
    const sums = runningSums(weights);
    return dieOf(0, LUCK.trait, p * 4, sums.at(-1) ?? 0, sums);
  });
  return [...unknowns, ...needs];
}

/** Where a tell changes with the die, whatever of the possible the person really needs. */
function tellCuts(c: Compiled, p: number): number[] {
  const levels = Array.from({ length: LEVELS }, (_, l) => l);
  const possible = levels.filter((l) => get(c.person.weight, p * PRIORS + l) > 0);
  return possible.flatMap((truth) =>
    runningSums(levels.map((shown) => get(c.tells.chance, tellAt(SHARPEST, NEED, truth, shown)))),
  );
}

/** The dice in a list of effects, if it runs in a week. */
function effectDice(c: Compiled, program: number, week: number): Die[] {
  const { code } = c;
  const dice: Die[] = [];
  const walk = (from: number, to: number): void => {
    for (let at = from; at < to; at += get(code, at + 1)) {
      const op = get(code, at);
      if (op === OP.tell) {
        const person = get(code, at + 2);
        const subject = (person * 4 + NEED) * TELLS + tellOfEffect(at);
        dice.push(...dieOf(week, LUCK.tellLevel, subject, 1000, tellCuts(c, person)));
      }
      if (op === OP.chance)
        dice.push(...dieOf(week, LUCK.chance, get(code, at + 3), 100, [get(code, at + 2)]));
      if (op !== OP.when && op !== OP.chance) continue;
      const start = op === OP.when ? at + 2 + get(code, at + 3) : at + 4;
      const split = start + get(code, start);
      walk(start + 1, split);
      walk(split, at + get(code, at + 1));
    }
  };
  if (program >= 0) walk(program + 1, program + get(code, program));
  return dice;
}

/** Scenes of tiny deals are bound to their week by name: `head-2`. */
function weekDice(c: Compiled, week: number): Die[] {
  const { events } = c;
  const list = [...(events.byWeek[week] ?? [])];
  const ofEvents = list.flatMap((e) => [
    ...dieOf(week, LUCK.event, e, 1000, [get(events.chance, e)]),
    ...effectDice(c, get(events.effects, e), week),
  ]);
  const ofScenes = c.scenes.flatMap((scene, at) =>
    c.names.scenes[at]?.endsWith(`-${week}`) === true
      ? scene.nodes.flat().flatMap(({ effects }) => effectDice(c, effects, week))
      : [],
  );
  return [...ofEvents, ...ofScenes];
}

const weeksFrom = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

/** Dice of the start and of the weeks before a decision. */
export const pastDice = (c: Compiled, week: number): Die[] => [
  ...drawnDice(c),
  ...weeksFrom(1, week).flatMap((one) => weekDice(c, one)),
];

export const futureDice = (c: Compiled, week: number): Die[] =>
  weeksFrom(week, c.weeks + 1).flatMap((one) => weekDice(c, one));

export const countCells = (dice: readonly Die[]): number =>
  dice.reduce((count, { cuts }) => count * (cuts.length + 1), 1);

/** Finds a seed for every cell by trying one after the other. */
export function cellsOf(dice: readonly Die[]): Cell[] {
  const count = countCells(dice);
  if (count > CELLS_MOST) throw new Error(`cellsOf: ${count} cells are too many`);
  const chances = dice.map(({ sides, cuts }) =>
    [...cuts, sides].map((end, k) => (end - (k === 0 ? 0 : (cuts[k - 1] ?? 0))) / sides),
  );
  const cells = new Map<number, Cell>();
  for (let seed = 1; cells.size < count; seed += 1) {
    if (seed > SEEDS_MOST) throw new Error('cellsOf: a cell has no seed');
    let place = 0;
    let chance = 1;
    dice.forEach(({ week, purpose, subject, sides, cuts }, d) => {
      const draw = luck(seed, week, purpose, subject) % sides;
      const side = cuts.filter((cut) => cut <= draw).length;
      place = place * (cuts.length + 1) + side;
      chance *= chances[d]?.[side] ?? 0;
    });
    if (!cells.has(place)) cells.set(place, { seed, chance });
  }
  return [...cells.values()];
}
