import { expect, test } from 'vitest';
import { planDimension } from '#src/client/ui/act/plan-dimension.ts';

const heard = { need: 2, change: 1, focus: 0, closeness: 0, attitude: 0 };

test.each([
  ['closer', 'closeness'],
  ['introduction', 'closeness'],
  ['warmer', 'attitude'],
  ['commitment', 'attitude'],
] as const)('%s is about %s', (advance, dimension) => {
  expect(planDimension(advance, heard)).toBe(dimension);
});

test('something to learn is about what least was heard of', () => {
  expect(planDimension('learn', heard)).toBe('focus');
  expect(planDimension('learn', { ...heard, focus: 3 })).toBe('attitude');
  expect(planDimension('learn', { ...heard, need: 0 })).toBe('need');
});
