// What a round came to outlives the edition with which it was played.
import { describe, expect, test } from 'vitest';
import { carryOut } from '#src/server/workshop/commands.ts';
import { roomCsv, roomJson } from '#src/server/workshop/export.ts';
import { keepMoved, keepResults } from '#src/server/workshop/keeping.ts';
import { OtherEditionError, readRoom, type Room } from '#src/server/workshop/room.ts';
import type { Desk } from '#src/server/workshop/rounds.ts';
import { playEntry, releaseRun, snapshotOf } from '#src/server/workshop/service.ts';
import { facilitatorView, screenView, teamView } from '#src/server/workshop/views.ts';
import {
  afterUpdate,
  EDITED,
  GONE,
  openTestHall,
  type TestHall,
} from '#tests/support/workshop-desk.ts';

const END = { type: 'end' } as const;
const OTHER = { ok: false, code: 'workshop/other_edition' };

async function roomOf(desk: Desk, id: string): Promise<Room> {
  const room = await readRoom(desk.store, desk.deals, id);
  if (room === null) throw new Error('no room');
  return room;
}

async function shown(desk: Desk, id: string) {
  const snapshot = await snapshotOf(desk, id, new Map());
  if (snapshot === null) throw new Error('no room');
  return { snapshot, host: facilitatorView(snapshot), wall: screenView(snapshot) };
}

const csvOf = async (desk: Desk, id: string): Promise<string> =>
  roomCsv(desk, await roomOf(desk, id));

/** Three teams that have come to different places: the first ends weeks, the second gives up, the third does nothing. */
async function played(settings: object = {}) {
  const hall = await openTestHall({ freeNames: true, ...settings });
  const first = await hall.sit({ name: 'Herons' });
  const second = await hall.sit({ name: 'Cranes' });
  await hall.sit({ name: 'Owls' });
  await hall.command({ do: 'start' });
  for (let seq = 0; seq < 3; seq += 1) await hall.play(first, seq, END);
  await hall.play(second, 0, { type: 'withdraw' });
  return { hall, first, second };
}

/** As a server wrote it that did not keep results yet. */
async function forgetKept(hall: TestHall): Promise<void> {
  const { desk, id } = hall;
  const before = await hall.document();
  const rounds = before.rounds.map(({ kept: _kept, ...round }) => round);
  const row = await desk.store.workshop(id);
  const change = { document: JSON.stringify({ ...before, rounds }) };
  expect(await desk.store.saveWorkshop(id, row?.version ?? 0, change)).toBe(true);
}

describe.each([
  ['another edition', EDITED],
  ['no such deal', GONE],
])('a closed workshop, and then %s', (_, change) => {
  test('board, wall and files are those from before the update', async () => {
    const { hall, first } = await played();
    await hall.command({ do: 'close' });
    const before = await shown(hall.desk, hall.id);
    const csv = await csvOf(hall.desk, hall.id);
    const json = await roomJson(hall.desk, await roomOf(hall.desk, hall.id));
    hall.clock += 5_000;
    const desk = afterUpdate(hall.desk, change);
    const { host, wall, snapshot } = await shown(desk, hall.id);
    expect(before.host.other).toBeNull();
    expect(host.other).toEqual({ keptAt: 1_000_000 });
    expect(host.board).toEqual(before.host.board);
    expect(wall.board).toEqual(before.wall.board);
    expect(wall.phases).toEqual(before.wall.phases);
    const plain = ({ marks: _marks, last: _last, ...desk }: (typeof host.desks)[number]) => desk;
    expect(host.desks.map(plain)).toEqual(before.host.desks.map(plain));
    const none = { cast: 0, mine: null };
    const mine = teamView(snapshot, first, none);
    expect(mine?.field).toEqual(teamView(before.snapshot, first, none)?.field);
    expect(await csvOf(desk, hall.id)).toBe(csv);
    expect(await roomJson(desk, await roomOf(desk, hall.id))).toEqual({
      ...json,
      keptAt: 1_000_000,
    });
  });

  test('debriefs are refused by name, and a decision cannot be compared', async () => {
    const { hall } = await played();
    await hall.command({ do: 'close' });
    const desk = afterUpdate(hall.desk, change);
    await expect(releaseRun(desk, await roomOf(desk, hall.id), 1)).rejects.toThrow(
      OtherEditionError,
    );
    const freeze = { do: 'freeze', scene: 's', node: 'n' } as never;
    expect(await carryOut(desk, hall.id, freeze)).toEqual(OTHER);
    expect((await shown(desk, hall.id)).host.splits).toEqual([]);
  });

  test('a team that is deleted is gone from what was kept too, and a new name is shown', async () => {
    const { hall, first, second } = await played();
    await hall.command({ do: 'close' });
    const desk = afterUpdate(hall.desk, change);
    const runs = (await desk.store.attemptsOf(second.team)).map(({ id }) => id);
    expect(JSON.stringify(await hall.document())).toContain(runs[0]);
    expect(await carryOut(desk, hall.id, { do: 'forget', team: second.team })).toEqual({
      ok: true,
    });
    const rename = { do: 'rename', team: first.team, name: 'Divers' } as const;
    expect(await carryOut(desk, hall.id, rename)).toEqual({ ok: true });
    const names = (await shown(desk, hall.id)).host.board?.lines.map(({ name }) => name);
    expect(names?.toSorted()).toEqual(['Divers', 'Owls']);
    const left = JSON.stringify(await hall.document());
    for (const id of [second.team, ...runs]) expect(left).not.toContain(id);
  });
});

describe('a round that was under way', () => {
  test.each(['carry', 'reset'] as const)(
    'paused for the night: the next one begins in the new edition, points %s',
    async (totals) => {
      const { hall, first } = await played({ totals });
      await hall.command({ do: 'pause' });
      const before = (await shown(hall.desk, hall.id)).host.desks;
      const desk = afterUpdate(hall.desk, EDITED);
      for (const what of ['resume', 'release'] as const)
        expect(await carryOut(desk, hall.id, { do: what })).toEqual(OTHER);
      expect(await carryOut(desk, hall.id, { do: 'next-round' })).toEqual({ ok: true });
      const points = Object.fromEntries(before.map(({ team, score }) => [team, score]));
      expect((await hall.document()).carried).toEqual(totals === 'carry' ? points : {});
      expect(await carryOut(desk, hall.id, { do: 'start' })).toEqual({ ok: true });
      expect(await playEntry(desk, first, 0, END)).toMatchObject({ kind: 'stored' });
    },
  );

  test('who has come to an end keeps that, although nobody paused the room', async () => {
    const { hall, second } = await played();
    const desk = afterUpdate(hall.desk, EDITED);
    const { host } = await shown(desk, hall.id);
    expect(host.other).toEqual({ keptAt: 1_000_000 });
    const line = host.board?.lines.find(({ name }) => name === 'Cranes');
    expect(line).toMatchObject({ over: true, outcome: 'withdrawn' });
    expect(await carryOut(desk, hall.id, { do: 'close' })).toEqual({ ok: true });
    expect((await hall.document()).status).toBe('closed');
    expect((await shown(desk, hall.id)).host.board?.lines).toContainEqual(line);
    expect(second.role).toBe('team');
  });

  test('closed before the next one has begun, the round before counts once', async () => {
    const { hall } = await played();
    const before = (await shown(hall.desk, hall.id)).host.desks.map(({ score }) => score);
    await hall.command({ do: 'next-round' });
    const desk = afterUpdate(hall.desk, EDITED);
    expect(await carryOut(desk, hall.id, { do: 'close' })).toEqual({ ok: true });
    const { board, round, other } = (await shown(desk, hall.id)).host;
    expect({ round, kept: other?.keptAt }).toEqual({ round: 1, kept: 1_000_000 });
    const totals = board?.lines.map(({ total }) => total) ?? [];
    expect(totals.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b));
  });
});

describe('a workshop from before results were kept', () => {
  test('opens, says that nothing was kept, and goes on', async () => {
    const { hall } = await played();
    await forgetKept(hall);
    const desk = afterUpdate(hall.desk, EDITED);
    const { host } = await shown(desk, hall.id);
    expect({ other: host.other, board: host.board }).toEqual({
      other: { keptAt: null },
      board: null,
    });
    await expect(csvOf(desk, hall.id)).rejects.toThrow(OtherEditionError);
    expect(await roomJson(desk, await roomOf(desk, hall.id))).toMatchObject({ board: null });
    expect(await carryOut(desk, hall.id, { do: 'next-round' })).toEqual({ ok: true });
    expect(await carryOut(desk, hall.id, { do: 'start' })).toEqual({ ok: true });
  });

  test('points of earlier rounds are not lost with a round that nobody kept', async () => {
    const { hall, first } = await played();
    await hall.command({ do: 'next-round' });
    const { carried } = await hall.document();
    await hall.command({ do: 'start' });
    await hall.play(first, 0, END);
    await forgetKept(hall);
    const desk = afterUpdate(hall.desk, EDITED);
    expect(await carryOut(desk, hall.id, { do: 'next-round' })).toEqual({ ok: true });
    expect((await hall.document()).carried).toEqual(carried);
  });

  test('closed in its own edition before the next round has begun, its points are read off the log', async () => {
    const { hall } = await played();
    const before = (await shown(hall.desk, hall.id)).host.desks.map(({ score }) => score);
    await hall.command({ do: 'next-round' });
    await forgetKept(hall);
    await hall.command({ do: 'close' });
    const totals = (await shown(hall.desk, hall.id)).host.board?.lines.map(({ total }) => total);
    expect(totals?.toSorted((a, b) => a - b)).toEqual(before.toSorted((a, b) => a - b));
  });
});

test('many who end at once share a few changes of the document', async () => {
  const { hall } = await played();
  const before = (await hall.desk.store.workshop(hall.id))?.version ?? 0;
  await Promise.all(Array.from({ length: 20 }, () => keepResults(hall.desk, hall.id)));
  expect((await hall.desk.store.workshop(hall.id))?.version).toBe(before + 1);
});

test('what was played since is written down before the process ends', async () => {
  const { hall, first } = await played();
  await hall.play(first, 3, { type: 'forecast', percent: 40 });
  await keepMoved(hall.desk);
  const before = (await shown(hall.desk, hall.id)).host.desks.map(({ entries }) => entries);
  const { host } = await shown(afterUpdate(hall.desk, EDITED), hall.id);
  expect(host.desks.map(({ entries }) => entries)).toEqual(before);
  const version = (await hall.desk.store.workshop(hall.id))?.version;
  await keepMoved(hall.desk);
  expect((await hall.desk.store.workshop(hall.id))?.version).toBe(version);
});
