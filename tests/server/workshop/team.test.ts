import { describe, expect, test } from 'vitest';
import { JoinInput } from '#src/core/schema/workshop.ts';
import { join } from '#src/server/workshop/joining.ts';
import { changePolicy, castVote } from '#src/server/workshop/team.ts';
import { openTestHall } from '#tests/support/workshop-desk.ts';

async function twoDevices() {
  const hall = await openTestHall();
  const first = await hall.sit();
  const key = (await hall.desk.store.team(first.team))?.key;
  const second = await hall.sit({ team: key });
  await hall.command({ do: 'start' });
  return { hall, first, second };
}

describe('who decides', () => {
  test('anyone at first; with a lead the others may mark and no more', async () => {
    const { hall, first, second } = await twoDevices();
    expect(await changePolicy(hall.desk, first, { decides: 'lead' })).toBe(true);
    expect(await hall.play(second, 0, { type: 'end' })).toMatchObject({
      code: 'team/not_your_turn',
    });
    const mark = { type: 'mark', person: 'ruan', dimension: 'need', level: 'safety', sure: 1 };
    expect(await hall.play(second, 0, mark)).toMatchObject({ kind: 'stored' });
    expect(await changePolicy(hall.desk, second, { lead: second.device })).toBe(true);
    expect(await hall.play(second, 1, { type: 'end' })).toMatchObject({ kind: 'stored' });
    expect(await hall.play(first, 2, { type: 'end' })).toMatchObject({
      code: 'team/not_your_turn',
    });
  });

  test('only a device of this table can lead', async () => {
    const { hall, first } = await twoDevices();
    const stranger = await hall.sit();
    expect(await changePolicy(hall.desk, first, { lead: stranger.device })).toBe(
      stranger.device === first.device,
    );
  });

  test('when the one that leads moves to another table, another leads and nothing stands still', async () => {
    const { hall, first, second } = await twoDevices();
    await changePolicy(hall.desk, first, { decides: 'lead', lead: first.device });
    const other = await hall.sit();
    const key = (await hall.desk.store.team(other.team))?.key;
    await join(hall.desk.store, hall.clock, JoinInput.parse({ code: hall.code, team: key }), {
      heldIn: async () => first,
    });
    expect(await hall.play(second, 0, { type: 'end' })).toMatchObject({ kind: 'stored' });
    expect(await changePolicy(hall.desk, second, { share: true })).toBe(true);
  });

  test('where a lead is gone for another reason, whoever changes the policy leads', async () => {
    const { hall, first, second } = await twoDevices();
    await changePolicy(hall.desk, first, { decides: 'lead', lead: first.device });
    await hall.desk.store.revoke(first.hash);
    expect(await changePolicy(hall.desk, second, { share: true })).toBe(true);
    expect(await hall.play(second, 0, { type: 'end' })).toMatchObject({ kind: 'stored' });
  });

  test('sharing is kept once, and can be taken back', async () => {
    const { hall, first } = await twoDevices();
    for (const share of [true, true]) await changePolicy(hall.desk, first, { share });
    expect((await hall.document()).shared).toEqual([first.team]);
    await changePolicy(hall.desk, first, { share: false });
    expect((await hall.document()).shared).toEqual([]);
  });

  test('a kick and a change of the policy at once leave the team kicked', async () => {
    const { hall, first } = await twoDevices();
    await Promise.all([
      ...Array.from({ length: 5 }, () => changePolicy(hall.desk, first, { decides: 'lead' })),
      hall.command({ do: 'kick', team: first.team }),
      ...Array.from({ length: 5 }, () => changePolicy(hall.desk, first, { decides: 'anyone' })),
    ]);
    expect(await hall.desk.store.team(first.team)).toMatchObject({ status: 'kicked' });
  });
});

test('there is nothing to vote on while no decision is open, or at another place', async () => {
  const { hall, first } = await twoDevices();
  expect(await castVote(hall.desk, first, { seq: 0, choice: 0 })).toBe(false);
  expect(await castVote(hall.desk, first, { seq: 5, choice: 0 })).toBe(false);
});
