import { expect, test } from 'vitest';
import type { StoredRun } from '#src/client/session/ports.ts';
import { inPathOrder, progressOf, stopsOf } from '#src/client/ui/home/path-stops.ts';
import { recordFixture } from '#tests/support/fake-run-ports.ts';

const deal = (id: string, difficulty: number, follows: string | null = null) => ({
  deal: id,
  difficulty,
  follows,
});

const run = (change: Partial<StoredRun['summary']>): StoredRun => ({
  id: 'r',
  record: recordFixture(),
  startedAt: 1,
  savedAt: 1,
  summary: {
    week: 3,
    weeks: 7,
    phase: 'need',
    phaseAt: 0,
    phases: ['need'],
    over: true,
    outcome: 'lost',
    clear: 0,
    first: 0,
    win: 0,
    ...change,
  },
});

test('deals stand by difficulty, a second act right behind the first', () => {
  const deals = [deal('late', 9, 'early'), deal('hard', 7), deal('early', 5), deal('easy', 1)];
  expect(inPathOrder(deals).map((one) => one.deal)).toEqual(['easy', 'early', 'late', 'hard']);
  expect(stopsOf(deals).map(({ act }) => act)).toEqual([0, 1, 2, 0]);
});

test('a second act whose first is not there stands by itself', () => {
  expect(stopsOf([deal('late', 4, 'gone')]).map(({ act }) => act)).toEqual([0]);
});

test('stops keep to the ground and never share a place, however many', () => {
  for (const count of [1, 2, 6, 7, 10]) {
    const stops = stopsOf(Array.from({ length: count }, (_, k) => deal(`d${k}`, (k % 10) + 1)));
    expect(new Set(stops.map(({ x }) => x)).size).toBe(count);
    for (const { x, y } of stops) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(1000);
      expect(y).toBeGreaterThan(200);
      expect(y).toBeLessThan(800);
    }
  }
});

test('the best score is that of any finished run, and a won deal stays won', () => {
  const runs = [run({ score: 410 }), run({ score: 702, outcome: 'won' }), run({ score: 655 })];
  expect(progressOf('tea', runs)).toEqual({ state: 'won', week: 0, best: 702 });
});

test('a run in play comes before what was', () => {
  const runs = [run({ score: 702, outcome: 'won' }), run({ over: false, outcome: null, week: 5 })];
  expect(progressOf('tea', runs)).toMatchObject({ state: 'playing', week: 5 });
});

test('runs stored before scores were kept have none, and count as played', () => {
  expect(progressOf('tea', [run({})])).toEqual({ state: 'played', week: 0, best: null });
  expect(progressOf('other', [run({})]).state).toBe('new');
});
