import { expect, test } from 'vitest';
import { QUICK } from '#src/core/analysis/grade/budget.ts';
import { proveHonesty } from '#src/cli/prove/honesty.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

test(
  'who is told the truth earns no better fair accuracy than the method',
  { timeout: 60_000 },
  () => {
    const { ok, runs, method, told } = proveHonesty(loadDeal('first-call').compiled, 2, 11, QUICK);
    expect({ ok, runs }).toEqual({ ok: true, runs: 2 });
    expect(Math.min(method, told)).toBeGreaterThan(50);
  },
);
