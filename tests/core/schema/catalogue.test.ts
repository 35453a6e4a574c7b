import { expect, test } from 'vitest';
import { catalogueOf } from '#src/core/schema/catalogue.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

const { deal, playbook } = loadDeal('vitamin');
const { verbs } = catalogueOf(deal, playbook);
const standing = (id: string) => verbs.find((verb) => verb.id === id)?.standing;

test('giving away the price and what one should not do stand apart from work', () => {
  expect(standing('visit')).toBe('work');
  expect(standing('book-expert')).toBe('work');
  expect(standing('discount')).toBe('price');
  expect(standing('spec-push')).toBe('temptation');
  expect(standing('kickback')).toBe('temptation');
});
