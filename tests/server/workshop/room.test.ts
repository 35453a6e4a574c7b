// A workshop whose deal, playbook or rules were changed on the server.
import { expect, test } from 'vitest';
import type { ServedDeal } from '#src/server/deals.ts';
import { joinChallenge, openChallenge } from '#src/server/workshop/challenges.ts';
import { carryOut } from '#src/server/workshop/commands.ts';
import { OtherEditionError, readRoom } from '#src/server/workshop/room.ts';
import { dealToAll, type Desk } from '#src/server/workshop/rounds.ts';
import { playEntry, removeWorkshop } from '#src/server/workshop/service.ts';
import { openTestHall } from '#tests/support/workshop-desk.ts';

const END = { type: 'end' } as const;

/** The desk after an update of the program: deals are what `change` makes of them. */
const after = (desk: Desk, change: (deal: ServedDeal) => ServedDeal | null): Desk => ({
  ...desk,
  deals: {
    ...desk.deals,
    open: (id) => {
      const deal = desk.deals.open(id);
      return deal === null ? null : change(deal);
    },
  },
});

const EDITED = (deal: ServedDeal): ServedDeal => ({ ...deal, edition: 'another' });

test('a round that was begun goes on with its own edition, and with no other', async () => {
  const hall = await openTestHall();
  const who = await hall.sit();
  await hall.command({ do: 'start' });
  expect(await hall.play(who, 0, END)).toMatchObject({ kind: 'stored' });
  for (const change of [EDITED, () => null]) {
    const desk = after(hall.desk, change);
    await expect(readRoom(desk.store, desk.deals, hall.id)).rejects.toThrow(OtherEditionError);
    await expect(playEntry(desk, who, 1, END)).rejects.toThrow(OtherEditionError);
    await expect(carryOut(desk, hall.id, { do: 'close' })).rejects.toThrow(OtherEditionError);
  }
  // Nothing was lost: with its edition back it goes on.
  expect(await hall.play(who, 1, END)).toMatchObject({ kind: 'stored' });
});

test('in the lobby nothing was played yet, so the new edition is as good', async () => {
  const hall = await openTestHall();
  const who = await hall.sit();
  const desk = after(hall.desk, EDITED);
  expect(await carryOut(desk, hall.id, { do: 'start' })).toEqual({ ok: true });
  expect(await playEntry(desk, who, 0, END)).toMatchObject({ kind: 'stored' });
  await expect(hall.play(who, 1, END)).rejects.toThrow(OtherEditionError);
});

test('it can be deleted all the same', async () => {
  const hall = await openTestHall();
  await hall.command({ do: 'start' });
  await removeWorkshop(after(hall.desk, EDITED), hall.id);
  expect(await hall.desk.store.workshop(hall.id)).toBeNull();
});

test('after an update whoever comes plays a new board, and the old one takes no seats', async () => {
  const hall = await openTestHall();
  const old = await openChallenge(hall.desk, 'first-call');
  const desk = after(hall.desk, EDITED);
  const next = await openChallenge(desk, 'first-call');
  expect(next?.id).not.toBe(old?.id);
  if (next === null) throw new Error('No challenge is open.');
  const joined = await joinChallenge(desk, next, 'en', async () => null);
  if (!joined.ok) throw new Error(joined.code);
  await dealToAll(desk, next.id);
  expect((await readRoom(desk.store, desk.deals, next.id))?.attempts).toHaveLength(1);
  expect(await desk.store.teams(old?.id ?? '')).toEqual([]);
});
