import { expect, test } from 'vitest';
import { amountOf, matters } from '#src/client/ui/debrief/grade/decision-figures.ts';
import type { Decision } from '#src/core/analysis/grade/report.ts';
import { decisionFixture } from '#tests/support/grade-fixture.ts';

const good = (gain: number, gainSe: number): Decision => {
  const decision = decisionFixture({ index: 0, label: 'good' });
  return { ...decision, fair: { ...decision.fair, before: 50, chosen: 50 + gain, gainSe } };
};

test('a gain is pointed out where chance alone could hardly have made it', () => {
  expect(amountOf(good(25, 20))).toBe(0);
  expect(amountOf(good(25, 5))).toBe(25);
  expect(matters(good(3, 0.5))).toBe(false);
});

test('what a labelled decision gave away stands below nought', () => {
  const decision = decisionFixture({ index: 0, label: 'mistake' });
  expect(amountOf({ ...decision, fair: { ...decision.fair, loss: 12.25 } })).toBe(-12);
});
