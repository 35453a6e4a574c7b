import { expect, test } from 'vitest';
import { weekReportOf } from '#src/client/session/week-report.ts';
import type { ChangeView } from '#src/core/schema/view.ts';
import { viewFixture } from '#tests/support/view-fixture.ts';

const change = (person: string, band: 1 | 2 | 3, more: Partial<ChangeView> = {}): ChangeView => ({
  week: 1,
  person,
  quantity: 'attitude',
  direction: 1,
  band,
  step: 'act',
  reason: 'argument',
  factors: [],
  ...more,
});

const reportOf = (changes: readonly ChangeView[]) => {
  const start = viewFixture({ changes: [change('head', 1, { reason: 'met' })] });
  const after = viewFixture({ week: 2, changes: [...start.changes, ...changes] });
  return weekReportOf(start, start, after);
};

test('only what changed since the week began is told, power times change first', () => {
  const report = reportOf([change('clerk', 3), change('head', 1), change('head', 2, { by: 'x' })]);
  expect(report.changes.map(({ person, band }) => [person, band])).toEqual([
    ['head', 2],
    ['head', 1],
    ['clerk', 3],
  ]);
});

test('one cause is told once, at its strongest', () => {
  const report = reportOf([change('clerk', 1), change('clerk', 3), change('clerk', 2)]);
  expect(report.changes.map(({ band }) => band)).toEqual([3]);
});

test('the end of a phase is named', () => {
  const start = viewFixture();
  const after = viewFixture({ week: 2, phase: 'decide', phaseAt: 1 });
  expect(weekReportOf(start, start, after).phaseEnded).toBe('find');
  expect(reportOf([]).phaseEnded).toBeNull();
});
