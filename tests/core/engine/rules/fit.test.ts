import { expect, test } from 'vitest';
import { fitOf } from '#src/core/engine/rules/fit.ts';
import { setTable } from '#tests/support/table.ts';

// The owner needs safety, then belonging; is a pragmatist; looks at business, then finance.
test.each([
  ['to-safety', 100, 'the dominant need'],
  ['to-belonging', 35, 'the second need'],
  ['to-esteem', -30, 'another need'],
  ['to-business', 100, 'the dominant focus'],
  ['to-finance', 35, 'the second focus'],
  ['to-ties', -30, 'another focus'],
  ['to-pragmatist', 100, 'the adopter type'],
  ['to-laggard', -45, 'a type two steps away'],
  ['safe-business', 100, 'both of two appeals'],
])('%s fits by %i: it meets %s', (message, fit) => {
  const t = setTable();
  expect(fitOf(t.g, t.person('owner'), t.g.c.names.messages.indexOf(message))).toBe(fit);
});

test.each([
  [0, 100],
  [1, 15],
  [2, -45],
  [3, -75],
  [4, -100],
])('an adopter %i steps from the innovator takes an appeal to innovators by %i', (steps, fit) => {
  const t = setTable({
    playbook: (book) => {
      const message = book.messages.find((m) => m.id === 'to-pragmatist');
      if (message !== undefined) message.appeals = [{ change: 'innovator' }];
    },
  });
  t.setCell('owner', 'trait', steps, 1);
  expect(fitOf(t.g, t.person('owner'), t.g.c.names.messages.indexOf('to-pragmatist'))).toBe(fit);
});

test('two appeals count half each, a second level of change counts for nothing', () => {
  const t = setTable();
  const mixed = t.g.c.names.messages.indexOf('safe-business');
  t.setCell('owner', 'trait', 3, 0);
  t.setCell('owner', 'second', 4, 0);
  expect(fitOf(t.g, t.person('owner'), mixed)).toBe(35);
  t.setCell('owner', 'second', 1, 0);
  expect(fitOf(t.g, t.person('owner'), mixed)).toBe(67);
});
