import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { setTable, type Table } from '#tests/support/table.ts';
import type { PlaybookInput } from '#tests/support/test-playbook.ts';

/** A workshop that does some good of every kind beside its argument. */
const workshop = (playbook: PlaybookInput): void => {
  playbook.verbs.push({
    id: 'workshop' as never,
    icon: 'visit',
    cost: { rep: 1 },
    reach: 'one',
    argue: 100,
    insulate: 10,
    reserve: 40,
    criteria: { gain: 20 },
    offer: { business: 10 },
    effects: [
      { change: 'attitude.chief.us', by: 100 },
      { change: 'attitude.chief.rival', by: -100 },
      { change: 'attitude.boss.us', by: -50 },
      { change: 'closeness.chief', by: 50 },
      { when: { read: 'received', atLeast: 30 }, then: [{ change: 'reserve', by: 1 }] },
    ],
    sources: ['deck'] as never,
  });
};

function after(message: string): Table {
  const t = setTable({ playbook: workshop });
  t.act('workshop', 'owner', message);
  return t;
}

describe('what a meeting does besides depends on how its message was received', () => {
  const good = (t: Table): number[] => [
    t.attitude('chief'),
    t.closeness('chief'),
    get(t.g.s, HEAD.criteria),
    get(t.g.s, HEAD.reserve),
    t.cell('owner', 'insulated'),
  ];
  test('all of it where the message fits', () => {
    expect(good(after('to-safety'))).toEqual([100, 50, 20, 41, 11]);
  });
  test('a part where it half fits', () => {
    expect(good(after('to-belonging'))).toEqual([30, 15, 6, 13, 4]);
  });
  test('hardly any where it does not', () => {
    expect(good(after('to-esteem'))).toEqual([5, 2, 1, 2, 1]);
  });
  test('what harms is not softened', () => {
    expect(after('to-esteem').attitude('boss')).toBe(after('to-safety').attitude('boss'));
  });
  test('rivals lose by the same measure', () => {
    const lost = (message: string): number => -after(message).attitude('chief', 'rival');
    expect(lost('to-esteem')).toBeLessThan(lost('to-safety') / 2);
  });
  test('a tie grows less', () => {
    const visited = (message: string): number => {
      const t = setTable();
      t.act('visit', 'owner', message);
      return t.closeness('owner');
    };
    expect(visited('to-belonging')).toBeLessThan(visited('to-safety') / 2);
  });
});

test('a meeting without a message is received in full, also after one that was not', () => {
  const t = setTable();
  t.act('visit', 'owner', 'to-esteem');
  const before = get(t.g.s, HEAD.reserve);
  t.act('reserve');
  expect(get(t.g.s, HEAD.reserve) - before).toBe(40);
});
