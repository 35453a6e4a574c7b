// The counting that the grade is held against, itself held against sums done by hand.
import { expect, test } from 'vitest';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { cellsOf, countCells, futureDice, pastDice } from '#src/cli/prove/dice-cells.ts';
import { exactChances } from '#src/cli/prove/exact.ts';
import type { Exact, Way } from '#src/cli/prove/exact.ts';
import { numbersOf, tinyDeal, unknownOf } from '#src/cli/prove/tiny-deal.ts';
import {
  END,
  meetEntry,
  sayEntry,
  seedWith,
  tinyFrame,
  tinyPlaybook,
} from '#tests/support/tiny-frame.ts';

const up = { change: 'attitude.head.us', by: 100 };

/** Week 2: one word wins if the draw is the first, the other 65 times in 100. A sign of the first draw in week 1, 7 times in 10. */
const deal = (): Compiled =>
  tinyFrame({
    weeks: 2,
    rival: 40,
    unknowns: [unknownOf([50, 50])],
    events: [
      {
        id: 'sign',
        to: 1,
        chance: 700,
        when: { read: 'drawn.case.v0', atLeast: 1 },
        effects: [],
      },
    ],
    scenes: [
      {
        id: 'head-2',
        person: 'head',
        verbs: ['meet'],
        when: { read: 'week', equals: 2 },
        nodes: [
          {
            id: 'open',
            choices: [
              {
                id: 'c0',
                kind: 'problem',
                result: 'continuation',
                effects: [{ when: { read: 'drawn.case.v0', atLeast: 1 }, then: [up] }],
              },
              {
                id: 'c1',
                kind: 'listen',
                result: 'continuation',
                effects: [{ chance: 65, then: [up] }],
              },
            ],
          },
        ],
      },
    ],
  });

test('the cells of the dice are all there is', () => {
  const compiled = deal();
  // Two draws, and whether the head is driven by safety or esteem; the sign; then the chance of the word.
  expect(countCells(pastDice(compiled, 2))).toBe(8);
  expect(countCells(futureDice(compiled, 2))).toBe(2);
  const chances = cellsOf(futureDice(compiled, 2)).map(({ chance }) => chance);
  expect(chances.toSorted((a, b) => a - b)).toEqual([0.35, 0.65]);
  for (let seed = 1; seed <= 20; seed += 1) {
    const tiny = tinyDeal(numbersOf(seed), tinyPlaybook());
    const dice = pastDice(tiny, 1);
    const sum = cellsOf(dice).reduce((total, { chance }) => total + chance, 0);
    expect(sum).toBeCloseTo(1, 9);
  }
});

function named(exact: ReturnType<typeof exactChances>) {
  const of = (way: Way): Exact => exact?.get(way) as Exact;
  return { chosen: of('chosen'), other: of('say-1'), policy: of('method') };
}

test('chances of a choice after a sign that did not come', () => {
  const compiled = deal();
  const decision = {
    compiled,
    seed: seedWith(compiled, 1),
    week: 2,
    before: [END, meetEntry('head')],
    taken: [sayEntry(0)],
  };
  const { chosen, other, policy } = named(
    exactChances(decision, ['chosen', 'say-1', 'nothing', 'method']),
  );
  // 0.5 × 0.3 against 0.5: 3 of 13 worlds have the first draw, and in truth it is the second.
  expect(chosen.fair).toBeCloseTo(3 / 13, 9);
  expect(chosen.hindsight).toBe(0);
  expect(chosen.between).toBeCloseTo((3 / 13) * (10 / 13), 9);
  expect(other.fair).toBeCloseTo(0.65, 9);
  expect(other.hindsight).toBeCloseTo(0.65, 9);
  expect(other.between).toBeCloseTo(0, 9);
  // The default policy asks for problems.
  expect(policy.fair).toBeCloseTo(3 / 13, 9);
});

test('chances of a week in which nobody is met', () => {
  const compiled = deal();
  const decision = { compiled, seed: 1, week: 2, before: [END], taken: [END] };
  const exact = exactChances(decision, ['nothing', 'chosen', 'product']);
  const lost = { fair: 0, hindsight: 0, between: 0 };
  expect([...(exact?.values() ?? [])]).toEqual([lost, lost, lost]);
});
