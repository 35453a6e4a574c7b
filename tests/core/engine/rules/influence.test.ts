import { describe, expect, test } from 'vitest';
import { runInfluence, runLobbying } from '#src/core/engine/rules/influence.ts';
import { setTable, type Table, type TableOptions } from '#tests/support/table.ts';
import type { DealInput } from '#tests/support/test-deck.ts';

/** No luck, no rivals: what is left at a week's end is influence, lobbying and cooling. */
const flowOnly = (options: TableOptions = {}): Table => {
  const t = setTable(options);
  t.setAttitude('foe', -600);
  return t;
};

test.each([
  // weight of the edge, gap, flow 40: gap × weight × 40 per hundred thousand.
  [30, 500, 60],
  [30, -500, -60],
  [10, 500, 20],
  [60, 1000, 240],
])('an edge of weight %i over a gap of %i moves the listener by %i', (weight, gap, by) => {
  const t = flowOnly({
    deal: (deal) => {
      const clerk = deal.people.find((p) => p.id === 'clerk');
      if (clerk !== undefined) clerk.listens = [{ to: 'owner' as never, weight }];
    },
  });
  t.setAttitude('owner', gap, 'rival');
  runInfluence(t.g);
  expect(t.attitude('clerk', 'rival')).toBe(by);
  expect(t.attitude('owner', 'rival')).toBe(gap);
});

test('influence flows for every vendor alike', () => {
  const t = flowOnly();
  t.setAttitude('owner', 500);
  t.setAttitude('owner', 500, 'rival');
  t.setAttitude('owner', -500, 'nobody');
  t.setCell('chief', 'met', 1);
  runInfluence(t.g);
  expect(['us', 'rival', 'nobody'].map((v) => t.attitude('chief', v))).toEqual([40, 40, -40]);
});

test('it all flows at once: nobody hears this week what was said this week', () => {
  const t = flowOnly();
  t.setAttitude('owner', 1000, 'rival');
  runInfluence(t.g);
  expect(t.attitude('chief', 'rival')).toBe(80);
  expect(t.attitude('boss', 'rival')).toBe(0);
  runInfluence(t.g);
  expect(t.attitude('boss', 'rival')).toBe(9);
});

test.each([
  ['belonging', 2, 150],
  ['safety', 1, 100],
  ['esteem', 3, 60],
])('somebody who needs %s (level %i) takes in %i per cent', (_, need, share) => {
  const t = flowOnly();
  t.setAttitude('owner', 1000, 'rival');
  t.setCell('chief', 'trait', need);
  runInfluence(t.g);
  expect(t.attitude('chief', 'rival')).toBe((80 * share) / 100);
});

test('an opponent is deaf to what others think', () => {
  const t = flowOnly();
  t.setAttitude('owner', 1000, 'rival');
  t.setAttitude('chief', -500);
  runInfluence(t.g);
  expect(t.attitude('chief', 'rival')).toBe(13);
});

test.each([
  [0, 80],
  [50, 40],
  [90, 8],
])('isolated by %i per cent, one moves a listener by %i instead of 80', (isolation, by) => {
  const t = flowOnly();
  t.setAttitude('owner', 1000, 'rival');
  t.setCell('owner', 'isolation', isolation);
  runInfluence(t.g);
  expect(t.attitude('chief', 'rival')).toBe(by);
});

describe('hearsay does not win those of rank four and five', () => {
  const weeks = 40;
  const heard = (id: string, met: number, from: number): number => {
    const t = flowOnly({
      deal: (deal) =>
        deal.people.forEach((p) => {
          if (p.id !== 'owner') p.listens = [{ to: 'owner' as never, weight: 60 }];
        }),
    });
    t.setAttitude('owner', 1000);
    t.setCell(id, 'met', met);
    t.setAttitude(id, from);
    for (let week = 0; week < weeks; week += 1) runInfluence(t.g);
    return t.attitude(id);
  };

  test('up to indifference if we never met them', () => {
    expect(heard('boss', 0, -300)).toBe(0);
    expect(heard('chief', 0, -300)).toBe(0);
  });
  test('to no more than a good opinion if we did', () => {
    expect(heard('boss', 1, -300)).toBe(400);
  });
  test('what they think already is not taken away', () => {
    expect(heard('boss', 0, 300)).toBe(300);
  });
  test('of the others it wins anybody', () => {
    expect(heard('clerk', 0, -300)).toBeGreaterThan(900);
  });
  test('and it can turn anybody against us', () => {
    const t = flowOnly();
    t.setAttitude('chief', -400);
    runInfluence(t.g);
    expect(t.attitude('boss')).toBeLessThan(0);
  });
});

describe('an opponent lobbies', () => {
  const lobbied = (options: { attitude?: number; isolation?: number } = {}): number => {
    const t = flowOnly();
    t.setAttitude('foe', options.attitude ?? -600);
    t.setCell('foe', 'isolation', options.isolation ?? 0);
    runLobbying(t.g);
    return t.attitude('clerk');
  };

  test('with everybody who listens to him, by the weight of the tie', () => {
    expect(lobbied()).toBe(-16);
  });
  test('less the more he is isolated', () => {
    expect(lobbied({ isolation: 50 })).toBe(-8);
    expect(lobbied({ isolation: 90 })).toBe(-1);
  });
  test('only while he is one', () => {
    expect(lobbied({ attitude: -450 })).toBe(0);
  });
  test('and whom he turns does not lobby in the same week', () => {
    const t = flowOnly({
      deal: (deal) =>
        deal.people.forEach((p) => {
          if (p.id === 'owner') p.listens = [{ to: 'clerk' as never, weight: 30 }];
        }),
    });
    t.setAttitude('clerk', -445);
    runLobbying(t.g);
    expect(t.attitude('clerk')).toBe(-461);
    expect(t.attitude('owner')).toBe(0);
  });
  test('when it is noticed, it is evidence of what he is', () => {
    const t = setTable({ model: { lobbySeen: 100 } });
    t.end();
    expect(t.history).toContainEqual(
      expect.objectContaining({
        type: 'evidence',
        source: 'lobbying',
        person: t.person('foe'),
        level: 0,
      }),
    );
  });
});

test('who stands where in the list of people makes no difference', () => {
  const setTies = (deal: DealInput): void => {
    const ids = ['boss', 'chief', 'owner', 'clerk', 'foe'];
    deal.people.forEach((p, at) => {
      p.attitude = { us: 370 * (at % 3) - 500, rival: 211 * at - 400, nobody: 90 - 60 * at };
      p.met = p.id !== 'boss';
      p.listens = ids.flatMap((id, k) =>
        id === p.id ? [] : [{ to: id as never, weight: 10 + ((k * 7 + at * 5) % 30) }],
      );
    });
    deal.vendors = deal.vendors.map((v) =>
      (v.id as string) === 'rival'
        ? { ...v, courts: [{ person: 'chief' as never, weight: 10 }] }
        : v,
    );
  };
  const outcomes = [
    [0, 1, 2, 3, 4],
    [4, 2, 0, 3, 1],
    [1, 4, 3, 2, 0],
  ].map((order) => {
    const t = setTable({
      deal: (deal) => {
        setTies(deal);
        const { people } = deal;
        deal.people = order.flatMap((at) => people[at] ?? []);
      },
    });
    t.end(6);
    return ['boss', 'chief', 'owner', 'clerk', 'foe'].map((id) =>
      ['us', 'rival', 'nobody'].map((v) => t.attitude(id, v)),
    );
  });
  expect(outcomes[1]).toEqual(outcomes[0]);
  expect(outcomes[2]).toEqual(outcomes[0]);
});
