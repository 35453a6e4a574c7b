// A workshop whose deal, playbook or rules were changed on the server.
import { expect, test } from 'vitest';
import { joinChallenge, openChallenge } from '#src/server/workshop/challenges.ts';
import { carryOut } from '#src/server/workshop/commands.ts';
import { dealOf, OtherEditionError, readRoom } from '#src/server/workshop/room.ts';
import { dealToAll } from '#src/server/workshop/rounds.ts';
import { playEntry, removeWorkshop, tableOf } from '#src/server/workshop/service.ts';
import { afterUpdate, EDITED, GONE, openTestHall } from '#tests/support/workshop-desk.ts';

const END = { type: 'end' } as const;

test('a round that was begun goes on with its own edition, and with no other', async () => {
  const hall = await openTestHall();
  const who = await hall.sit();
  await hall.command({ do: 'start' });
  expect(await hall.play(who, 0, END)).toMatchObject({ kind: 'stored' });
  for (const change of [EDITED, GONE]) {
    const desk = afterUpdate(hall.desk, change);
    const room = await readRoom(desk.store, desk.deals, hall.id);
    expect(room?.deal).toBeNull();
    expect(() => room && dealOf(room)).toThrow(OtherEditionError);
    await expect(playEntry(desk, who, 1, END)).rejects.toThrow(OtherEditionError);
    await expect(tableOf(desk, who)).rejects.toThrow(OtherEditionError);
  }
  // Nothing was lost: with its edition back it goes on.
  expect(await hall.play(who, 1, END)).toMatchObject({ kind: 'stored' });
});

test('in the lobby nothing was played yet, so the new edition is as good', async () => {
  const hall = await openTestHall();
  const who = await hall.sit();
  const desk = afterUpdate(hall.desk, EDITED);
  expect(await carryOut(desk, hall.id, { do: 'start' })).toEqual({ ok: true });
  expect(await playEntry(desk, who, 0, END)).toMatchObject({ kind: 'stored' });
  await expect(hall.play(who, 1, END)).rejects.toThrow(OtherEditionError);
});

test('it can be deleted all the same', async () => {
  const hall = await openTestHall();
  await hall.command({ do: 'start' });
  await removeWorkshop(afterUpdate(hall.desk, EDITED), hall.id);
  expect(await hall.desk.store.workshop(hall.id)).toBeNull();
});

test('after an update whoever comes plays a new board, and the old one takes no seats', async () => {
  const hall = await openTestHall();
  const old = await openChallenge(hall.desk, 'first-call');
  const desk = afterUpdate(hall.desk, EDITED);
  const next = await openChallenge(desk, 'first-call');
  expect(next?.id).not.toBe(old?.id);
  if (next === null) throw new Error('No challenge is open.');
  const joined = await joinChallenge(desk, next, 'en', async () => null);
  if (!joined.ok) throw new Error(joined.code);
  await dealToAll(desk, next.id);
  expect((await readRoom(desk.store, desk.deals, next.id))?.attempts).toHaveLength(1);
  expect(await desk.store.teams(old?.id ?? '')).toEqual([]);
});
