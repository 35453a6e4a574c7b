import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { HEAD, OUTCOME, STATUS } from '#src/core/engine/layout.ts';
import { CONCERNS, RESOURCES } from '#src/core/schema/dimensions.ts';
import { setTable, type Table } from '#tests/support/table.ts';
import { workDeal, workPlaybook } from '#tests/support/work-deck.ts';

const left = (t: Table, resource: (typeof RESOURCES)[number]): number =>
  get(t.g.s, t.g.c.layout.capacity + RESOURCES.indexOf(resource));

test('days come back every week, money does not', () => {
  const t = setTable({
    playbook: (book) => {
      const offer = book.verbs.find((v) => v.id === 'offer');
      if (offer !== undefined) offer.cost = { rep: 2, budget: 30 };
    },
  });
  t.act('offer');
  expect([left(t, 'rep'), left(t, 'budget')]).toEqual([7, 70]);
  t.end();
  expect([left(t, 'rep'), left(t, 'budget')]).toEqual([9, 70]);
});

test('what is not used is lost', () => {
  const t = setTable();
  t.end(3);
  expect(left(t, 'rep')).toBe(9);
});

test('a week holds as much as there are days', () => {
  const t = setTable();
  for (let k = 0; k < 9; k += 1) t.act('offer');
  expect(t.refusal({ type: 'act', verb: 'ask', target: 'owner' })).toBe('action/over_capacity');
});

describe('an expert is booked two weeks ahead', () => {
  const expert = (t: Table): number[] =>
    Array.from({ length: 6 }, () => {
      const there = left(t, 'expert');
      t.end();
      return there;
    });
  test('and is there that week and the next', () => {
    const t = setTable();
    t.act('book');
    expect(expert(t)).toEqual([0, 0, 1, 1, 0, 0]);
  });
  test('but not the next if he was used', () => {
    const t = setTable();
    t.act('book');
    t.end(2);
    t.act('vision', 'owner', 'to-safety');
    expect(expert(t)).toEqual([0, 0, 0, 0, 0, 0]);
  });
  test('two bookings are two days, each for its own two weeks', () => {
    const t = setTable();
    t.act('book');
    t.end();
    t.act('book');
    expect(expert(t)).toEqual([0, 1, 2, 1, 0, 0]);
  });
});

test('a phase lasts its weeks; power may change with it, and what events added stays', () => {
  const t = setTable({
    deal: (deal) => {
      const chief = deal.people.find((p) => p.id === 'chief');
      if (chief !== undefined) chief.power = [600, 200];
      deal.events = [{ id: 'news' as never, effects: [{ change: 'power.chief', by: 70 }] }];
    },
  });
  t.end(3);
  expect([get(t.g.s, HEAD.phase), t.cell('chief', 'power')]).toEqual([0, 670]);
  t.end();
  expect([get(t.g.s, HEAD.phase), t.cell('chief', 'power')]).toEqual([1, 270]);
});

test('concerns move along the curve of the playbook, evenly from row to row', () => {
  const t = setTable();
  const rows = Array.from({ length: 8 }, () => {
    const row = CONCERNS.map((_, k) => get(t.g.s, t.g.c.layout.concerns + k));
    t.end();
    return row;
  });
  expect(rows).toEqual([
    [100, 0, 0, 0],
    [75, 25, 10, 20],
    [50, 50, 20, 40],
    [25, 75, 30, 60],
    [0, 100, 40, 80],
    [0, 88, 30, 70],
    [0, 75, 20, 60],
    [0, 63, 10, 50],
  ]);
});

test('a forecast belongs to the last week of each phase, once', () => {
  const t = setTable();
  const forecast = { type: 'forecast', percent: 40 };
  const answers = Array.from({ length: 8 }, () => {
    const first = t.refusal(forecast);
    const second = t.refusal(forecast);
    t.end();
    return [first, second];
  });
  const [early, due] = [
    ['forecast/not_due', 'forecast/not_due'],
    [null, 'forecast/not_due'],
  ];
  expect(answers).toEqual([early, early, early, due, early, early, early, due]);
});

test('the other parts of the team come back every week too, and can be booked', () => {
  const t = setTable({ deal: workDeal, playbook: workPlaybook });
  t.act('train');
  t.act('hire');
  expect([left(t, 'inside'), left(t, 'services'), left(t, 'partner')]).toEqual([0, 2, 0]);
  t.end();
  expect([left(t, 'inside'), left(t, 'services'), left(t, 'partner')]).toEqual([1, 4, 1]);
});

describe('phases after the one that decides', () => {
  const decided = (attitude: number, ends: object[] = []): Table => {
    const t = setTable({
      deal: (deal) => {
        deal.phases.push({ id: 'build', weeks: 2, curve: 2, ends } as never);
      },
    });
    for (const id of ['boss', 'chief', 'owner', 'clerk', 'foe']) t.setAttitude(id, attitude);
    t.end(8);
    return t;
  };
  const outcome = (t: Table): number => get(t.g.s, HEAD.outcome);
  const over = (t: Table): boolean => get(t.g.s, HEAD.status) === STATUS.over;

  test('come only if the deal was won', () => {
    const won = decided(900);
    expect([outcome(won), over(won)]).toEqual([OUTCOME.won, false]);
    won.end(2);
    expect([outcome(won), over(won)]).toEqual([OUTCOME.won, true]);
    const lost = decided(-900);
    expect([outcome(lost), over(lost)]).not.toContain(false);
    expect(outcome(lost)).not.toBe(OUTCOME.won);
  });

  test('can still lose it', () => {
    const t = decided(900, [{ end: 'lost' }]);
    t.end(2);
    expect([outcome(t), over(t)]).toEqual([OUTCOME.lost, true]);
  });

  test('what was won can no longer be withdrawn from', () => {
    expect(decided(900).refusal({ type: 'withdraw' })).toBe('run/decided');
  });
});
