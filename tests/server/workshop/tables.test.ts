import { expect, test } from 'vitest';
import { LIMITS } from '#src/core/schema/limits.ts';
import { openTestHall } from '#tests/support/workshop-desk.ts';

test.each([
  { type: 'rate', item: 'w', holds: true },
  { type: 'mark', person: 'lin', dimension: 'need', level: 'unknown', sure: 1 },
])('notes without end leave room for moves: $type', async (note) => {
  const hall = await openTestHall();
  const who = await hall.sit();
  await hall.command({ do: 'start' });
  const { store } = hall.desk;
  const [attempt] = await store.attemptsOf(who.team);
  const room = LIMITS.entries - 1_000;
  const row = {
    attempt: attempt?.id ?? '',
    entry: JSON.stringify({ type: 'rate', item: 'w', holds: true }),
    device: '',
    at: 1,
  };
  await Promise.all(Array.from({ length: room }, async (_, seq) => store.append({ ...row, seq })));
  expect(await hall.play(who, room, note)).toEqual({ kind: 'refused', code: 'run/too_long' });
  expect(await hall.play(who, room, { type: 'end' })).toMatchObject({ kind: 'stored' });
});
