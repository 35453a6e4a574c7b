import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { HEAD, OUTCOME, STATUS } from '#src/core/engine/layout.ts';
import type { Condition } from '#src/core/schema/expression.ts';
import { setTable, type Table } from '#tests/support/table.ts';
import { workDeal, workPlaybook } from '#tests/support/work-deck.ts';
import type { DealInput } from '#tests/support/test-deck.ts';

type Effect = DealInput['events'][number]['effects'][number];

/** The table after a week in which an event had these effects. */
function after(effects: Effect[], prepare: (t: Table) => void = () => undefined, seed = 1): Table {
  const t = setTable({
    seed,
    model: { influence: 0, lobby: 0 },
    deal: (deal) => {
      deal.flags = ['one', 'two'];
      deal.events = [{ id: 'news' as never, effects }];
    },
  });
  prepare(t);
  t.end();
  return t;
}
const flag = (t: Table, at = 0): number => get(t.g.s, t.g.c.layout.flags + at);

describe('a change stays within the bounds of its quantity', () => {
  test.each<[string, Effect[], (t: Table) => number, number]>([
    [
      'attitude upwards',
      [{ change: 'attitude.owner.us', by: 5000 }],
      (t) => t.attitude('owner'),
      1000,
    ],
    [
      'attitude downwards',
      [{ change: 'attitude.owner.rival', by: -5000 }],
      (t) => t.attitude('owner', 'rival'),
      -1000,
    ],
    ['closeness', [{ change: 'closeness.owner', by: 5000 }], (t) => t.closeness('owner'), 1000],
    [
      'closeness below nothing',
      [{ change: 'closeness.owner', by: -5000 }],
      (t) => t.closeness('owner'),
      0,
    ],
    ['power', [{ change: 'power.owner', by: 5000 }], (t) => t.cell('owner', 'power'), 1000],
    [
      'isolation',
      [{ change: 'isolation.owner', by: 5000 }],
      (t) => t.cell('owner', 'isolation'),
      90,
    ],
    ['criteria', [{ change: 'criteria', by: 5000 }], (t) => get(t.g.s, HEAD.criteria), 60],
    ['reserve', [{ change: 'reserve', by: 5000 }], (t) => get(t.g.s, HEAD.reserve), 100],
    ['a flag may be negative', [{ change: 'flag.one', by: -7 }], flag, -7],
    [
      'the budget may not',
      [{ change: 'budget', by: -5000 }],
      (t) => get(t.g.s, t.g.c.layout.capacity + 4),
      0,
    ],
    ['set', [{ set: 'attitude.owner.us', to: 321 }], (t) => t.attitude('owner'), 321],
    [
      'set a flag twice',
      [
        { set: 'flag.one', to: 9 },
        { set: 'flag.one', to: 4 },
      ],
      flag,
      4,
    ],
  ])('%s', (_, effects, read, value) => {
    expect(read(after(effects))).toBe(value);
  });
});

describe('branches', () => {
  const branch: Effect = {
    when: { read: 'closeness.owner', atLeast: 100 },
    then: [
      { set: 'flag.one', to: 1 },
      { set: 'flag.two', to: 1 },
    ],
    otherwise: [{ set: 'flag.one', to: 2 }],
  };
  test('the first if it holds', () => {
    const t = after([branch], (table) => table.setCloseness('owner', 100));
    expect([flag(t, 0), flag(t, 1)]).toEqual([1, 1]);
  });
  test('the other if it does not', () => {
    const t = after([branch]);
    expect([flag(t, 0), flag(t, 1)]).toEqual([2, 0]);
  });
  test('and what follows a branch is done either way', () => {
    expect(flag(after([branch, { change: 'flag.two', by: 5 }]), 1)).toBe(5);
  });
  test('by chance', () => {
    const lucky: Effect = { chance: 30, then: [{ set: 'flag.one', to: 1 }] };
    let count = 0;
    for (let seed = 0; seed < 200; seed += 1) count += flag(after([lucky], undefined, seed));
    expect(Math.abs(count - 60)).toBeLessThan(25);
  });
});

test('conditions: all, any, not, and several bounds at once', () => {
  const holds = (when: Condition): number =>
    flag(after([{ when, then: [{ set: 'flag.one', to: 1 }] }]));
  const yes = { read: 'week', equals: 1 };
  const no = { read: 'week', equals: 2 };
  expect(holds({ all: [yes, yes] })).toBe(1);
  expect(holds({ all: [yes, no] })).toBe(0);
  expect(holds({ any: [no, yes] })).toBe(1);
  expect(holds({ any: [no, no] })).toBe(0);
  expect(holds({ not: no })).toBe(1);
  expect(holds({ not: { any: [no, yes] } })).toBe(0);
  expect(holds({ read: 'week', atLeast: 1, below: 2 })).toBe(1);
  expect(holds({ read: 'week', atLeast: 2, below: 2 })).toBe(0);
});

test('facts: learnt they are rumours, verified they are settled as they truly are', () => {
  const t = after([
    { learn: 'c6-fund' as never },
    { learn: 'c5-pain' as never, from: 'owner' as never },
    { verify: 'c4-signs' as never },
    { verify: 'c5-myth' as never },
  ]);
  expect(['c6-fund', 'c5-pain', 'c4-signs', 'c5-myth'].map((id) => t.fact(id))).toEqual([
    1, 1, 2, 3,
  ]);
  t.act('verify', 'owner');
  expect(t.fact('c5-pain')).toBe(1);
});

test('a person is introduced, a door opens, a need gives way', () => {
  const t = setTable({
    deal: (deal) => {
      const clerk = deal.people.find((p) => p.id === 'clerk');
      if (clerk !== undefined) clerk.known = false;
      deal.events = [
        {
          id: 'news' as never,
          effects: [
            { introduce: 'clerk' as never },
            { open: '@top' },
            { shift: '@sponsor', dimension: 'need', to: 'esteem' },
          ],
        },
      ];
    },
  });
  t.end();
  expect(t.cell('clerk', 'known')).toBe(1);
  expect(t.cell('boss', 'door')).toBe(1);
  expect([t.cell('owner', 'trait'), t.cell('owner', 'second')]).toEqual([3, 1]);
});

test.each([
  [2, 6],
  [-2, 2],
  [-8, 1],
])('a delay of %i weeks ends the phase in week %i, never before this one', (delay, end) => {
  const ends = (t: Table): number => {
    let week = 0;
    while (get(t.g.s, HEAD.phase) === 0) {
      week = get(t.g.s, HEAD.week);
      t.end();
    }
    return week;
  };
  const t = setTable({
    deal: (deal) => {
      deal.events = [{ id: 'news' as never, effects: [{ delay }] }];
    },
  });
  expect(ends(t)).toBe(end);
});

test.each([
  ['lost', OUTCOME.lost],
  ['no-decision', OUTCOME.noDecision],
  ['disqualified', OUTCOME.disqualified],
] as const)('an end as %s ends the deal at once', (end, outcome) => {
  const t = after([{ end }, { set: 'flag.one', to: 1 }]);
  expect(get(t.g.s, HEAD.status)).toBe(STATUS.over);
  expect(get(t.g.s, HEAD.outcome)).toBe(outcome);
  expect(get(t.g.s, HEAD.week)).toBe(1);
});

describe('work on the deal, and what is earned with people', () => {
  const table = (): Table => setTable({ deal: workDeal, playbook: workPlaybook });
  const aid = (t: Table, id: string): number =>
    get(t.g.s, t.g.c.layout.aids + t.g.c.names.aids.indexOf(id));
  const trust = (t: Table, person: string): number => t.cell(person, 'credits');
  const noted = (t: Table): object[] =>
    t.history.flatMap((h) =>
      h.type === 'notice' && (h.kind === 'aid' || h.kind === 'credit')
        ? [[h.kind, h.id, h.amount, h.person]]
        : [],
    );

  test('an aid goes step by step, never beyond its last nor below nothing', () => {
    const t = table();
    t.act('undo');
    expect(aid(t, 'map')).toBe(0);
    for (const step of [1, 2, 3, 3]) {
      t.act('draft');
      expect(aid(t, 'map')).toBe(step);
    }
    t.act('undo');
    expect(aid(t, 'map')).toBe(2);
    expect(aid(t, 'minutes')).toBe(0);
  });

  test('set beyond its last step it stays at that', () => {
    const t = table();
    t.act('sign');
    expect(aid(t, 'map')).toBe(3);
  });

  test('a credit is counted with the person it was earned with, up to its most', () => {
    const t = table();
    for (const count of [1, 2, 3, 3]) {
      t.act('earn', 'owner');
      expect(trust(t, 'owner')).toBe(count);
    }
    expect([trust(t, 'chief'), t.cell('owner', 'credits', 1)]).toEqual([0, 0]);
    t.act('spend', 'owner');
    expect(trust(t, 'owner')).toBe(0);
  });

  test('each step is told of, with where it is now; what moves nothing is not', () => {
    const t = table();
    t.act('sign');
    t.act('draft');
    t.act('earn', 'clerk');
    expect(noted(t)).toEqual([
      ['aid', 'map', 3, -1],
      ['credit', 'trust', 1, t.person('clerk')],
    ]);
  });
});
