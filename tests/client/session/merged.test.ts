import { expect, test } from 'vitest';
import { mergedChanges, mergedEvidence } from '#src/client/session/merged.ts';
import type { ChangeView, EvidenceView } from '#src/core/schema/view.ts';

const change = (more: Partial<ChangeView> = {}): ChangeView => ({
  week: 1,
  person: 'head',
  quantity: 'attitude',
  direction: 1,
  band: 1,
  step: 'scene',
  reason: 'scene',
  factors: [],
  ...more,
});

const piece = (more: Partial<EvidenceView> = {}): EvidenceView => ({
  person: 'head',
  week: 1,
  dimension: 'focus',
  level: 'finance',
  phrasing: 3,
  weight: 2,
  source: 'tell',
  ...more,
});

test('changes of one cause are one change, at its strongest, with how often', () => {
  const told = mergedChanges([change(), change({ band: 2 }), change()]);
  expect(told).toEqual([{ it: change({ band: 2 }), times: 3 }]);
});

test.each<[string, Partial<ChangeView>]>([
  ['person', { person: 'clerk' }],
  ['quantity', { quantity: 'closeness' }],
  ['direction', { direction: -1 }],
  ['reason', { reason: 'argument' }],
  ['step', { step: 'act' }],
  ['cause', { by: 'clerk' }],
  ['message', { message: 'cost' }],
])('another %s is another change', (_, more) => {
  expect(mergedChanges([change(), change(more), change()]).map(({ times }) => times)).toEqual([
    2, 1,
  ]);
});

test('the same words in one week are heard once, with how often', () => {
  const told = mergedEvidence([piece(), piece({ level: 'business' }), piece({ weight: 3 })]);
  expect(told).toEqual([
    { it: piece({ weight: 3 }), times: 2 },
    { it: piece({ level: 'business' }), times: 1 },
  ]);
});

test('the same words in two weeks are heard twice', () => {
  expect(mergedEvidence([piece(), piece({ week: 2 })])).toHaveLength(2);
});
