import { expect, test } from 'vitest';
import { hasCredits, hasDesk } from '#src/client/ui/desk/desk-contents.ts';
import { personFixture, viewFixture } from '#tests/support/view-fixture.ts';

test('a deal whose method has no aids, credits or figures shows no desk', () => {
  expect(hasDesk(viewFixture())).toBe(false);
});

test('one paper, one credit or one figure is enough for a desk', () => {
  const credits = [{ id: 'trust', count: 0, most: 3 }];
  const people = [personFixture('head', { credits })];
  expect(hasDesk(viewFixture({ aids: [{ id: 'map', step: 0, steps: 3 }] }))).toBe(true);
  expect(hasDesk(viewFixture({ value: { held: 0, verified: 0, returns: 0, price: 9 } }))).toBe(
    true,
  );
  expect(hasDesk(viewFixture({ people }))).toBe(true);
  expect(hasCredits(viewFixture({ people }))).toBe(true);
});
