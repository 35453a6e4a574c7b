import { expect, test } from 'vitest';
import { comparedWeeks, partingOf } from '#src/client/session/practice/compare.ts';
import { recordFixture } from '#tests/support/fake-run-ports.ts';

const END = { type: 'end' };
const visit = { type: 'act', verb: 'visit', target: 'bai' };
const demo = { type: 'act', verb: 'demo', target: 'su' };
const note = { type: 'mark', person: 'bai', dimension: 'focus', level: 'business', sure: 1 };
const log = (...entries: readonly object[]) => recordFixture(entries).log;

test('two runs part where something else was done, not where something else was noted', () => {
  const weeks = comparedWeeks(log(visit, END, demo, END), log(visit, note, END, visit, END, demo));
  expect(weeks.map(({ week, same }) => [week, same])).toEqual([
    [1, true],
    [2, false],
    [3, false],
  ]);
  expect(partingOf(weeks)).toBe(2);
});

test('runs that did the same never part', () => {
  expect(partingOf(comparedWeeks(log(visit, END), log(visit, END)))).toBeNull();
});
