import { expect, test } from 'vitest';
import { setTable } from '#tests/support/table.ts';

const SAFETY = 1;
const BELONGING = 2;

const keen = { model: { wear: 100, scale: 200, needMet: 150 } } as const;

test('a need once met gives way to the next, and stays the second', () => {
  const t = setTable(keen);
  t.act('visit', 'owner', 'to-safety');
  expect(t.cell('owner', 'trait')).toBe(SAFETY);
  t.act('visit', 'owner', 'to-safety');
  expect([t.cell('owner', 'trait'), t.cell('owner', 'second')]).toEqual([BELONGING, SAFETY]);
  expect(t.cell('owner', 'needGain')).toBe(0);
});

test('arguments through other channels satisfy no need', () => {
  const t = setTable(keen);
  for (let k = 0; k < 4; k += 1) t.act('visit', 'owner', 'to-business');
  expect(t.cell('owner', 'trait')).toBe(SAFETY);
});

test('the last need stays', () => {
  const t = setTable(keen);
  t.setCell('owner', 'trait', 3);
  for (let k = 0; k < 3; k += 1) t.act('visit', 'owner', 'to-esteem');
  expect(t.cell('owner', 'trait')).toBe(3);
});

test('what an ideal reader believes does not move by itself: nobody saw the need change', () => {
  const belief = (needMet: number): number[] => {
    const t = setTable({ model: { ...keen.model, needMet } });
    t.act('visit', 'owner', 'to-safety');
    t.act('visit', 'owner', 'to-safety');
    return [0, 1, 2, 3, 4].map((l) => t.cell('owner', 'belief', l));
  };
  expect(belief(150)).toEqual(belief(10_000));
});
