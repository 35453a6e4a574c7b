import { expect, test } from 'vitest';
import { contrastOf, restOf } from '#src/client/ui/act/reaction-contrast.ts';
import type { ChangeView, EvidenceView, Reaction } from '#src/core/schema/view.ts';

const taken = (reaction: Reaction): EvidenceView => ({
  person: 'head',
  week: 1,
  dimension: 'focus',
  level: 'finance',
  phrasing: 0,
  weight: 1,
  source: 'reaction',
  reaction,
});

const moved = (direction: 1 | -1, more: Partial<ChangeView> = {}): ChangeView => ({
  week: 1,
  person: 'head',
  quantity: 'attitude',
  direction,
  band: 1,
  step: 'act',
  reason: 'argument',
  factors: [],
  ...more,
});

test.each<[Reaction, 1 | -1 | 0, string | null, string | null]>([
  ['warm', 1, null, null],
  ['warm', -1, 'warm-down', 'little'],
  ['warm', 0, 'warm-none', null],
  ['lukewarm', 1, 'lukewarm-up', 'part'],
  ['lukewarm', -1, 'lukewarm-down', 'little'],
  ['lukewarm', 0, null, 'part'],
  ['cold', 1, 'cold-up', null],
  ['cold', -1, null, 'little'],
  ['cold', 0, null, 'little'],
])('%s with a change of %i is %s and leaves %s of the rest', (reaction, way, contrast, rest) => {
  const found = contrastOf(taken(reaction), way === 0 ? [] : [moved(way)]);
  expect(found).toBe(contrast);
  expect(restOf(reaction, found)).toBe(rest);
});

test('only the attitude of that person, moved by the act itself, is compared', () => {
  const others = [
    moved(1, { person: 'clerk' }),
    moved(1, { quantity: 'closeness' }),
    moved(1, { step: 'scene' }),
  ];
  expect(contrastOf(taken('cold'), others)).toBeNull();
});
