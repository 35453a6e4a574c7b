import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { setTable, type Table } from '#tests/support/table.ts';
import type { DealInput } from '#tests/support/test-deck.ts';

type EventInput = DealInput['events'][number];

const withEvent = (event: Partial<EventInput>, seed = 1): Table =>
  setTable({
    seed,
    model: { influence: 0, lobby: 0, drift: 0 },
    deal: (deal) => {
      deal.flags = ['happened'];
      deal.events = [
        { id: 'news' as never, effects: [{ change: 'flag.happened', by: 1 }], ...event },
      ];
    },
  });
const count = (t: Table): number => get(t.g.s, t.g.c.layout.flags);
const heard = (t: Table): unknown[] =>
  t.history.filter((h) => h.type === 'notice' && h.kind === 'event' && h.seen);

test('an event happens once, at the end of the first week in which it can', () => {
  const t = withEvent({ from: 3 });
  const byWeek = Array.from({ length: 5 }, () => {
    t.end();
    return count(t);
  });
  expect(byWeek).toEqual([0, 0, 1, 1, 1]);
  expect(get(t.g.s, t.g.c.layout.events)).toBe(3);
});

test('it waits for its condition and lapses after its last week', () => {
  const t = withEvent({ to: 3, when: { read: 'met.clerk', atLeast: 1 } });
  t.end(2);
  expect(count(t)).toBe(0);
  t.act('ask', 'clerk');
  t.end();
  expect(count(t)).toBe(1);
  const late = withEvent({ to: 3, when: { read: 'met.clerk', atLeast: 1 } });
  late.end(3);
  late.act('ask', 'clerk');
  late.end();
  expect(count(late)).toBe(0);
});

test('its chance is tried anew every week', () => {
  const weeks = Array.from({ length: 120 }, (_, seed) => {
    const t = withEvent({ chance: 250 }, seed);
    t.end(4);
    return get(t.g.s, t.g.c.layout.events);
  });
  const inWeek = (week: number): number => weeks.filter((w) => w === week).length;
  expect(inWeek(1)).toBeGreaterThan(15);
  expect(inWeek(1)).toBeLessThan(45);
  expect(inWeek(0)).toBeGreaterThan(20);
  expect(inWeek(0)).toBeLessThan(60);
});

describe('whether we hear of it', () => {
  test('always', () => {
    const t = withEvent({});
    t.end();
    expect(heard(t)).toHaveLength(1);
  });
  test('never', () => {
    const t = withEvent({ heard: 'never' });
    t.end();
    expect(count(t)).toBe(1);
    expect(heard(t)).toHaveLength(0);
  });
  test.each([
    [399, 0],
    [400, 1],
  ])('through somebody, at closeness %i: %i', (closeness, times) => {
    const t = withEvent({ heard: { through: ['owner'] as never } });
    t.setCloseness('owner', closeness);
    t.end();
    expect(heard(t)).toHaveLength(times);
  });
});

test('one event can fire another at once, whatever its weeks', () => {
  const t = setTable({
    deal: (deal) => {
      deal.flags = ['happened'];
      deal.events = [
        { id: 'spark', effects: [{ fire: 'fire' }] },
        { id: 'fire', from: 30, effects: [{ change: 'flag.happened', by: 1 }] },
      ] as never;
    },
  });
  t.end();
  expect(count(t)).toBe(1);
});
