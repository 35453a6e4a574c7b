import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { setTable, type Table, type TableOptions } from '#tests/support/table.ts';

/** The chief, whom the boss listens to, willing to help. */
const withFriend = (options: TableOptions = {}): Table => {
  const t = setTable(options);
  t.setAttitude('chief', 400);
  t.setCloseness('chief', 400);
  return t;
};
const door = (t: Table): number => t.cell('boss', 'door');

describe('an introduction', () => {
  test('opens the door of one who listens to a supporter of ours', () => {
    const t = withFriend();
    t.act('introduce', 'chief');
    expect(door(t)).toBe(1);
    expect(t.history).toContainEqual(
      expect.objectContaining({ type: 'evidence', source: 'help', person: t.person('chief') }),
    );
    t.act('visit', 'boss', 'to-safety');
    expect(t.cell('boss', 'met')).toBe(1);
  });

  test.each([
    ['not warm enough', 199, 400],
    ['not close enough', 400, 299],
  ])('is refused by somebody %s; that costs, and tells', (_, attitude, closeness) => {
    const t = withFriend();
    t.setAttitude('chief', attitude);
    t.setCloseness('chief', closeness);
    t.act('introduce', 'chief');
    expect(door(t)).toBe(0);
    expect(t.attitude('chief')).toBe(attitude - 30);
    expect(t.history).toContainEqual(
      expect.objectContaining({ type: 'evidence', source: 'refusal', person: t.person('chief') }),
    );
  });

  test('does not reach those who do not listen to him', () => {
    const t = withFriend({ deal: (deal) => deal.people.forEach((p) => (p.listens = [])) });
    t.act('introduce', 'chief');
    expect(door(t)).toBe(0);
  });

  test('is likelier once it is clear why the project exists', () => {
    const opened = (facts: number): number => {
      let count = 0;
      for (let seed = 0; seed < 120; seed += 1) {
        const t = withFriend({ seed, model: { referBase: 0 } });
        t.g.s[t.g.c.layout.itemVerified + t.g.c.names.items.indexOf('c5')] = facts;
        t.act('introduce', 'chief');
        count += door(t);
      }
      return count;
    };
    // 400 / 12 + 400 / 40 - 20 for the top = 23 per cent; 30 more with the reason.
    expect(Math.abs(opened(0) - 28)).toBeLessThan(14);
    expect(Math.abs(opened(2) - 64)).toBeLessThan(16);
  });
});

describe('a good word', () => {
  test('moves every listener by weight times attitude, once the doors are open', () => {
    const t = withFriend();
    t.setCell('boss', 'door', 1);
    t.act('introduce', 'chief');
    expect(t.attitude('boss')).toBe(48);
  });
  test('is put in once in five weeks', () => {
    const t = withFriend({ model: { influence: 0, lobby: 0 } });
    t.setCell('boss', 'door', 1);
    const words = Array.from({ length: 6 }, () => {
      const before = t.attitude('boss');
      t.setAttitude('chief', 400);
      t.setCloseness('chief', 400);
      t.act('introduce', 'chief');
      const by = t.attitude('boss') - before;
      t.end();
      return by;
    });
    expect(words).toEqual([48, 0, 0, 0, 0, 48]);
  });
  test('counts for less from somebody isolated', () => {
    const t = withFriend();
    t.setCell('boss', 'door', 1);
    t.setCell('chief', 'isolation', 50);
    t.act('introduce', 'chief');
    expect(t.attitude('boss')).toBe(24);
  });
});

test('a knock opens a door without an introduction, by chance', () => {
  const open = (chance: number): number => {
    let count = 0;
    for (let seed = 0; seed < 60; seed += 1) {
      const t = setTable({
        seed,
        playbook: (book) => {
          const knock = book.verbs.find((v) => v.id === 'knock');
          if (knock !== undefined) knock.door = chance;
        },
      });
      t.act('knock', 'boss');
      count += door(t);
    }
    return count;
  };
  expect(open(0)).toBe(0);
  expect(open(100)).toBe(60);
  expect(open(50)).toBeGreaterThan(15);
  expect(open(50)).toBeLessThan(45);
});

test('doors opened are counted', () => {
  const t = withFriend();
  t.act('introduce', 'chief');
  expect(get(t.g.s, HEAD.doorsOpened)).toBe(1);
});
