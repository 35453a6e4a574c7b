import { expect, test } from 'vitest';
import { rewound, weekStarts } from '#src/client/session/rewind.ts';
import { recordFixture } from '#tests/support/fake-run-ports.ts';

const record = recordFixture([
  { type: 'rate', item: 'w', holds: true },
  { type: 'end' },
  { type: 'end' },
  { type: 'forecast', percent: 40 },
]);

test('each week begun starts after the end of the one before', () => {
  expect(weekStarts(record.log)).toEqual([0, 2, 3]);
});

test('the record of a week start holds nothing of that week', () => {
  expect(rewound(record, 3)?.log).toHaveLength(3);
  expect(rewound(record, 1)?.log).toEqual([]);
  expect(rewound(record, 4)).toBeNull();
});
