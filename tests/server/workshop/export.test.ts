import { describe, expect, test } from 'vitest';
import { csvCell, roomCsv, roomJson } from '#src/server/workshop/export.ts';
import { readRoom, type Room } from '#src/server/workshop/room.ts';
import { openTestHall, type TestHall } from '#tests/support/workshop-desk.ts';

async function roomOf({ desk, id }: TestHall): Promise<Room> {
  const room = await readRoom(desk.store, desk.deals, id);
  if (room === null) throw new Error('no room');
  return room;
}

describe('a cell', () => {
  test.each([
    ['=1+1', `"'=1+1"`],
    ['+1', `"'+1"`],
    ['-1', `"'-1"`],
    ['@x', `"'@x"`],
    ['\tx', `"'\tx"`],
    ['\rx', `"'\rx"`],
    ['=cmd|"/c calc"!A0', `"'=cmd|""/c calc""!A0"`],
    ['a "b", c', `"a ""b"", c"`],
    ['青鹭1队', '"青鹭1队"'],
  ])('%j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  test('a number stays a number, below zero too', () => {
    expect(csvCell(-3)).toBe('"-3"');
  });
});

test('a table that a spreadsheet opens: marked as UTF-8, one line a team', async () => {
  const hall = await openTestHall({ freeNames: true });
  await hall.sit({ name: '=1+1 沙' });
  await hall.sit({ name: 'Quote " it' });
  await hall.command({ do: 'start' });
  const text = await roomCsv(hall.desk, await roomOf(hall));
  expect(text.startsWith('\uFEFF"rank","team","name"')).toBe(true);
  expect(text).toContain(`"'=1+1 沙"`);
  expect(text).toContain('"Quote "" it"');
  expect(text.trimEnd().split('\r\n')).toHaveLength(3);
});

test('seeds and logs are given out only after the close', async () => {
  const hall = await openTestHall();
  const who = await hall.sit();
  await hall.command({ do: 'start' });
  await hall.play(who, 0, { type: 'end' });
  const before = JSON.stringify(await roomJson(hall.desk, await roomOf(hall)));
  expect(before).not.toContain('"seed"');
  expect(before).not.toContain('"entry"');
  await hall.command({ do: 'close' });
  const after = JSON.stringify(await roomJson(hall.desk, await roomOf(hall)));
  expect(after).toContain('"seed"');
  expect(after).toContain('{"type":"end"}');
});
