import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { setTable, type Table } from '#tests/support/table.ts';
import type { DealInput } from '#tests/support/test-deck.ts';

const head = (t: Table, at: number): number => get(t.g.s, at);

describe('a public gain is resented across the fault line', () => {
  test('by a fifth of it, by every member of the other faction', () => {
    const t = setTable();
    t.act('demo', 'owner', 'to-safety');
    expect(t.attitude('owner')).toBe(46);
    expect(t.attitude('clerk')).toBe(-9);
    expect(t.attitude('foe')).toBe(-609);
    expect(t.attitude('boss')).toBe(0);
  });
  test('not if one of them was seen within three weeks', () => {
    const t = setTable();
    t.act('ask', 'clerk');
    t.end(3);
    const before = t.attitude('clerk');
    t.act('demo', 'owner', 'to-safety');
    expect(t.attitude('clerk')).toBe(before);
  });
  test('nor if it was said in private, nor if it failed', () => {
    const t = setTable();
    t.act('visit', 'owner', 'to-safety');
    t.act('demo', 'owner', 'to-laggard');
    expect(t.attitude('clerk')).toBe(0);
  });
});

describe('isolating', () => {
  const withListeners = (supporters: number): Table => {
    const t = setTable({
      deal: (deal) =>
        deal.people.forEach((p) => {
          if (p.id !== 'foe') p.listens = [{ to: 'foe' as never, weight: 20 }];
        }),
    });
    ['owner', 'clerk', 'chief', 'boss']
      .slice(0, supporters)
      .forEach((id) => t.setAttitude(id, 150));
    return t;
  };
  test.each([
    [0, 25],
    [1, 40],
    [3, 70],
    [4, 70],
  ])('with %i of the listeners on our side weakens by %i per cent', (supporters, by) => {
    const t = withListeners(supporters);
    t.act('isolate', 'foe');
    expect(t.cell('foe', 'isolation')).toBe(by);
  });
  test('goes no further than ninety, and needs no meeting', () => {
    const t = withListeners(4);
    t.act('isolate', 'foe');
    t.act('isolate', 'foe');
    expect(t.cell('foe', 'isolation')).toBe(90);
    expect(t.cell('foe', 'met')).toBe(0);
  });
});

test('reserves against risk add up to all of it and no more', () => {
  const t = setTable();
  for (const reserve of [40, 80, 100]) {
    t.act('reserve');
    expect(head(t, HEAD.reserve)).toBe(reserve);
  }
});

describe('criteria', () => {
  test('move openly, up to their bound', () => {
    const t = setTable();
    for (let k = 0; k < 9; k += 1) t.act('criteria');
    expect(head(t, HEAD.criteria)).toBe(60);
  });
  test('pushed crudely they are found out sooner or later, and those outside and the sponsor turn away', () => {
    const outside = (deal: DealInput): void => {
      const clerk = deal.people.find((p) => p.id === 'clerk');
      if (clerk !== undefined) clerk.seat = 'outside';
    };
    const results = Array.from({ length: 60 }, (_, seed) => {
      const t = setTable({ seed, deal: outside });
      t.act('spec-push');
      return [head(t, HEAD.criteria), t.attitude('clerk'), t.attitude('owner')].join(' ');
    });
    const found = results.filter((r) => r === '20 -90 -50').length;
    expect(results.filter((r) => r === '40 0 0').length).toBe(60 - found);
    expect(found).toBeGreaterThan(1);
    expect(found).toBeLessThan(20);
  });
});

describe('a discount', () => {
  test('pleases those who count money, once cost is on their mind', () => {
    const t = setTable();
    t.setCell('clerk', 'trait', 2, 2);
    t.setCell('foe', 'second', 1, 2);
    t.act('discount');
    expect(t.attitude('clerk')).toBe(0);
    t.end(4);
    const before = ['clerk', 'owner', 'foe'].map((id) => t.attitude(id));
    t.act('discount');
    const gained = ['clerk', 'owner', 'foe'].map((id, at) => t.attitude(id) - (before[at] ?? 0));
    // Finance weighs 52, 24 and 12 per cent with them; 15 is nothing gained.
    expect(gained).toEqual([37, 9, -3]);
    expect(head(t, HEAD.discount)).toBe(10);
  });
  test('is followed by a rival as far as he goes', () => {
    const t = setTable({
      deal: (deal) => {
        deal.vendors = deal.vendors.map((v) =>
          (v.id as string) === 'rival' ? { ...v, price: { follow: 100, most: 8 } } : v,
        );
      },
    });
    t.act('discount');
    t.act('discount');
    expect(get(t.g.s, t.g.c.layout.vendorDiscount + t.vendor('rival'))).toBe(8);
    expect(t.history.filter((h) => h.type === 'notice' && h.id === 'price-cut')).toHaveLength(2);
  });
});

test('an improved offer is ours alone', () => {
  const t = setTable();
  t.act('offer');
  const offers = Array.from(t.g.s.slice(t.g.c.layout.offer, t.g.c.layout.offer + 8));
  expect(offers).toEqual([110, 100, 100, 100, 100, 100, 100, 100]);
});

test('insulated, somebody is moved less by rivals for as many weeks', () => {
  const pushed = (insulate: boolean): number[] => {
    const t = setTable({
      model: { influence: 0, lobby: 0 },
      deal: (deal) => {
        deal.vendors = deal.vendors.map((v) =>
          (v.id as string) === 'rival'
            ? { ...v, courts: [{ person: 'owner' as never, weight: 1 }] }
            : v,
        );
      },
    });
    if (insulate) t.act('insulate', 'owner');
    return [0, 1, 2].map(() => {
      const before = t.attitude('owner', 'rival');
      t.end();
      return t.attitude('owner', 'rival') - before;
    });
  };
  const [free, shielded] = [pushed(false), pushed(true)];
  [0, 1].forEach((at) => expect((shielded[at] ?? 0) / (free[at] ?? 1)).toBeLessThan(0.5));
  expect((shielded[2] ?? 0) / (free[2] ?? 1)).toBeGreaterThan(0.9);
});

describe('a red act', () => {
  test('gains a little at once and leaves a danger that never goes away', () => {
    const t = setTable();
    t.act('gift', 'owner');
    expect(t.attitude('owner')).toBe(60);
    expect(head(t, HEAD.heat)).toBe(20);
    expect(head(t, HEAD.reds)).toBe(1);
  });
  test('is more dangerous with somebody who is against us', () => {
    const t = setTable();
    t.act('gift', 'foe');
    expect(head(t, HEAD.heat)).toBe(40);
  });
  test('comes out in the end, and the deal is lost', () => {
    let found = 0;
    for (let seed = 0; seed < 200; seed += 1) {
      const t = setTable({ seed });
      t.g.s[HEAD.heat] = 100;
      t.end();
      if (head(t, HEAD.outcome) === 5) found += 1;
    }
    // One week at a tenth.
    expect(found).toBeGreaterThan(8);
    expect(found).toBeLessThan(36);
  });
});
