import { expect, test } from 'vitest';
import { WorkshopSettings, type Pace } from '#src/core/schema/workshop.ts';
import { newDocument } from '#src/server/workshop/document.ts';
import { mustWait } from '#src/server/workshop/pace.ts';
import { layTable, phaseOf, stepTable, weekOf, type Table } from '#src/server/workshop/table.ts';
import { compileTable } from '#tests/support/table.ts';

const compiled = compileTable();

const documentAt = (pace: Pace, released: number) => ({
  ...newDocument(WorkshopSettings.parse({ deal: 'first-call', pace }), 7),
  released,
});

/** The table after so many weeks. */
function afterWeeks(weeks: number): Table {
  let table = layTable(compiled, 7, 'drawn');
  for (let week = 0; week < weeks; week += 1) {
    const stepped = stepTable(table, { type: 'end' });
    if (!stepped.ok) throw new Error(stepped.code);
    table = stepped.table;
  }
  return table;
}

test('nobody waits where each goes at its own speed', () => {
  expect(mustWait(documentAt({ kind: 'free' }, 0), afterWeeks(1))).toBe(false);
});

test('a week that is not released is not ended', () => {
  const table = afterWeeks(1);
  expect(weekOf(table)).toBe(2);
  expect(mustWait(documentAt({ kind: 'week' }, 1), table)).toBe(true);
  expect(mustWait(documentAt({ kind: 'week' }, 2), table)).toBe(false);
});

test('the room stops at the end of a phase: no week of the next one is ended', () => {
  const first = afterWeeks(0);
  expect(mustWait(documentAt({ kind: 'phase' }, 1), first)).toBe(false);
  let weeks = 0;
  while (phaseOf(afterWeeks(weeks)) === 0) weeks += 1;
  const next = afterWeeks(weeks);
  expect(mustWait(documentAt({ kind: 'phase' }, 1), next)).toBe(true);
  expect(mustWait(documentAt({ kind: 'phase' }, 2), next)).toBe(false);
});
