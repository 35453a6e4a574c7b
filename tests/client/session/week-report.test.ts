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
  expect(report.ours.map(({ it }) => [it.person, it.band])).toEqual([
    ['head', 2],
    ['head', 1],
    ['clerk', 3],
  ]);
});

test('what others and time did stands apart from our own acts and meetings', () => {
  const report = reportOf([
    change('head', 3),
    change('head', 1, { step: 'scene' }),
    change('clerk', 1, { step: 'rivals' }),
    change('head', 1, { step: 'influence' }),
    change('clerk', 1, { step: 'event' }),
  ]);
  expect(report.away.map(({ it }) => it.step)).toEqual(['influence', 'rivals', 'event']);
  expect(report.ours.map(({ it }) => it.step)).toEqual(['act', 'scene']);
});

test('what people did comes before the power that a new phase shifts', () => {
  const report = reportOf([
    change('head', 3, { quantity: 'power', step: 'process', reason: 'phase' }),
    change('clerk', 1, { step: 'event', event: 'fire' }),
    change('clerk', 1, { step: 'event', event: 'flood' }),
  ]);
  expect(report.away.map(({ it }) => it.event ?? it.reason)).toEqual(['fire', 'flood', 'phase']);
});

test('one cause is told once, at its strongest', () => {
  const report = reportOf([change('clerk', 1), change('clerk', 3), change('clerk', 2)]);
  expect(report.ours.map(({ it, times }) => [it.band, times])).toEqual([[3, 3]]);
});

test('the end of a phase is named', () => {
  const start = viewFixture();
  const after = viewFixture({ week: 2, phase: 'decide', phaseAt: 1 });
  expect(weekReportOf(start, start, after).phaseEnded).toBe('find');
  expect(reportOf([]).phaseEnded).toBeNull();
});
