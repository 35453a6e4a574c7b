import { expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { setTable, type Table } from '#tests/support/table.ts';

const count = (t: Table, id: string): number =>
  get(t.g.s, t.g.c.layout.mistakes + t.g.c.names.mistakes.indexOf(id));

/** The expert is there from the start. */
const ready = (): Table =>
  setTable({ deal: (deal) => (deal.capacity = { ...deal.capacity, expert: 5 }) });

test('a mistake counts each time, up to its bound, and is not seen until the debrief', () => {
  const t = ready();
  for (let k = 0; k < 4; k += 1) t.act('vision', 'owner', 'to-safety');
  expect(count(t, 'pitch-early')).toBe(2);
  const told = t.history.filter((h) => h.type === 'notice' && h.kind === 'mistake');
  expect(told).toHaveLength(2);
  expect(told.every((h) => h.type === 'notice' && !h.seen)).toBe(true);
});

test('an argument out of turn burns room in its channel', () => {
  const t = ready();
  t.act('vision', 'owner', 'to-business');
  const used = t.cell('owner', 'room', 2);
  expect(used).toBe(93 + 120);
  expect(t.cell('owner', 'room', 0)).toBe(0);
  for (let k = 0; k < 3; k += 1) t.act('vision', 'owner', 'to-business');
  expect(t.cell('owner', 'room', 2)).toBeLessThanOrEqual(420);
});

test('once the ground is there it is none', () => {
  const t = ready();
  t.g.s[HEAD.clearCount] = 1;
  t.act('vision', 'owner', 'to-safety');
  expect(count(t, 'pitch-early')).toBe(0);
});

test('arguing from a false fact is one, whether or not we know', () => {
  const t = setTable();
  t.act('visit', 'owner', 'proven');
  expect(count(t, 'false-ground')).toBe(0);
  t.act('ask', 'clerk');
  t.act('visit', 'owner', 'proven');
  expect(count(t, 'false-ground')).toBe(1);
  t.act('visit', 'owner', 'to-safety');
  expect(count(t, 'false-ground')).toBe(1);
});
