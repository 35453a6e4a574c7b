import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createDeals } from '#src/server/deals.ts';

test.each(['..', '../deals/first-call', 'first-call/../vitamin', '', 'FIRST', 'a/b', '.'])(
  '%j opens nothing',
  (id) => {
    expect(createDeals('scenarios', 'data').open(id)).toBeNull();
  },
);

test('the deals of the repository are not sealed', () => {
  expect(existsSync('scenarios/deals/first-call')).toBe(true);
  expect(createDeals('scenarios', 'no-such-folder').open('first-call')?.sealed).toBe(false);
});
