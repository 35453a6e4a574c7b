import { expect, test } from 'vitest';
import { skillRows } from '#src/client/ui/debrief/grade/skill-rows.ts';

const rowsOf = (start: number, skill: number, luck: number) =>
  skillRows({ start, skill, luck }).bars.map(({ share, from, to, row }) => [share, from, to, row]);

test('gains stand one behind the other in one row', () => {
  expect(rowsOf(34, 24, 42)).toEqual([
    ['start', 0, 34, 0],
    ['skill', 34, 58, 0],
    ['luck', 58, 100, 0],
  ]);
});

test('what turns back has a row of its own, and nothing covers anything', () => {
  expect(rowsOf(60, -40, 80)).toEqual([
    ['start', 0, 60, 0],
    ['skill', 60, 20, 1],
    ['luck', 20, 100, 2],
  ]);
  expect(rowsOf(34, 24, -58)).toEqual([
    ['start', 0, 34, 0],
    ['skill', 34, 58, 0],
    ['luck', 58, 0, 1],
  ]);
});

test('the scale reaches as far as the bars', () => {
  expect(skillRows({ start: 90, skill: 30, luck: -120 })).toMatchObject({ low: 0, high: 120 });
  expect(skillRows({ start: 10, skill: -30, luck: 20 })).toMatchObject({ low: -20, high: 100 });
});
