import { expect, test } from 'vitest';
import type { Entry } from '#src/core/schema/entry.ts';
import { entriesInstead } from '#src/client/ui/debrief/decision/use-retries.ts';

const END: Entry = { type: 'end' };
const SAY: Entry = { type: 'say', choice: 0 };
const FORECAST: Entry = { type: 'forecast', percent: 50 };

test('a week counts from its first entry to its end, and only once it has ended', () => {
  const week = { kind: 'week', entry: 1 } as const;
  expect(entriesInstead([END, SAY, END, SAY, END], week)).toEqual([SAY, END]);
  expect(entriesInstead([END, SAY], week)).toBeNull();
});

test('a choice counts up to the first move', () => {
  const pivot = { kind: 'pivot', entry: 1 } as const;
  expect(entriesInstead([END, FORECAST, SAY, SAY], pivot)).toEqual([FORECAST, SAY]);
  expect(entriesInstead([END, FORECAST], pivot)).toBeNull();
});
