import { expect, test, vi } from 'vitest';
import { PLANS, spreadOfWeeks } from '#src/core/analysis/decisions.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

vi.setConfig({ testTimeout: 60_000 });

const sampling = { seed: 3, weeks: 4, rollouts: 6 } as const;
const { compiled } = loadDeal('first-call');

test('weeks before the decision are measured, alike for a seed', () => {
  const weeks = spreadOfWeeks(compiled, sampling);
  expect(weeks).toHaveLength(4);
  expect(new Set(weeks.map(({ player }) => player)).size).toBe(2);
  for (const { chances, week, se } of weeks) {
    expect(chances).toHaveLength(PLANS.length);
    expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
    expect(week).toBeGreaterThan(1);
    expect(week).toBeLessThan(7);
    expect(se).toBeGreaterThanOrEqual(0);
  }
  expect(spreadOfWeeks(compiled, sampling)).toEqual(weeks);
});
