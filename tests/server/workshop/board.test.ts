import { describe, expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { Entry } from '#src/core/schema/entry.ts';
import { BoardRule } from '#src/core/schema/workshop.ts';
import {
  duplicateOf,
  shownBoard,
  splitAt,
  splitPlaces,
  standings,
} from '#src/server/workshop/board.ts';
import { courseOf } from '#src/server/workshop/course.ts';
import type { Seat } from '#src/server/workshop/seats.ts';
import { layTable, scoreNow, stepTable, type Table } from '#src/server/workshop/table.ts';
import { compileTable } from '#tests/support/table.ts';

const compiled = compileTable({
  deal: (deal) => {
    const choices = [
      { id: 'yes', kind: 'ask' },
      { id: 'no', kind: 'refuse' },
    ];
    deal.scenes = [
      { id: 's', person: 'owner', verbs: ['ask'], nodes: [{ id: 'n', choices }] },
    ] as never;
  },
});
const phases = compiled.names.phases;
const rule = (change: object = {}): BoardRule => BoardRule.parse(change);

function seat(
  number: number,
  change: Partial<Table> = {},
  more: Partial<Pick<Seat, 'attempt' | 'carried'>> = {},
): Seat {
  const table = { ...layTable(compiled, 7, 'drawn'), ...change };
  return {
    team: {
      id: `t${number}`,
      workshop: 'w',
      number,
      name: `Team ${number}`,
      nameKey: `team${number}`,
      key: 'KEY',
      status: 'seated',
      decides: 'anyone',
      lead: '',
      createdAt: 0,
    },
    run: `r${number}`,
    attempt: 1,
    seed: table.run.seed,
    carried: 0,
    table,
    course: courseOf(table),
    ...more,
  };
}

const ranksOf = (seats: readonly Seat[], change: object = { when: 'always' }): unknown =>
  standings(seats, rule(change), phases, false).lines.map(({ number, rank }) => [number, rank]);

describe('ranks', () => {
  test('the same total is the same rank, and the next leaves as many out', () => {
    const seats = [
      seat(1, {}, { carried: 5 }),
      seat(2, {}, { carried: 9 }),
      seat(3, {}, { carried: 9 }),
    ];
    expect(ranksOf(seats)).toEqual([
      [2, 1],
      [3, 1],
      [1, 3],
    ]);
  });

  test('a total is this round and what was carried', () => {
    const [line] = standings(
      [seat(1, {}, { carried: 40 })],
      rule({ when: 'always' }),
      phases,
      false,
    ).lines;
    expect(line?.total).toBe((line?.score ?? 0) + 40);
  });

  test('a granted attempt shows', () => {
    const [line] = standings([seat(1, {}, { attempt: 2 })], rule(), phases, false).lines;
    expect(line?.attempt).toBe(2);
  });
});

describe('standings as of a phase', () => {
  test('before all have ended one, nobody has points', () => {
    const board = standings(
      [seat(1, { phaseScores: [90] }), seat(2)],
      rule({ when: 'phase' }),
      phases,
      false,
    );
    expect(board.asOf).toEqual({ kind: 'phase', phase: null });
    expect(board.lines.map(({ score }) => score)).toEqual([0, 0]);
  });

  test('of the last one that all have ended, those ahead as they were then', () => {
    const board = standings(
      [seat(1, { phaseScores: [90, 300] }), seat(2, { phaseScores: [120] })],
      rule({ when: 'phase' }),
      phases,
      false,
    );
    expect(board.asOf).toEqual({ kind: 'phase', phase: phases[0] });
    expect(board.lines.map(({ number, score }) => [number, score])).toEqual([
      [2, 120],
      [1, 90],
    ]);
  });

  test('after the close as they are, whatever the rule', () => {
    expect(standings([seat(1)], rule({ when: 'phase' }), phases, true).asOf).toEqual({
      kind: 'now',
    });
  });
});

describe('duplicate points', () => {
  test('alone there are none', () => {
    const one = seat(1, { phaseScores: [90] });
    expect(duplicateOf(one, [one])).toBeNull();
  });

  test('only phases that both have ended count: two for more, one for the same', () => {
    const a = seat(1, { phaseScores: [100, 150] });
    const b = seat(2, { phaseScores: [80, 130] });
    const c = seat(3, { phaseScores: [100] });
    const field = [a, b, c];
    expect(duplicateOf(a, field)).toBe(Math.round(((2 + 1 + 1) * 100) / 6));
    expect(duplicateOf(b, field)).toBe(Math.round(((0 + 1 + 0) * 100) / 6));
    expect(duplicateOf(c, field)).toBe(Math.round(((1 + 2) * 100) / 4));
  });

  test('of two who compare, the points are together a hundred', () => {
    const a = seat(1, { phaseScores: [30, 90, 95] });
    const b = seat(2, { phaseScores: [60, 61] });
    expect((duplicateOf(a, [a, b]) ?? 0) + (duplicateOf(b, [a, b]) ?? 0)).toBe(100);
  });

  test('own dice compare with nobody', () => {
    const a = seat(1, { phaseScores: [90] });
    const other = layTable(compiled, 8, 'drawn');
    const b = seat(2, { ...other, phaseScores: [10] });
    expect(duplicateOf(a, [a, b])).toBeNull();
  });
});

describe('what the room sees', () => {
  const whole = standings(
    [1, 2, 3, 4, 5].map((n) => seat(n, {}, { carried: n })),
    rule({ when: 'always' }),
    phases,
    false,
  );

  test('all, a top with the ties at its end, or nothing', () => {
    expect(shownBoard(whole, rule({ show: 'all' }))?.lines).toHaveLength(5);
    expect(shownBoard(whole, rule({ show: 'top', top: 3 }))).toMatchObject({ hidden: 2 });
    expect(shownBoard(whole, rule({ show: 'none' }))).toBeNull();
  });

  test('an anonymous board has no names', () => {
    const lines = shownBoard(whole, rule({ anonymous: true }))?.lines ?? [];
    expect(lines.every(({ name }) => name === null)).toBe(true);
  });
});

describe('how the room split', () => {
  const at = (choice: string) =>
    ({ taken: [{ scene: 's', node: 'n', choice, seq: 0, before: 0, phase: 0 }] }) as never;

  test('branches, with those who have not come so far', () => {
    const seats = [seat(1, at('yes')), seat(2, at('no')), seat(3, at('yes')), seat(4)];
    const { branches, undecided } = splitAt(seats, 's', 'n');
    const numbers = branches.map(({ choice, teams }) => [
      choice,
      teams.map(({ number }) => number),
    ]);
    expect(numbers).toEqual([
      ['yes', [1, 3]],
      ['no', [2]],
    ]);
    expect(undecided).toEqual([4]);
  });

  test('only places to which at least two have come', () => {
    expect(splitPlaces([seat(1, at('yes')), seat(2)])).toEqual([]);
    expect(splitPlaces([seat(1, at('yes')), seat(2, at('no'))])).toEqual([
      { scene: 's', node: 'n', teams: 2 },
    ]);
  });
});

test('a table is never changed by what is played on it', () => {
  const table = layTable(compiled, 7, 'drawn');
  const before = [scoreNow(table), get(table.run.state, HEAD.week), table.run.log.length];
  const stepped = stepTable(table, Entry.parse({ type: 'end' }));
  expect(stepped.ok).toBe(true);
  expect([scoreNow(table), get(table.run.state, HEAD.week), table.run.log.length]).toEqual(before);
});
