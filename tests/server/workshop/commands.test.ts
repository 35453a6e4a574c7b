import { describe, expect, test } from 'vitest';
import { Entry } from '#src/core/schema/entry.ts';
import { readRoom } from '#src/server/workshop/room.ts';
import { releaseRun, snapshotOf } from '#src/server/workshop/service.ts';
import { layTable, scoreNow, stepTable } from '#src/server/workshop/table.ts';
import { openTestHall, type TestHall } from '#tests/support/workshop-desk.ts';

type Status = 'lobby' | 'running' | 'paused' | 'closed';
const TO: Readonly<Record<Status, readonly string[]>> = {
  lobby: [],
  running: ['start'],
  paused: ['start', 'pause'],
  closed: ['start', 'close'],
};
const STATUSES = Object.keys(TO) as Status[];

async function hallIn(status: Status, settings: object = {}): Promise<TestHall> {
  const hall = await openTestHall({ pace: { kind: 'week', seconds: 60 }, ...settings });
  await hall.sit();
  for (const what of TO[status]) await hall.command({ do: what });
  return hall;
}

/** Each answer has a workshop of its own. */
const SLOW = 30_000;

type Row = readonly [command: object, ...answers: string[]];

/** What each command is answered in the lobby, running, paused, closed: `ok`, or the end of the code. */
const CLOSED = 'workshop/closed';
const ANSWERS: readonly Row[] = [
  [{ do: 'start' }, 'ok', 'command/started_already', 'command/started_already', CLOSED],
  [{ do: 'pause' }, 'command/not_running', 'ok', 'command/not_running', CLOSED],
  [{ do: 'resume' }, 'command/not_paused', 'command/not_paused', 'ok', CLOSED],
  [{ do: 'release' }, 'command/not_running', 'ok', 'ok', CLOSED],
  [{ do: 'extend', seconds: 60 }, 'ok', 'ok', 'ok', CLOSED],
  [{ do: 'lock' }, 'ok', 'ok', 'ok', CLOSED],
  [{ do: 'unlock' }, 'ok', 'ok', 'ok', CLOSED],
  [{ do: 'freeze', scene: 's', node: 'n' }, 'ok', 'ok', 'ok', 'ok'],
  [{ do: 'unfreeze' }, 'ok', 'ok', 'ok', 'ok'],
  [{ do: 'board', board: { show: 'none' } }, 'ok', 'ok', 'ok', 'ok'],
  [{ do: 'next-round' }, 'command/not_started', 'ok', 'ok', CLOSED],
  [
    { do: 'next-round', deal: 'no-such-deal' },
    'command/not_started',
    'command/no_such_deal',
    'command/no_such_deal',
    CLOSED,
  ],
  [
    { do: 'inject', event: 'no-such-event' },
    'command/not_running',
    'event/not_offered',
    'command/not_running',
    CLOSED,
  ],
  [{ do: 'close' }, 'ok', 'ok', 'ok', CLOSED],
];

const OF_TEAM: readonly Row[] = [
  [{ do: 'approve' }, ...['lobby', 'running', 'paused'].map(() => 'command/not_waiting'), CLOSED],
  [{ do: 'kick' }, 'ok', 'ok', 'ok', CLOSED],
  [{ do: 'rename', name: 'Kites' }, 'ok', 'ok', 'ok', 'ok'],
  [{ do: 'grant' }, 'command/no_such_team', 'ok', 'ok', CLOSED],
  [{ do: 'forget' }, 'ok', 'ok', 'ok', 'ok'],
];

const wanted = (answer = ''): object =>
  answer === 'ok' ? { ok: true } : { ok: false, code: answer };

describe.each(STATUSES)('in status %s', (status) => {
  const at = STATUSES.indexOf(status);

  test('commands about the room', { timeout: SLOW }, async () => {
    for (const [command, ...answers] of ANSWERS) {
      const hall = await hallIn(status);
      expect([command, await hall.command(command)]).toEqual([command, wanted(answers[at])]);
    }
  });

  test('commands about a team', { timeout: SLOW }, async () => {
    for (const [what, ...answers] of OF_TEAM) {
      const hall = await hallIn(status);
      const [team] = await hall.desk.store.teams(hall.id);
      const command = { ...what, team: team?.id };
      expect([what, await hall.command(command)]).toEqual([what, wanted(answers[at])]);
    }
  });
});

test.each(['approve', 'kick', 'rename', 'grant'])('%s of nobody', async (what) => {
  const hall = await hallIn('running');
  const nobody = { do: what, team: 'x'.repeat(22), ...(what === 'rename' ? { name: 'x' } : {}) };
  expect(await hall.command(nobody)).toEqual({ ok: false, code: 'command/no_such_team' });
});

test('the clock stands while it is paused, and goes on with what was left', async () => {
  const hall = await hallIn('running');
  hall.clock += 20_000;
  await hall.command({ do: 'pause' });
  expect(await hall.document()).toMatchObject({ deadline: null, left: 40_000 });
  await hall.command({ do: 'extend', seconds: 30 });
  hall.clock += 3_600_000;
  await hall.command({ do: 'resume' });
  expect(await hall.document()).toMatchObject({ deadline: hall.clock + 70_000, left: null });
});

test('a new round deals anew, keeps what was, and carries the points', async () => {
  const hall = await hallIn('running', { pace: { kind: 'free' } });
  const [team] = await hall.desk.store.teams(hall.id);
  await hall.command({ do: 'next-round' });
  expect(await hall.document()).toMatchObject({ status: 'lobby', round: 2 });
  await hall.command({ do: 'start' });
  const attempts = await hall.desk.store.attempts(hall.id);
  expect(attempts.map(({ round }) => round)).toEqual([1, 2]);
  expect(attempts[0]?.seed).not.toBe(attempts[1]?.seed);
  expect((await hall.document()).carried).toHaveProperty([team?.id ?? '']);
});

test.each(['carry', 'reset'] as const)(
  'a round that nobody began does not hide the one before at the close: totals %s',
  async (totals) => {
    const hall = await hallIn('running', {
      pace: { kind: 'free' },
      totals,
      board: { when: 'always' },
    });
    const who = await hall.sit();
    await hall.play(who, 0, { type: 'end' });
    await hall.command({ do: 'next-round' });
    await hall.command({ do: 'start' });
    for (const seq of [0, 1]) await hall.play(who, seq, { type: 'end' });
    const boardOf = async () => {
      const snapshot = await snapshotOf(hall.desk, hall.id, new Map());
      return snapshot?.whole.lines.map(({ number, total, week }) => ({ number, total, week }));
    };
    const before = await boardOf();
    await hall.command({ do: 'next-round' });
    expect(await boardOf()).toEqual([]);
    expect(await hall.command({ do: 'close' })).toEqual({ ok: true });
    expect(await hall.document()).toMatchObject({ status: 'closed', round: 2 });
    expect(await boardOf()).toEqual(before);
    const room = await readRoom(hall.desk.store, hall.desk.deals, hall.id);
    const run = room === null ? null : await releaseRun(hall.desk, room, 2);
    expect(run?.record.log).toHaveLength(2);
  },
);

test('the same dice for all, or own dice for each', async () => {
  for (const [seeds, different] of [
    ['same', 1],
    ['own', 3],
  ] as const) {
    const hall = await openTestHall({ seeds });
    for (let at = 0; at < 3; at += 1) await hall.sit();
    await hall.command({ do: 'start' });
    const all = await hall.desk.store.attempts(hall.id);
    expect(new Set(all.map(({ seed }) => seed)).size).toBe(different);
  }
});

test('points that are carried hold every entry that was stored, whenever it came', async () => {
  for (const wait of [0, 1, 2, 3, 5, 8, 12]) {
    const hall = await hallIn('running', { pace: { kind: 'free' } });
    const who = await hall.sit();
    const playing = (async () => {
      for (let seq = 0; seq < 30; seq += 1) {
        const { kind } = await hall.play(who, seq, { type: 'end' });
        if (kind !== 'stored') return;
      }
    })();
    await new Promise((done) => setTimeout(done, wait));
    const [, done] = await Promise.all([playing, hall.command({ do: 'next-round' })]);
    expect(done).toEqual({ ok: true });
    const [attempt] = await hall.desk.store.attemptsOf(who.team);
    const deal = hall.desk.deals.open('first-call');
    if (attempt === undefined || deal === null) throw new Error('No attempt was dealt.');
    let table = layTable(deal.compiled, attempt.seed, 'drawn');
    for (const { entry } of await hall.desk.store.entries(attempt.id, 0)) {
      const next = stepTable(table, Entry.parse(JSON.parse(entry)));
      if (next.ok) table = next.table;
    }
    expect((await hall.document()).carried[who.team]).toBe(scoreNow(table));
  }
});

test('a kicked team cannot play on, and its seat and name are free', async () => {
  const hall = await openTestHall({ teams: 1, freeNames: true });
  const who = await hall.sit({ name: 'Herons' });
  await hall.command({ do: 'start' });
  await hall.command({ do: 'kick', team: who.team });
  expect(await hall.desk.store.credential(who.hash)).toBeNull();
  expect(await hall.play(who, 0, { type: 'end' })).toMatchObject({ code: 'team/not_seated' });
  expect(await hall.command({ do: 'approve', team: who.team })).toMatchObject({ ok: false });
  await expect(hall.sit({ name: 'Herons' })).resolves.toMatchObject({ role: 'team' });
});

test('of many commands at once every one is carried out', async () => {
  const hall = await hallIn('running');
  const done = await Promise.all(Array.from({ length: 5 }, () => hall.command({ do: 'release' })));
  expect(done.every(({ ok }) => ok)).toBe(true);
  expect((await hall.document()).released).toBe(6);
});

test('what was done is in the audit, newest first', async () => {
  const hall = await hallIn('running');
  hall.clock += 1;
  await hall.command({ do: 'pause' });
  const lines = await hall.desk.store.audits(hall.id, 9);
  expect(lines.map(({ what }) => what)).toEqual(['pause', 'start']);
});
