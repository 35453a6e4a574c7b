// Who may enter what and when.
import { describe, expect, test } from 'vitest';
import { removeWorkshop, tableOf } from '#src/server/workshop/service.ts';
import { openTestHall } from '#tests/support/workshop-desk.ts';

const END = { type: 'end' };

describe('entries by the status of the room', () => {
  test('in the lobby, paused and closed every entry is refused', async () => {
    const hall = await openTestHall();
    const who = await hall.sit();
    expect(await hall.play(who, 0, END)).toMatchObject({ code: 'workshop/not_started' });
    await hall.command({ do: 'start' });
    await hall.command({ do: 'pause' });
    expect(await hall.play(who, 0, END)).toMatchObject({ code: 'workshop/paused' });
    await hall.command({ do: 'resume' });
    expect(await hall.play(who, 0, END)).toMatchObject({ kind: 'stored' });
    await hall.command({ do: 'close' });
    expect(await hall.play(who, 1, END)).toMatchObject({ code: 'workshop/closed' });
    // What was answered once is answered alike for ever.
    expect(await hall.play(who, 0, END)).toMatchObject({ kind: 'same' });
  });

  test('an entry that meets the close is stored before it or not at all', async () => {
    for (let at = 0; at < 5; at += 1) {
      const hall = await openTestHall();
      const who = await hall.sit();
      await hall.command({ do: 'start' });
      const [played] = await Promise.all([
        hall.play(who, 0, END),
        hall.command({ do: 'close' }),
        hall.command({ do: 'board', board: { show: 'all' } }),
      ]);
      const [attempt] = await hall.desk.store.attempts(hall.id);
      const log = await hall.desk.store.entries(attempt?.id ?? '', 0);
      expect(log).toHaveLength(played.kind === 'stored' ? 1 : 0);
    }
  });

  test('an entry made from an older state of the workshop is not stored', async () => {
    const hall = await openTestHall();
    await hall.sit();
    await hall.command({ do: 'start' });
    const [attempt] = await hall.desk.store.attempts(hall.id);
    const row = { attempt: attempt?.id ?? '', seq: 0, entry: '{}', device: 'd', at: 1 };
    const when = { workshop: hall.id, version: 1 };
    expect(await hall.desk.store.append(row, when)).toEqual({ kind: 'stale' });
    expect(await hall.desk.store.entries(row.attempt, 0)).toEqual([]);
  });

  test('a team that waits for approval has no table until it is let in', async () => {
    const hall = await openTestHall({ approve: true });
    const who = await hall.sit();
    await hall.command({ do: 'start' });
    expect(await tableOf(hall.desk, who)).toBeNull();
    await hall.command({ do: 'approve', team: who.team });
    expect(await tableOf(hall.desk, who)).toMatchObject({ seq: 0 });
  });
});

describe('pace', () => {
  test('by week: a week that was not released cannot be ended', async () => {
    const hall = await openTestHall({ pace: { kind: 'week' } });
    const who = await hall.sit();
    await hall.command({ do: 'start' });
    expect(await hall.play(who, 0, END)).toMatchObject({ kind: 'stored' });
    expect(await hall.play(who, 1, END)).toMatchObject({ kind: 'refused', code: 'pace/wait' });
    await hall.command({ do: 'release' });
    expect(await hall.play(who, 1, END)).toMatchObject({ kind: 'stored' });
  });

  test('the clock that is shown never plays for anybody', async () => {
    const hall = await openTestHall({ pace: { kind: 'week', seconds: 30 } });
    const who = await hall.sit();
    await hall.command({ do: 'start' });
    hall.clock += 3_600_000;
    expect(await tableOf(hall.desk, who)).toMatchObject({ seq: 0, view: { week: 1 } });
    expect(await hall.play(who, 0, END)).toMatchObject({ kind: 'stored' });
  });
});

describe('two devices of a team', () => {
  test('of two entries for one place one is stored, and the other is told the next', async () => {
    const hall = await openTestHall();
    const first = await hall.sit();
    const team = await hall.desk.store.team(first.team);
    const second = await hall.sit({ team: team?.key });
    await hall.command({ do: 'start' });
    const answers = await Promise.all([
      hall.play(first, 0, END),
      hall.play(second, 0, { type: 'withdraw' }),
    ]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'stored']);
    expect(answers.find(({ kind }) => kind === 'conflict')).toMatchObject({ next: 1 });
  });

  test('no team enters an event of the facilitator', async () => {
    const hall = await openTestHall();
    const who = await hall.sit();
    await hall.command({ do: 'start' });
    const inject = { type: 'inject', event: 'anything' };
    expect(await hall.play(who, 0, inject)).toMatchObject({ code: 'event/not_offered' });
  });
});

test('a workshop that is removed is gone from memory and disk', async () => {
  const hall = await openTestHall();
  const who = await hall.sit();
  await hall.command({ do: 'start' });
  await hall.play(who, 0, END);
  await removeWorkshop(hall.desk, hall.id);
  expect(await hall.desk.store.workshop(hall.id)).toBeNull();
  expect(await tableOf(hall.desk, who)).toBeNull();
  expect(await hall.play(who, 1, END)).toMatchObject({ code: 'workshop/gone' });
});
