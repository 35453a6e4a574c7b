import { expect, test } from 'vitest';
import type { Budget } from '#src/core/analysis/grade/budget.ts';
import { QUICK } from '#src/core/analysis/grade/budget.ts';
import { proveHonesty } from '#src/cli/prove/honesty.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

/** Rough grades of two runs: the command takes more of both. */
const ROUGH: Budget = {
  ...QUICK,
  particles: 24,
  fair: [{ rollouts: 3, keep: 1 }],
  hindsight: [{ rollouts: 1, keep: 1 }],
  fresh: 8,
  most: 8,
  freshHindsight: 1,
};

test('the truth earns no better fair accuracy than the method', { timeout: 60_000 }, () => {
  const { ok, runs, method, told } = proveHonesty(loadDeal('first-call').compiled, 2, 11, ROUGH);
  expect({ ok, runs }).toEqual({ ok: true, runs: 2 });
  expect(Math.min(method, told)).toBeGreaterThan(50);
});
