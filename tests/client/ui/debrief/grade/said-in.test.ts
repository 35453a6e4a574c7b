import { expect, test } from 'vitest';
import type { Scene } from '#src/core/schema/deal.ts';
import { sayingsOf } from '#src/client/ui/debrief/grade/said-in.ts';

const SCENES = [
  {
    id: 'tour',
    person: 'gu',
    verbs: ['visit'],
    nodes: [
      { id: 'hall', choices: [{ id: 'ask', to: 'line' }, { id: 'praise' }] },
      { id: 'line', choices: [{ id: 'price' }, { id: 'listen' }] },
    ],
  },
] as unknown as readonly Scene[];

test('what is said is followed from the act that opens the meeting', () => {
  const entries = [
    { type: 'act', verb: 'visit', target: 'gu' },
    { type: 'say', choice: 0 },
    { type: 'say', choice: 1 },
    { type: 'say', choice: 0 },
  ] as unknown as Parameters<typeof sayingsOf>[0];
  expect(sayingsOf(entries, null, SCENES)).toEqual([
    null,
    { scene: 'tour', node: 'hall', choice: 'ask' },
    { scene: 'tour', node: 'line', choice: 'listen' },
    null,
  ]);
});

test('in a meeting that is on it is followed from where it stands', () => {
  const said = [{ type: 'say', choice: 1 }] as const;
  expect(sayingsOf(said, { scene: 'tour', node: 'hall' }, SCENES)).toEqual([
    { scene: 'tour', node: 'hall', choice: 'praise' },
  ]);
  expect(sayingsOf(said, null, SCENES)).toEqual([null]);
});
