import { expect, test } from 'vitest';
import { runCooling } from '#src/core/engine/rules/cooling.ts';
import { setTable } from '#tests/support/table.ts';

const still = { influence: 0, lobby: 0 } as const;

test('ties cool after three idle weeks, by two per cent and one', () => {
  const t = setTable({ model: still });
  t.setCloseness('owner', 500);
  const byWeek = Array.from({ length: 6 }, () => {
    t.end();
    return t.closeness('owner');
  });
  expect(byWeek).toEqual([500, 500, 500, 500, 489, 479]);
});

test('a meeting starts the weeks anew', () => {
  const t = setTable({ model: still });
  t.setCloseness('owner', 500);
  t.end(3);
  t.act('ask', 'owner');
  t.end(4);
  expect(t.closeness('owner')).toBe(500);
});

test('ties never cool below nothing', () => {
  const t = setTable({ model: still });
  t.setCloseness('owner', 1);
  t.end(7);
  expect(t.closeness('owner')).toBe(0);
});

test('after four idle weeks what was gained fades by three per cent a week', () => {
  const t = setTable({ model: still });
  t.setAttitude('owner', 400);
  const byWeek = Array.from({ length: 7 }, () => {
    t.end();
    return t.attitude('owner');
  });
  expect(byWeek).toEqual([400, 400, 400, 400, 400, 388, 377]);
});

test('what was lost heals at the same pace', () => {
  const t = setTable({ model: still });
  t.setAttitude('owner', -400);
  t.end(7);
  expect(t.attitude('owner')).toBe(-377);
});

test('an opponent leans back to where he started, met or not', () => {
  const t = setTable({ model: still });
  t.setAttitude('foe', -100);
  t.setCell('foe', 'seen', 1);
  t.end();
  expect(t.attitude('foe')).toBe(-140);
});

test('evidence of an attitude ages, evidence of a trait does not', () => {
  const t = setTable({ model: still });
  t.setCell('owner', 'belief', -200, 18);
  t.setCell('owner', 'belief', -200, 0);
  const [doubt] = [t.cell('owner', 'belief', 18) - t.cell('owner', 'belief', 19)];
  runCooling(t.g);
  expect(t.cell('owner', 'belief', 18) - t.cell('owner', 'belief', 19)).toBeGreaterThan(doubt);
  expect(t.cell('owner', 'belief', 0)).toBe(-200);
});
