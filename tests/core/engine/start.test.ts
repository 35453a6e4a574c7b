import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { createGame } from '#src/core/engine/start.ts';
import { compileTable, setTable, tableOf } from '#tests/support/table.ts';
import type { DealInput } from '#tests/support/test-deck.ts';

const uncertain = (deal: DealInput): void => {
  for (const p of deal.people) p.tilt = 100;
  deal.flags = ['road'];
  deal.unknowns = [
    {
      id: 'decider',
      values: [
        { id: 'boss', weight: 70 },
        { id: 'chief', weight: 30, roles: { top: 'chief' }, sets: [{ set: 'flag.road', to: 5 }] },
        { id: 'never', weight: 0, roles: { top: 'clerk' } },
      ],
      case: 'chief',
    },
  ] as never;
  deal.vendors = deal.vendors.map((v) =>
    (v.id as string) === 'rival' ? { ...v, vigour: { low: 60, high: 120 } } : v,
  );
};

describe('the canonical case', () => {
  test('is the same for every seed', () => {
    const compiled = compileTable({ deal: uncertain });
    const first = Array.from(createGame(compiled, 1, 'case').s);
    expect(Array.from(createGame(compiled, 99, 'case').s)).toEqual(first);
  });
  test('is as the author wrote it', () => {
    const t = setTable({ deal: uncertain });
    expect([t.cell('owner', 'trait', 0), t.cell('owner', 'second', 0)]).toEqual([1, 2]);
    expect(t.attitude('foe')).toBe(-600);
    expect(get(t.g.s, t.g.c.layout.vigour + 1)).toBe(90);
    expect(get(t.g.s, t.g.c.layout.roles)).toBe(t.person('chief'));
    expect(get(t.g.s, t.g.c.layout.flags)).toBe(5);
  });
  test('takes the most usual level as the second where none is named', () => {
    const t = setTable();
    expect(t.cell('owner', 'second', 1)).toBe(3);
  });
});

describe('a drawn variant', () => {
  const SEEDS = 600;
  const compiled = compileTable({ deal: uncertain });
  const tables = Array.from({ length: SEEDS }, (_, seed) =>
    tableOf(createGame(compiled, seed, 'drawn')),
  );
  const share = (holds: (t: (typeof tables)[number]) => boolean): number =>
    Math.round((100 * tables.filter(holds).length) / SEEDS);

  test('draws unknowns by their weights, with what they set and the parts they give', () => {
    const decider = (t: (typeof tables)[number]): number => get(t.g.s, t.g.c.layout.roles);
    expect(Math.abs(share((t) => decider(t) === t.person('chief')) - 30)).toBeLessThan(6);
    expect(share((t) => decider(t) === t.person('clerk'))).toBe(0);
    for (const t of tables)
      expect(get(t.g.s, t.g.c.layout.flags)).toBe(decider(t) === t.person('chief') ? 5 : 0);
  });
  test('draws traits by what is usual for the seat, and never the same level twice', () => {
    expect(Math.abs(share((t) => t.cell('owner', 'trait', 0) === 1) - 59)).toBeLessThan(6);
    expect(Math.abs(share((t) => t.cell('owner', 'trait', 0) === 2) - 39)).toBeLessThan(6);
    expect(share((t) => t.cell('owner', 'trait', 0) === t.cell('owner', 'second', 0))).toBe(0);
  });
  test('tilts attitudes to both sides within the bound, vigour between low and high', () => {
    const tilts = tables.map((t) => t.attitude('owner'));
    expect(Math.min(...tilts)).toBeGreaterThanOrEqual(-100);
    expect(Math.max(...tilts)).toBeLessThanOrEqual(100);
    expect(Math.abs(tilts.reduce((sum, x) => sum + x, 0) / SEEDS)).toBeLessThan(10);
    const vigours = tables.map((t) => get(t.g.s, t.g.c.layout.vigour + 1));
    expect([Math.min(...vigours), Math.max(...vigours)]).toEqual([60, 120]);
  });
});

test('a level without weight is never drawn, neither first nor second', () => {
  const compiled = compileTable({
    deal: (deal) => {
      for (const p of deal.people)
        p.need = { case: 'safety', prior: { safety: 50, esteem: 50 } } as typeof p.need;
    },
  });
  const drawn = new Set(
    Array.from({ length: 400 }, (_, seed) => tableOf(createGame(compiled, seed, 'drawn'))).flatMap(
      (t) => [t.cell('owner', 'trait', 0), t.cell('owner', 'second', 0)],
    ),
  );
  expect(drawn).toEqual(new Set([1, 3]));
});
