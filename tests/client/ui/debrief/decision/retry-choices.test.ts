import { expect, test } from 'vitest';
import type { Alternative } from '#src/core/analysis/grade/report.ts';
import { retryChoices } from '#src/client/ui/debrief/decision/retry-choices.ts';
import { decisionFixture } from '#tests/support/grade-fixture.ts';

const plan = (id: string): Alternative => ({ plan: id, entries: [], chance: 50, rollouts: 1 });

test('one’s own and the better plan are among the choices; plans that read alike are one', () => {
  const considered = ['a', 'b', 'c', 'd', 'e', 'f', 'chosen', 'best'].map(plan);
  const decision = decisionFixture({ index: 0, considered, better: plan('best') });
  const words = (one: Alternative) => [one.plan === 'b' ? 'a' : one.plan];
  const ids = retryChoices(decision, words).map((choice) => choice.plan.plan);
  expect(ids).toHaveLength(5);
  expect(ids).toContain('best');
  expect(ids).toContain('chosen');
  expect(ids).not.toContain('b');
});

test('their order tells nothing about their worth', () => {
  const words = (one: Alternative) => [one.plan];
  const one = decisionFixture({ index: 0, considered: ['x', 'a', 'm'].map(plan) });
  const other = decisionFixture({ index: 0, considered: ['m', 'x', 'a'].map(plan) });
  const order = (decision: typeof one) => retryChoices(decision, words).map((c) => c.plan.plan);
  expect(order(one)).toEqual(order(other));
});
