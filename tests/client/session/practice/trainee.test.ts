import { expect, test } from 'vitest';
import { decisionsOf } from '#src/client/session/practice/deck.ts';
import {
  accuracyOver,
  lostByPhase,
  lostByWhy,
  reliabilityOf,
} from '#src/client/session/practice/trainee.ts';
import type { StoredRun } from '#src/client/session/ports.ts';
import type { Outcome } from '#src/core/schema/view.ts';
import { recordFixture } from '#tests/support/fake-run-ports.ts';
import { gradedFixture } from '#tests/support/graded-fixture.ts';

const forecast = (percent: number) => ({ type: 'forecast', percent });
const END = { type: 'end' };

const stored = (
  id: string,
  log: readonly object[],
  outcome: Outcome,
  given: Partial<StoredRun> = {},
): StoredRun => ({
  id,
  record: recordFixture(log),
  startedAt: 0,
  savedAt: 0,
  summary: {
    week: 4,
    weeks: 4,
    phase: 'decide',
    phaseAt: 1,
    phases: ['locate', 'decide'],
    over: true,
    outcome,
    clear: 3,
    first: 1,
    win: 0,
  },
  ...given,
});

test('forecasts fall into bins with what was said and what came', () => {
  const { bins, count, brier } = reliabilityOf([
    stored('a', [forecast(80), END, forecast(84), END], 'won'),
    stored('b', [forecast(80), END], 'lost'),
    stored('c', [forecast(0), END, forecast(100), END], 'lost'),
  ]);
  expect(count).toBe(5);
  expect(bins.map(({ from, count: many, said, came }) => [from, many, said, came])).toEqual([
    [0, 1, 0, 0],
    [80, 3, (80 + 84 + 80) / 3, 200 / 3],
    [90, 1, 100, 0],
  ]);
  expect(brier).toBeCloseTo((0.04 + 0.0256 + 0.64 + 0 + 1) / 5, 10);
});

test('of two forecasts in a week the last counts; other people and no-goes do not', () => {
  const { bins, count } = reliabilityOf([
    stored('a', [forecast(10), forecast(60), END], 'won'),
    stored('b', [forecast(50), END], 'withdrawn'),
    stored('c', [forecast(50), END], 'won', { taken: true }),
  ]);
  expect(count).toBe(1);
  expect(bins[0]?.said).toBe(60);
});

test('without forecasts there is nothing to say', () => {
  expect(reliabilityOf([])).toEqual({ bins: [], count: 0, brier: null });
});

const log = recordFixture([END, END, END, END]);

test('accuracy goes from the oldest run to the newest, one\u2019s own only', () => {
  const points = accuracyOver([
    gradedFixture(log, { id: 'late', at: 30 }),
    gradedFixture(log, { id: 'early', at: 10 }),
    gradedFixture(log, { id: 'theirs', at: 20, counts: false }),
  ]);
  expect(points.map(({ run }) => run)).toEqual(['early', 'late']);
  expect(points[0]).toMatchObject({ accuracy: 82, labelled: 3 });
});

test('points lost are summed by phase and by the first cause', () => {
  const decisions = decisionsOf([gradedFixture(log, { id: 'a' }, 'pitch-early')]);
  expect(lostByPhase(decisions)).toEqual([
    { key: 0, lost: 12, count: 1 },
    { key: 1, lost: 27, count: 2 },
  ]);
  expect(lostByWhy(decisions)).toEqual([
    { key: 'rule', lost: 33, count: 2 },
    { key: 'idle', lost: 6, count: 1 },
  ]);
});
