import { expect, test } from 'vitest';
import { LIMITS } from '#src/core/schema/limits.ts';
import { hashToken } from '#src/server/workshop/chance.ts';
import {
  closeLastWeek,
  closePast,
  joinChallenge,
  openChallenge,
} from '#src/server/workshop/challenges.ts';
import { readDocument } from '#src/server/workshop/document.ts';
import { join, type Comer } from '#src/server/workshop/joining.ts';
import { dealToAll } from '#src/server/workshop/rounds.ts';
import { openTestHall, type TestHall } from '#tests/support/workshop-desk.ts';

const DAY_MS = 86_400_000;
/** A Sunday, an hour before the week is over. */
const SUNDAY = Date.UTC(2026, 2, 15, 23);

async function openBoard(): Promise<TestHall & { readonly board: string; readonly door: string }> {
  const hall = await openTestHall();
  hall.clock = SUNDAY;
  const row = await openChallenge(hall.desk, 'first-call');
  return Object.assign(hall, { board: row?.id ?? '', door: row?.code ?? '' });
}

const statusOf = async ({ desk }: TestHall, id: string): Promise<string> =>
  readDocument((await desk.store.workshop(id))?.document ?? '').status;

test('a week has one challenge of a deal, which stays open to its last hour', async () => {
  const hall = await openBoard();
  expect(hall.board).toMatch(/^challenge-first-call-[0-9a-f]{8}-2026-03-09$/);
  expect((await openChallenge(hall.desk, 'first-call'))?.id).toBe(hall.board);
  expect(await closePast(hall.desk, hall.board)).toBe(false);
  expect(await closeLastWeek(hall.desk)).toEqual([]);
  expect(await statusOf(hall, hall.board)).toBe('running');
});

test('it closes with its week, once, and the next one has other dice', async () => {
  const hall = await openBoard();
  hall.clock += DAY_MS;
  expect(await closeLastWeek(hall.desk)).toEqual([hall.board]);
  expect(await closeLastWeek(hall.desk)).toEqual([]);
  expect(await statusOf(hall, hall.board)).toBe('closed');
  const next = await openChallenge(hall.desk, 'first-call');
  expect(next?.id).toBe(hall.board.replace('03-09', '03-16'));
  const seed = async (id = ''): Promise<number | undefined> =>
    readDocument((await hall.desk.store.workshop(id))?.document ?? '').rounds[0]?.seed;
  expect(await seed(next?.id)).not.toBe(await seed(hall.board));
});

test('one that cannot be closed does not keep the others open', async () => {
  const hall = await openBoard();
  const stuck = await openChallenge(hall.desk, 'campus');
  hall.clock += DAY_MS;
  const { store } = hall.desk;
  const full: typeof store = {
    ...store,
    saveWorkshop: async (id, version, change) => {
      if (id === stuck?.id) throw new Error('The disk is full.');
      return store.saveWorkshop(id, version, change);
    },
  };
  expect(await closeLastWeek({ ...hall.desk, store: full })).toEqual([hall.board]);
  expect(await closeLastWeek(hall.desk)).toEqual([stuck?.id]);
});

test('one that nobody looked at for months closes when somebody does', async () => {
  const hall = await openBoard();
  hall.clock += 50 * DAY_MS;
  expect(await closeLastWeek(hall.desk)).toEqual([]);
  expect(await closePast(hall.desk, hall.board)).toBe(true);
});

test('a workshop is not closed by the calendar, whatever its id', async () => {
  const hall = await openTestHall();
  hall.clock = SUNDAY;
  expect(await closePast(hall.desk, hall.id)).toBe(false);
  const row = await hall.desk.store.workshop(hall.id);
  const id = 'challenge-mine-2020-01-06';
  if (row !== null) await hall.desk.store.addWorkshop({ ...row, id, code: 'X', screenCode: 'Y' });
  expect(await closePast(hall.desk, id)).toBe(false);
});

test('who has a seat gets it back with what was played, and a stranger gets another', async () => {
  const hall = await openBoard();
  const { store } = hall.desk;
  const sit = (by: Comer) =>
    join(store, hall.clock, { code: hall.door, language: 'en' }, { ...by, challenge: true });
  const first = await sit({ heldIn: async () => null });
  if (!first.ok || first.in.token === null) throw new Error('No seat was given.');
  await dealToAll(hall.desk, hall.board);
  const who = await store.credential(hashToken(first.in.token));
  if (who === null) throw new Error('No credential was stored.');
  expect(await hall.play(who, 0, { type: 'end' })).toMatchObject({ kind: 'stored' });
  const again = await sit({ heldIn: async () => who });
  expect(again).toMatchObject({ ok: true, in: { team: who.team, token: null } });
  expect(await store.teams(hall.board)).toHaveLength(1);
  expect(await sit({ heldIn: async () => null })).toMatchObject({ ok: true });
  expect(await store.teams(hall.board)).toHaveLength(2);
});

test('seats that were taken for fun are given away after an hour, those that were played never', async () => {
  const hall = await openBoard();
  hall.clock -= 3 * DAY_MS;
  const { store } = hall.desk;
  const row = await store.workshop(hall.board);
  if (row === null) throw new Error('No challenge is open.');
  const sit = () => joinChallenge(hall.desk, row, 'en', async () => null);
  const first = await sit();
  if (!first.ok || first.in.token === null) throw new Error('No seat was given.');
  await dealToAll(hall.desk, hall.board);
  const who = await store.credential(hashToken(first.in.token));
  if (who === null) throw new Error('No credential was stored.');
  await hall.play(who, 0, { type: 'end' });
  for (let at = 1; at < LIMITS.teams; at += 1) expect(await sit()).toMatchObject({ ok: true });
  expect(await sit()).toMatchObject({ ok: false, code: 'join/full' });
  hall.clock += 3_600_001;
  expect(await sit()).toMatchObject({ ok: true });
  expect((await store.teams(hall.board)).map(({ id }) => id)).toContain(who.team);
  expect(await store.teams(hall.board)).toHaveLength(2);
  expect(await hall.play(who, 1, { type: 'end' })).toMatchObject({ kind: 'stored' });
});

test('the code of a challenge is no way in', async () => {
  const hall = await openBoard();
  const joined = await join(hall.desk.store, hall.clock, { code: hall.door, language: 'en' });
  expect(joined).toMatchObject({ ok: false, code: 'join/no_such_code' });
});
