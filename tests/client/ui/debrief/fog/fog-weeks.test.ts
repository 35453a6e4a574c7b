import { expect, test } from 'vitest';
import {
  busyVendors,
  factVerdict,
  fogHeadline,
  fogWeeks,
  mostCourted,
} from '#src/client/ui/debrief/fog/fog-weeks.ts';
import { debriefFixture } from '#tests/support/debrief-fixture.ts';

const move = (week: number, vendor: string, person: string | null, seen: boolean) => ({
  week,
  vendor,
  person,
  kind: 'courts',
  seen,
});
const rivals = [
  move(1, 'north', 'gu', false),
  move(2, 'south', 'he', true),
  move(2, 'south', 'he', false),
  move(4, 'south', null, false),
];
const debrief = debriefFixture({ rivals, events: [{ id: 'audit', week: 2, seen: true }] });

test('every week played has its place, the quiet ones too', () => {
  expect(
    fogWeeks(debrief).map(({ week, moves, events }) => [week, moves.length, events.length]),
  ).toEqual([
    [1, 1, 0],
    [2, 2, 1],
    [3, 0, 0],
    [4, 1, 0],
  ]);
});

test('the busiest rival is named first, and whom it courted most', () => {
  expect(busyVendors(rivals)).toEqual(['south', 'north']);
  expect(mostCourted(debrief)).toMatchObject({
    vendor: 'south',
    person: 'he',
    numbers: { times: 2 },
  });
  expect(mostCourted(debriefFixture())).toBeNull();
});

test('the headline counts what was noticed', () => {
  expect(fogHeadline(debrief)).toEqual({ code: 'some', numbers: { all: 4, seen: 1 } });
  expect(fogHeadline(debriefFixture()).code).toBe('quiet');
  const seen = rivals.map((one) => ({ ...one, seen: true }));
  expect(fogHeadline(debriefFixture({ rivals: seen })).code).toBe('allSeen');
});

test('a fact is judged by what was held and what was so', () => {
  const verdict = (status: 'unknown' | 'rumour' | 'verified' | 'exposed', isTrue: boolean) =>
    factVerdict({ id: 'f', item: 'c1', true: isTrue, status });
  expect(verdict('verified', true)).toBe('known');
  expect(verdict('verified', false)).toBe('fooled');
  expect(verdict('rumour', true)).toBe('heard');
  expect(verdict('rumour', false)).toBe('heardFalse');
  expect(verdict('exposed', false)).toBe('caught');
  expect(verdict('exposed', true)).toBe('dropped');
  expect(verdict('unknown', true)).toBe('unasked');
  expect(verdict('unknown', false)).toBe('spared');
});
