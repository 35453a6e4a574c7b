import { expect, test } from 'vitest';
import { keptDatabase } from '#src/client/platform/kept-database.ts';

function counted(fails: readonly number[] = []) {
  const opened: (() => void)[] = [];
  const database = keptDatabase(async (lost) => {
    opened.push(lost);
    if (fails.includes(opened.length)) throw new Error('storage is shut');
    return opened.length;
  });
  return { database, lose: (at: number) => opened[at]?.() };
}

test('it is opened once, however many ask', async () => {
  const { database } = counted();
  expect(await Promise.all([database(), database(), database()])).toEqual([1, 1, 1]);
});

test('one that could not be opened is tried again with the next question', async () => {
  const { database } = counted([1]);
  await expect(database()).rejects.toThrow('storage is shut');
  expect(await database()).toBe(2);
});

test('one that was lost and fails late does not put the new one out of mind', async () => {
  const { database, lose } = counted([1]);
  const first = database();
  lose(0);
  const second = database();
  await expect(first).rejects.toThrow('storage is shut');
  expect(await Promise.all([second, database()])).toEqual([2, 2]);
});

test('one that was lost is opened anew, and an old loss does not touch the new one', async () => {
  const { database, lose } = counted();
  await database();
  lose(0);
  expect(await database()).toBe(2);
  lose(0);
  expect(await database()).toBe(2);
});
