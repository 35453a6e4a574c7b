import { describe, expect, test } from 'vitest';
import {
  clearCount,
  firstOne,
  firstThree,
  firstTwo,
  leadOf,
  offerValue,
  preference,
  topIsWon,
} from '#src/core/engine/rules/control.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { setTable, type Table } from '#tests/support/table.ts';

const EVERYBODY = ['boss', 'chief', 'owner', 'clerk', 'foe'];
const offer = (t: Table, vendor: string, focus: number, value: number): void => {
  t.g.s[t.g.c.layout.offer + t.vendor(vendor) * 4 + focus] = value;
};

describe('what a vendor offers is weighed by the focus of the person', () => {
  test.each([
    // Owner: business 52, finance 24, technology and relationship 12 per cent; 100 all round is 90.
    ['a fair offer', 0, 100, 90],
    ['better for business', 0, 150, 142],
    ['better in money', 2, 150, 114],
    ['better technology', 1, 150, 102],
  ])('%s', (_, focus, value, worth) => {
    const t = setTable();
    offer(t, 'us', focus, value);
    expect(offerValue(t.g, t.person('owner'), t.g.c.us)).toBe(worth);
  });

  test('our criteria help everywhere, our discount where money counts', () => {
    const t = setTable();
    t.g.s[HEAD.criteria] = 60;
    expect(offerValue(t.g, t.person('owner'), t.g.c.us)).toBe(130);
    t.g.s[HEAD.discount] = 10;
    expect(offerValue(t.g, t.person('owner'), t.g.c.us)).toBe(139);
    expect(offerValue(t.g, t.person('owner'), t.vendor('rival'))).toBe(90);
  });
});

test('risk counts when risk is felt, and reserves meet it', () => {
  const t = setTable({
    deal: (deal) => {
      deal.vendors = deal.vendors.map((v) => ({ ...v, risk: 85 }));
    },
  });
  const ours = (): number => preference(t.g, t.person('owner'), t.g.c.us);
  expect(ours()).toBe(90);
  t.g.s[t.g.c.layout.concerns + 3] = 80;
  expect(ours()).toBe(10);
  t.g.s[HEAD.reserve] = 50;
  expect(ours()).toBe(50);
  expect(preference(t.g, t.person('owner'), t.vendor('rival'))).toBe(10);
});

test('a lead is over the best of the others, nobody included', () => {
  const t = setTable();
  t.setAttitude('owner', 200);
  t.setAttitude('owner', 100, 'rival');
  expect(leadOf(t.g, t.person('owner'))).toBe(100);
  t.setAttitude('owner', 250, 'nobody');
  expect(leadOf(t.g, t.person('owner'))).toBe(40);
});

test.each([
  // Attitude to us and to the rival; a lead of 120 and an attitude of 150 are needed.
  [150, 30, true],
  [150, 31, false],
  [149, -500, false],
  [900, 800, false],
])('with the top at %i and the rival at %i, one win: %s', (us, rival, won) => {
  const t = setTable();
  t.setAttitude('boss', us);
  t.setAttitude('boss', rival, 'rival');
  expect(topIsWon(t.g)).toBe(won);
});

describe('the three first', () => {
  test('F1: our offer fits best for the top and for three of four key people', () => {
    const t = setTable();
    expect(firstOne(t.g)).toBe(false);
    for (const id of ['boss', 'chief', 'owner']) t.setAttitude(id, 100);
    expect(firstOne(t.g)).toBe(true);
    t.setAttitude('boss', -100);
    t.setAttitude('foe', 900);
    expect(firstOne(t.g)).toBe(false);
  });
  test('F2: two key people help us', () => {
    const t = setTable();
    for (const id of ['owner', 'chief', 'clerk']) t.setAttitude(id, 450);
    t.setCloseness('owner', 400);
    t.setCloseness('clerk', 400);
    expect(firstTwo(t.g)).toBe(false);
    t.setCloseness('chief', 400);
    expect(firstTwo(t.g)).toBe(true);
    t.setAttitude('chief', 449);
    expect(firstTwo(t.g)).toBe(false);
  });
  test('F3: more than half of those inside the firm prefer us', () => {
    const t = setTable({
      deal: (deal) => {
        const clerk = deal.people.find((p) => p.id === 'clerk');
        if (clerk !== undefined) clerk.seat = 'outside';
      },
    });
    EVERYBODY.forEach((id) => t.setAttitude(id, -500));
    for (const id of ['boss', 'owner', 'clerk']) t.setAttitude(id, 100);
    expect(firstThree(t.g)).toBe(false);
    t.setAttitude('foe', 100);
    expect(firstThree(t.g)).toBe(true);
  });
});

test('an item counts as truly clear by true facts alone', () => {
  const t = setTable();
  const at = t.g.c.names.items.indexOf('c5');
  t.g.s[t.g.c.layout.itemVerified + at] = 3;
  expect(clearCount(t.g)).toBe(0);
  t.g.s[t.g.c.layout.itemTrue + at] = 2;
  expect(clearCount(t.g)).toBe(1);
});
