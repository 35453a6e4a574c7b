import { expect, test } from 'vitest';
import { phaseColumns, phaseOfWeek } from '#src/client/ui/debrief/chart/march-columns.ts';

const phases = [
  { id: 'locate', to: 3 },
  { id: 'compare', to: 8 },
  { id: 'deliver', to: 10 },
];

test('phases stand side by side, and those not finished are cut', () => {
  expect(phaseColumns(phases, 8).map(({ from, to, cut }) => [from, to, cut])).toEqual([
    [0, 3, false],
    [3, 8, false],
    [8, 10, true],
  ]);
});

test('a week belongs to the phase it ends in', () => {
  expect([0, 3, 4, 10, 11].map((week) => phaseOfWeek(phases, week))).toEqual([
    'locate',
    'locate',
    'compare',
    'deliver',
    'deliver',
  ]);
});
