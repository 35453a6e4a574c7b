import { describe, expect, test } from 'vitest';
import { hashToken } from '#src/server/workshop/chance.ts';
import { join, joinScreen, offerHandOver, takeOver } from '#src/server/workshop/joining.ts';
import type { CredentialRow } from '#src/server/storage/store.ts';
import { openTestHall, type TestHall } from '#tests/support/workshop-desk.ts';

const sit = (hall: TestHall, input: object = {}) =>
  join(hall.desk.store, hall.clock, { code: hall.code, language: 'en', ...input });

describe('sitting down', () => {
  test('a wrong code and a closed workshop are answered alike', async () => {
    const hall = await openTestHall();
    const wrong = await sit(hall, { code: 'ZZZZZZZZ' });
    await hall.command({ do: 'close' });
    expect(await sit(hall)).toEqual(wrong);
  });

  test('a locked room takes no new team, but another device of one', async () => {
    const hall = await openTestHall();
    const first = await hall.sit();
    const key = (await hall.desk.store.team(first.team))?.key;
    await hall.command({ do: 'lock' });
    expect(await sit(hall)).toMatchObject({ code: 'join/locked' });
    expect(await sit(hall, { team: key })).toMatchObject({ ok: true });
    expect(await sit(hall, { team: 'ZZZZZZ' })).toMatchObject({ code: 'join/no_such_team' });
  });

  test('no more teams than seats and no more devices than places, however many come at once', async () => {
    const hall = await openTestHall({ teams: 3, devices: 2 });
    const joined = await Promise.all(Array.from({ length: 9 }, () => sit(hall)));
    expect(joined.filter(({ ok }) => ok)).toHaveLength(3);
    const [team] = await hall.desk.store.teams(hall.id);
    expect(await sit(hall, { team: team?.key })).toMatchObject({ ok: true });
    expect(await sit(hall, { team: team?.key })).toMatchObject({ code: 'join/too_many_devices' });
  });

  test('names are the room’s unless teams may choose, and no two look alike', async () => {
    const strict = await openTestHall();
    await strict.sit({ name: 'Winners' });
    expect((await strict.desk.store.teams(strict.id))[0]?.name).not.toBe('Winners');
    const free = await openTestHall({ freeNames: true });
    await free.sit({ name: 'Winners' });
    expect(await sit(free, { name: 'W1nners' })).toMatchObject({ code: 'join/name_taken' });
    expect(await sit(free, { name: '\u202E' })).toMatchObject({ code: 'join/name_taken' });
  });
});

describe('coming back', () => {
  const back = (hall: TestHall, who: CredentialRow, input: object = {}) =>
    join(
      hall.desk.store,
      hall.clock,
      { code: hall.code, language: 'en', ...input },
      { heldIn: async (workshop) => (workshop === who.workshop ? who : null) },
    );

  test('with the code while the browser has a seat gives that seat, in a locked room and after the close', async () => {
    const hall = await openTestHall({ teams: 1, devices: 1 });
    const who = await hall.sit();
    const seat = { ok: true, in: { team: who.team, token: null } };
    expect(await back(hall, who)).toMatchObject(seat);
    await hall.command({ do: 'lock' });
    expect(await back(hall, who)).toMatchObject(seat);
    const key = (await hall.desk.store.team(who.team))?.key;
    expect(await back(hall, who, { team: key })).toMatchObject(seat);
    await hall.command({ do: 'close' });
    expect(await back(hall, who)).toMatchObject(seat);
    expect(await hall.desk.store.teams(hall.id)).toHaveLength(1);
    expect(await hall.desk.store.credentialsOf(hall.id)).toHaveLength(1);
  });

  test('with the key of another team moves there, and leaves the place', async () => {
    const hall = await openTestHall();
    const who = await hall.sit();
    const other = await hall.sit();
    const key = (await hall.desk.store.team(other.team))?.key;
    expect(await back(hall, who, { team: 'ZZZZZZ' })).toMatchObject({ code: 'join/no_such_team' });
    expect(await hall.desk.store.credential(who.hash)).not.toBeNull();
    expect(await back(hall, who, { team: key })).toMatchObject({ in: { team: other.team } });
    expect(await hall.desk.store.credential(who.hash)).toBeNull();
    expect(await hall.desk.store.credentialsOf(hall.id)).toHaveLength(2);
  });

  test('after being removed gives a new seat', async () => {
    const hall = await openTestHall();
    const who = await hall.sit();
    await hall.command({ do: 'kick', team: who.team });
    const joined = await back(hall, who);
    expect(joined.ok && joined.in.team !== who.team && joined.in.token !== null).toBe(true);
  });
});

describe('handing over', () => {
  test('once, within ten minutes, and whoever held it is out', async () => {
    const hall = await openTestHall();
    const { store } = hall.desk;
    const row = { workshop: hall.id, role: 'facilitator', team: '', device: '' } as const;
    await store.addCredential({ ...row, hash: 'old', createdAt: 1 });
    const code = (await offerHandOver(store, hall.id, hall.clock)) ?? '';
    const take = (typed: string, later = 0) =>
      takeOver(store, hall.id, { code: typed }, hall.clock + later);
    expect(await take('ZZZZZZZZ')).toMatchObject({ ok: false });
    expect(await take(code, 600_001)).toMatchObject({ ok: false });
    expect(await take(code)).toMatchObject({ ok: true, in: { role: 'facilitator' } });
    expect(await store.credential('old')).toBeNull();
    expect(await take(code)).toMatchObject({ ok: false });
  });

  test('of many who take it over at once one does', async () => {
    const hall = await openTestHall();
    const { store } = hall.desk;
    const code = (await offerHandOver(store, hall.id, hall.clock)) ?? '';
    const taken = await Promise.all(
      Array.from({ length: 8 }, () => takeOver(store, hall.id, { code }, hall.clock)),
    );
    expect(taken.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('whoever did not hear the answer asks again, and nobody else does', async () => {
    const hall = await openTestHall();
    const { store } = hall.desk;
    const code = (await offerHandOver(store, hall.id, hall.clock)) ?? '';
    const take = (by: string) => takeOver(store, hall.id, { code, by }, hall.clock);
    const [lost, thief, heard] = [
      await take('colleague'),
      await take('thief'),
      await take('colleague'),
    ];
    expect(thief).toMatchObject({ ok: false });
    if (!lost.ok || !heard.ok) throw new Error('the colleague was refused');
    const holds = await store.credentialsOf(hall.id);
    expect(holds.map(({ hash }) => hash)).toEqual([hashToken(heard.in.token ?? '')]);
    expect((await store.workshop(hall.id))?.document).not.toContain('colleague');
  });

  test('a server that stops in the middle leaves somebody who holds the room', async () => {
    const hall = await openTestHall();
    const { store } = hall.desk;
    const old = { workshop: hall.id, role: 'facilitator', team: '', device: '' } as const;
    await store.addCredential({ ...old, hash: 'old', createdAt: 1 });
    const code = (await offerHandOver(store, hall.id, hall.clock)) ?? '';
    for (const [at, stops] of (['addCredential', 'revoke'] as const).entries()) {
      const stopping = { ...store, [stops]: async () => Promise.reject(new Error('stopped')) };
      await takeOver(stopping, hall.id, { code, by: 'colleague' }, hall.clock).catch(() => null);
      expect((await store.credentialsOf(hall.id)).length).toBe(at + 1);
    }
  });

  test('of two presses at once the later holds the room, however their steps fall', async () => {
    const hall = await openTestHall();
    const { store } = hall.desk;
    const old = { workshop: hall.id, role: 'facilitator', team: '', device: '' } as const;
    await store.addCredential({ ...old, hash: 'old', createdAt: 1 });
    const code = (await offerHandOver(store, hall.id, hall.clock)) ?? '';
    const press = (from: typeof store) =>
      takeOver(from, hall.id, { code, by: 'colleague' }, hall.clock);
    const later: Awaited<ReturnType<typeof press>>[] = [];
    // The first is held up between its new credential and the end of the old one.
    const heldUp: typeof store = {
      ...store,
      revoke: async (hash) => {
        if (later.length === 0) later.push(await press(store));
        return store.revoke(hash);
      },
    };
    expect(await press(heldUp)).toMatchObject({ ok: true });
    const [second] = later;
    const holds = (await store.credentialsOf(hall.id)).map(({ hash }) => hash);
    expect(holds).toEqual([second?.ok === true ? hashToken(second.in.token ?? '') : '']);
  });

  test('a code is not kept in the clear', async () => {
    const hall = await openTestHall();
    const code = await offerHandOver(hall.desk.store, hall.id, hall.clock);
    expect((await hall.desk.store.workshop(hall.id))?.document).not.toContain(code);
  });
});

test('a screen comes in by its own code only', async () => {
  const hall = await openTestHall();
  const row = await hall.desk.store.workshop(hall.id);
  expect(await joinScreen(hall.desk.store, 1, hall.code)).toMatchObject({ ok: false });
  expect(await joinScreen(hall.desk.store, 1, row?.screenCode ?? '')).toMatchObject({ ok: true });
});
