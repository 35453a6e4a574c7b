import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { runRivals } from '#src/core/engine/rules/rivals.ts';
import { setTable, type Table, type TableOptions } from '#tests/support/table.ts';
import type { DealInput } from '#tests/support/test-deck.ts';

type VendorInput = DealInput['vendors'][number];

const withRival = (rival: Partial<VendorInput>, options: TableOptions = {}): Table =>
  setTable({
    ...options,
    deal: (deal) => {
      deal.vendors = deal.vendors.map((v) =>
        (v.id as string) === 'rival' ? { ...v, ...rival } : v,
      );
    },
  });
const courts = (person: string, rest: object = {}): Pick<VendorInput, 'courts'> => ({
  courts: [{ person, weight: 10, ...rest }] as never,
});

test('a push of 34 to 63 wins for the rival, and a tenth of it is taken from us', () => {
  const pushes = Array.from({ length: 80 }, (_, seed) => {
    const t = withRival(courts('owner'), { seed });
    runRivals(t.g);
    expect(t.attitude('owner')).toBe(-Math.trunc(t.attitude('owner', 'rival') / 10));
    return t.attitude('owner', 'rival');
  });
  expect(Math.min(...pushes)).toBe(34);
  expect(Math.max(...pushes)).toBe(63);
});

describe('what a push is worth', () => {
  const push = (prepare: (t: Table) => void): number => {
    const t = withRival(courts('owner'));
    prepare(t);
    const before = t.attitude('owner', 'rival');
    runRivals(t.g);
    return t.attitude('owner', 'rival') - before;
  };
  const plain = push(() => undefined);
  test.each<[string, (t: Table) => void, number]>([
    ['with a guide of ours', (t) => t.setAttitude('owner', 450), 65],
    ['with a supporter', (t) => t.setAttitude('owner', 449), 100],
    ['with somebody insulated', (t) => t.setCell('owner', 'insulated', 2), 45],
    ['once the weeks are over', (t) => t.setCell('owner', 'insulated', 1), 100],
    ['by a rival at half his vigour', (t) => (t.g.s[t.g.c.layout.vigour + 1] = 50), 50],
    ['with half of the way gone', (t) => t.setAttitude('owner', 500, 'rival'), 50],
  ])('%s', (_, prepare, percent) => {
    expect(Math.abs(push(prepare) - (plain * percent) / 100)).toBeLessThan(1.1);
  });
});

test('he works on whom his script names, in those weeks', () => {
  const t = withRival(courts('owner', { from: 2, to: 3 }), { model: { influence: 0 } });
  const byWeek = Array.from({ length: 4 }, () => {
    const before = t.attitude('owner', 'rival');
    t.end();
    return t.attitude('owner', 'rival') > before;
  });
  expect(byWeek).toEqual([false, true, true, false]);
});

test('we and the choice to do nothing court nobody', () => {
  const t = setTable();
  runRivals(t.g);
  for (const id of t.g.c.names.people)
    expect([t.attitude(id, 'rival'), t.attitude(id, 'nobody')]).toEqual([0, 0]);
});

describe('a late call on the top', () => {
  const late = { person: '@top', from: 2, to: 2, chance: 100, strength: 200, happens: 50 };
  test('comes in the canonical case, from its week on', () => {
    const t = withRival({ late }, { model: { influence: 0 } });
    runRivals(t.g);
    expect(t.attitude('boss', 'rival')).toBe(0);
    t.end(2);
    expect(t.attitude('boss', 'rival')).toBe(200);
  });
  test('and in as many of the drawn ones as it says', () => {
    let count = 0;
    for (let seed = 0; seed < 100; seed += 1) {
      const t = withRival({ late }, { seed, variant: 'drawn' });
      if (get(t.g.s, t.g.c.layout.lateWeek + 1) > 0) count += 1;
    }
    expect(Math.abs(count - 50)).toBeLessThan(18);
  });
});

test('a rumour is planted as if out of nowhere', () => {
  const t = withRival({ plants: 100 });
  runRivals(t.g);
  expect(t.fact('c5-myth')).toBe(1);
  expect(t.history.some((h) => h.type === 'notice')).toBe(false);
});

describe('we learn of a visit through those who tell us much', () => {
  const seen = (closeness: number): number => {
    let count = 0;
    for (let seed = 0; seed < 60; seed += 1) {
      const t = withRival(courts('owner'), { seed });
      t.setCloseness('owner', closeness);
      t.end();
      const notice = t.history.find((h) => h.type === 'notice' && h.kind === 'rival');
      if (notice?.type === 'notice' && notice.seen) count += 1;
      const told = t.history.some((h) => h.type === 'changed' && h.reason === 'courted' && h.seen);
      expect(told && notice?.type === 'notice' && !notice.seen).toBe(false);
    }
    return count;
  };
  test('never from strangers, mostly from friends', () => {
    expect(seen(0)).toBe(0);
    expect(seen(200)).toBeGreaterThan(5);
    expect(seen(800)).toBeGreaterThan(45);
  });
});
