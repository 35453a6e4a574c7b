import { expect, test } from 'vitest';
import { contrastOf } from '#src/client/ui/act/reaction-contrast.ts';
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

test.each<[Reaction, 1 | -1 | 0, string | null]>([
  ['warm', 1, null],
  ['warm', -1, 'warm-down'],
  ['warm', 0, 'warm-none'],
  ['lukewarm', 1, 'lukewarm-up'],
  ['lukewarm', -1, 'lukewarm-down'],
  ['lukewarm', 0, null],
  ['cold', 1, 'cold-up'],
  ['cold', -1, null],
  ['cold', 0, null],
])('%s with a change of %i is %s', (reaction, way, contrast) => {
  expect(contrastOf(taken(reaction), way === 0 ? [] : [moved(way)])).toBe(contrast);
});

test('only the attitude of that person, moved by the act itself, is compared', () => {
  const others = [
    moved(1, { person: 'clerk' }),
    moved(1, { quantity: 'closeness' }),
    moved(1, { step: 'scene' }),
  ];
  expect(contrastOf(taken('cold'), others)).toBeNull();
});
