import { expect, test } from 'vitest';
import { openDeal } from '#src/cli/open-deal.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

test('a deal opens by id and by folder, with the hashes of its content', () => {
  const { dealHash, playbookHash } = loadDeal('first-call');
  for (const name of ['first-call', 'scenarios/deals/first-call']) {
    const open = openDeal(name);
    expect(open).toMatchObject({ ok: true, value: { dealHash, playbookHash } });
  }
});

test('what cannot be opened says why', () => {
  expect(openDeal('no-such-deal')).toMatchObject({
    ok: false,
    error: expect.stringContaining('no deal'),
  });
});
