import { expect, test } from 'vitest';
import { requiredDealTextKeys, requiredPlaybookTextKeys } from '#src/core/schema/text-keys.ts';
import { parseDeck, testDeal } from '#tests/support/test-deck.ts';
import { testPlaybook } from '#tests/support/test-playbook.ts';
import { workPlaybook } from '#tests/support/work-deck.ts';

const deck = () => {
  const playbook = testPlaybook();
  workPlaybook(playbook);
  return parseDeck(testDeal(), playbook);
};
const under = (keys: ReadonlyMap<string, unknown>, prefix: string): string[] =>
  [...keys.keys()].filter((key) => key.startsWith(prefix));

test('an aid is named, explained, and told of step by step', () => {
  expect(under(requiredPlaybookTextKeys(deck().playbook), 'aids.')).toEqual([
    'aids.map.name',
    'aids.map.why',
    'aids.map.step-1',
    'aids.map.step-2',
    'aids.map.step-3',
    'aids.minutes.name',
    'aids.minutes.why',
    'aids.minutes.step-1',
  ]);
});

test('a credit is named and explained', () => {
  expect(under(requiredPlaybookTextKeys(deck().playbook), 'credits.')).toEqual([
    'credits.trust.name',
    'credits.trust.why',
    'credits.homework.name',
    'credits.homework.why',
  ]);
});

test('a playbook says what it is about in paragraphs, and a deal what it teaches', () => {
  const { deal, playbook } = deck();
  expect(requiredPlaybookTextKeys(playbook).get('idea')).toMatchObject({ list: 2 });
  expect(requiredDealTextKeys(deal).get('teaches')).toMatchObject({ list: 0 });
});
