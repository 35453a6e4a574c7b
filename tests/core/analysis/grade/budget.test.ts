import { expect, test } from 'vitest';
import { FULL, QUICK, budgetFor, type Budget } from '#src/core/analysis/grade/budget.ts';

const WEEKS = Array.from({ length: 30 }, (_, k) => k + 1);

/** Every number of roll-outs in a budget; the seeds of the dice are none. */
const rolloutsOf = (budget: Budget): number[] => [
  ...[budget.fair, budget.hindsight, budget.pivot, budget.pivotHindsight].flatMap((rounds) =>
    rounds.map(({ rollouts }) => rollouts),
  ),
  budget.fresh,
  budget.most,
  budget.freshHindsight,
  budget.single,
  budget.asking,
];

test.each([
  ['full', FULL],
  ['quick', QUICK],
])('the fewer weeks are left, the more roll-outs a decision gets: %s', (_, budget) => {
  for (const weeks of WEEKS) {
    const later = rolloutsOf(budgetFor(budget, weeks));
    const sooner = rolloutsOf(budgetFor(budget, weeks + 1));
    expect(later.every((rollouts, at) => rollouts >= (sooner[at] ?? 0))).toBe(true);
  }
  const most = rolloutsOf(budgetFor(budget, 1));
  const least = rolloutsOf(budgetFor(budget, 30));
  expect(Math.max(...most)).toBeGreaterThan(Math.max(...least));
});

test('two roll-outs share a world, so they come in pairs; what is not wanted stays so', () => {
  for (const weeks of WEEKS) {
    const scaled = rolloutsOf(budgetFor(QUICK, weeks));
    const plain = rolloutsOf(QUICK);
    expect(scaled.every((rollouts) => rollouts % 2 === 0)).toBe(true);
    expect(scaled.map((rollouts) => rollouts === 0)).toEqual(plain.map((n) => n === 0));
  }
});

test('a budget keeps what does not depend on the weeks', () => {
  const { particles, dice, whole, fair } = budgetFor(FULL, 3);
  expect({ particles, dice, whole }).toEqual({ particles: 160, dice: 500, whole: true });
  expect(fair.map(({ keep }) => keep)).toEqual(FULL.fair.map(({ keep }) => keep));
});
