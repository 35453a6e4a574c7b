import { expect, test } from 'vitest';
import { weigh, wearOf } from '#src/core/engine/rules/argue.ts';
import type { Argument } from '#src/core/engine/rules/argue.ts';
import { setTable, type Table } from '#tests/support/table.ts';

function argument(t: Table, person: string, message: string, executive = false): Argument {
  const at = t.g.c.names.messages.indexOf(message);
  return { ...weigh(t.g, t.person(person), at, 100, executive) };
}

test('timing follows the concern of the moment, week by week', () => {
  const t = setTable();
  const seen: (readonly [number, number])[] = [];
  for (let week = 1; week <= 7; week += 1) {
    seen.push([
      argument(t, 'owner', 'about-need').timing,
      argument(t, 'owner', 'to-finance').timing,
    ]);
    t.end();
  }
  // Need falls from 100 to 0 in the first phase, cost rises to 100 and falls to 50 in the second.
  expect(seen).toEqual([
    [125, 55],
    [111, 73],
    [92, 92],
    [73, 111],
    [55, 125],
    [55, 121],
    [55, 111],
  ]);
});

test('a message that answers no concern is never quite timely', () => {
  const t = setTable();
  expect(argument(t, 'owner', 'to-safety').timing).toBe(85);
  t.end(5);
  expect(argument(t, 'owner', 'to-safety').timing).toBe(85);
});

test.each([
  [0, 55],
  [149, 55],
  [150, 80],
  [400, 105],
  [699, 105],
  [700, 125],
])('closeness %i gives access of %i per cent', (closeness, access) => {
  const t = setTable();
  t.setCloseness('owner', closeness);
  expect(argument(t, 'owner', 'to-ties').access).toBe(access);
});

test('a guarded door halves access until somebody opens it', () => {
  const t = setTable({
    deal: (deal) => {
      const owner = deal.people.find((p) => p.id === 'owner');
      if (owner !== undefined) owner.door = 'guarded';
    },
  });
  expect(argument(t, 'owner', 'to-ties').access).toBe(30);
  t.setCell('owner', 'door', 1);
  expect(argument(t, 'owner', 'to-ties').access).toBe(55);
});

test('behind what was a shut door only an executive meeting has full access', () => {
  const t = setTable();
  t.setCell('boss', 'door', 1);
  expect(argument(t, 'boss', 'to-ties').access).toBe(38);
  expect(argument(t, 'boss', 'to-ties', true).access).toBe(55);
});

test('ground grows with verified facts, and what backs a message with none is firm', () => {
  const t = setTable();
  const at = t.g.c.layout.itemVerified + t.g.c.names.items.indexOf('c5');
  const grounds = [0, 1, 2, 3, 4].map((facts) => {
    t.g.s[at] = facts;
    return argument(t, 'owner', 'proven').ground;
  });
  expect(grounds).toEqual([60, 80, 100, 120, 120]);
  expect(argument(t, 'owner', 'to-ties').ground).toBe(100);
});

test('a false fact that is held takes two fifths of an argument, until it is exposed', () => {
  const gain = (prepare: (t: Table) => void): number => {
    const t = setTable();
    prepare(t);
    return argument(t, 'owner', 'proven').gain;
  };
  const firm = gain(() => undefined);
  const rotten = gain((t) => {
    t.act('ask', 'clerk');
    expect(t.fact('c5-myth')).toBe(1);
  });
  const cured = gain((t) => {
    t.act('ask', 'clerk');
    t.act('verify', 'chief');
    expect(t.fact('c5-myth')).toBe(3);
  });
  expect(firm).toBe(27);
  expect(rotten).toBe(16);
  expect(cured).toBe(27);
});

test('a repeat in the same channel wears, and four weeks take one repeat away', () => {
  const t = setTable();
  expect([0, 1, 2, 3, 4, 5].map((uses) => wearOf(t.g, uses))).toEqual([100, 60, 36, 21, 12, 8]);
  const wear = (): number => argument(t, 'owner', 'to-ties').wear;
  t.act('visit', 'owner', 'to-ties');
  t.act('visit', 'owner', 'to-ties');
  expect(wear()).toBe(36);
  expect(argument(t, 'owner', 'to-safety').wear).toBe(100);
  expect(argument(t, 'clerk', 'to-ties').wear).toBe(100);
  t.end(3);
  expect(wear()).toBe(36);
  t.end();
  expect(wear()).toBe(60);
});

test.each([
  [-1000, 30],
  [-450, 65],
  [-150, 100],
  [150, 105],
  [450, 95],
])('from attitude %i receptivity is %i', (attitude, receptivity) => {
  const t = setTable();
  t.setAttitude('owner', attitude);
  expect(argument(t, 'owner', 'to-safety').receptivity).toBe(receptivity);
});

test('the nearer to certain somebody is, the less there is left to win', () => {
  const gains = [0, 500, 900].map((attitude) => {
    const t = setTable();
    t.setAttitude('owner', attitude);
    t.act('visit', 'owner', 'to-safety');
    return t.attitude('owner') - attitude;
  });
  expect(gains).toEqual([46, 21, 4]);
});

test('nobody becomes a guide through one channel: its room is spent', () => {
  const through = (message: string): number => {
    const t = setTable({
      model: { wear: 100, scale: 400, receptivity: [100, 100, 100, 100, 100] },
    });
    t.g.s[t.g.c.layout.capacity] = 99;
    for (let k = 0; k < 30; k += 1) t.act('visit', 'owner', message);
    return t.attitude('owner');
  };
  expect(through('to-business')).toBeLessThanOrEqual(420);
  expect(through('to-business')).toBeGreaterThan(300);
  expect(through('to-ties')).toBeLessThan(0);
});

test('the channel of ties has less room than the others', () => {
  const t = setTable({ model: { wear: 100, scale: 400 } });
  t.setCell('owner', 'trait', 3, 2);
  for (let k = 0; k < 9; k += 1) t.act('visit', 'owner', 'to-ties');
  expect(t.cell('owner', 'room', 5)).toBe(250);
});

test('a wrong message costs attitude and closeness', () => {
  const t = setTable();
  t.setCloseness('owner', 500);
  t.act('demo', 'owner', 'to-laggard');
  // 100 × -45 % × 70 % of trust lost, and a sixth of that in ties.
  expect(t.attitude('owner')).toBe(-31);
  expect(t.closeness('owner')).toBe(495);
});

test('a wrong message is worse said to somebody who liked us', () => {
  const loss = (attitude: number): number => {
    const t = setTable();
    t.setAttitude('owner', attitude);
    t.act('visit', 'owner', 'to-laggard');
    return attitude - t.attitude('owner');
  };
  expect(loss(800)).toBeGreaterThan(loss(0));
  expect(loss(0)).toBeGreaterThan(loss(-800));
});

test('an argument that lands takes a fifth of it from every rival, a weak one nothing', () => {
  const strong = setTable();
  strong.act('visit', 'owner', 'to-safety');
  expect(strong.attitude('owner')).toBe(46);
  expect(strong.attitude('owner', 'rival')).toBe(-9);
  expect(strong.attitude('owner', 'nobody')).toBe(-9);
  const weak = setTable();
  weak.act('visit', 'owner', 'to-belonging');
  expect(weak.attitude('owner')).toBe(15);
  expect(weak.attitude('owner', 'rival')).toBe(0);
});

test('in the room those of the same faction whom we met hear a third of it', () => {
  const t = setTable();
  t.setCell('chief', 'met', 1);
  t.act('demo', 'owner', 'to-safety');
  expect(t.attitude('owner')).toBe(46);
  expect(t.attitude('chief')).toBe(15);
  expect(t.attitude('clerk')).toBeLessThanOrEqual(0);
  const unmet = setTable();
  unmet.act('demo', 'owner', 'to-safety');
  expect(unmet.attitude('chief')).toBe(0);
});

test('every argument brings a reaction on each dimension it appeals to', () => {
  const t = setTable();
  t.act('demo', 'owner', 'safe-business');
  const heard = t.history.flatMap((h) => (h.type === 'evidence' ? [h] : []));
  expect(heard.map((h) => [h.dimension, h.source])).toEqual([
    [2, 'reaction'],
    [0, 'reaction'],
  ]);
  expect(new Set(heard.map((h) => h.reaction)).size).toBe(1);
});
