import { expect, test } from 'vitest';
import { shownChoices } from '#src/client/session/choice-order.ts';

const scene = (node: string, ...ids: string[]) => ({
  id: 'tour',
  node,
  choices: ids.map((id) => ({ id, kind: 'ask', block: null, open: true })),
});

test('every choice is shown once and keeps the place by which it is said', () => {
  const shown = shownChoices(scene('door', 'a', 'b', 'c', 'd'));
  expect(shown.map(({ choice, at }) => `${choice.id}${at}`).toSorted()).toEqual([
    'a0',
    'b1',
    'c2',
    'd3',
  ]);
});

test('the order is the same each time and hangs on the ids, not on the order of the file', () => {
  const one = shownChoices(scene('door', 'a', 'b', 'c', 'd')).map(({ choice }) => choice.id);
  const other = shownChoices(scene('door', 'd', 'c', 'b', 'a')).map(({ choice }) => choice.id);
  expect(other).toEqual(one);
});

test('the first of the file does not come first as a rule', () => {
  const firsts = Array.from(
    { length: 200 },
    (_, k) => shownChoices(scene(`node-${k}`, 'a', 'b', 'c'))[0]?.at,
  );
  const share = firsts.filter((at) => at === 0).length / firsts.length;
  expect(share).toBeGreaterThan(0.2);
  expect(share).toBeLessThan(0.47);
});
