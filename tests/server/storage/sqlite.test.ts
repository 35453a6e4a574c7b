import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openSqlite } from '#src/server/storage/sqlite.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function fresh(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shapan-sqlite-'));
  folders.push(folder);
  return folder;
}

test('a job that fails changes nothing and spoils no other of the same moment', async () => {
  const db = openSqlite(fresh());
  await db.write(async (tx) => void (await tx.run('CREATE TABLE t (n INTEGER UNIQUE)', [])));
  const insert = (n: number, fails = false): Promise<void> =>
    db.write(async (tx) => {
      await tx.run('INSERT INTO t VALUES (?)', [n]);
      if (fails) throw new Error('on purpose');
    });
  const done = await Promise.allSettled([insert(1), insert(2, true), insert(1), insert(3)]);
  expect(done.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ]);
  expect((await db.read('SELECT n FROM t ORDER BY n', [])).map(({ n }) => n)).toEqual([1, 3]);
  await db.close();
});
