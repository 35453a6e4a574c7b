// A backup from either database into either.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp, restore } from '#src/server/storage/backup.ts';
import { openStore } from '#src/server/storage/open-store.ts';
import type { Store } from '#src/server/storage/store.ts';
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts';

const folders: string[] = [];
let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);

afterAll(async () => {
  await postgres.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const fresh = (): { dataFolder: string; databaseUrl: null } => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'shapan-backup-'));
  folders.push(dataFolder);
  return { dataFolder, databaseUrl: null };
};

async function fill(store: Store, id: string): Promise<void> {
  await store.addWorkshop({
    id,
    code: `C-${id}`,
    screenCode: `S-${id}`,
    createdAt: 1,
    expiresAt: 9_000_000_000_000,
    version: 3,
    document: '{"a":"=1+1, \\"quoted\\" 沙盘"}',
  });
  for (const [at, name] of ['Heron', '青鹭'].entries())
    await store.addTeam(
      {
        id: `${id}-${at}`,
        workshop: id,
        number: at + 1,
        name,
        nameKey: name,
        key: `K-${id}-${at}`,
        status: 'seated',
        decides: 'anyone',
        lead: '',
        createdAt: 2,
      },
      9,
    );
  const attempt = { id: `${id}-a`, workshop: id, team: `${id}-0`, round: 1, attempt: 1, seed: 7 };
  await store.addAttempt({ ...attempt, createdAt: 3 });
  for (const seq of [0, 1])
    await store.append({ attempt: `${id}-a`, seq, entry: `"${seq}"`, device: 'd', at: 4 });
  await store.vote({ attempt: `${id}-a`, seq: 0, device: 'd', choice: 2 });
  await store.audit({ workshop: id, at: 5, what: 'start', team: 0 });
}

async function copy(where: Parameters<typeof backUp>[0]): Promise<string[]> {
  const lines: string[] = [];
  await backUp(where, (line) => lines.push(line));
  return lines;
}

const lastDeleted = (lines: readonly string[]): string[] =>
  lines.filter((l) => l.includes('Heron'));

test('from SQLite to PostgreSQL and back nothing changes', { timeout: 60_000 }, async () => {
  const [first, last] = [fresh(), fresh()];
  const store = await openStore(first);
  await fill(store, 'one');
  const lines = await copy(first);
  await store.close();
  const middle = { dataFolder: '', databaseUrl: postgres.url };
  expect(await restore(middle, lines)).toMatchObject({ workshops: 1 });
  expect(await copy(middle)).toEqual(lines);
  await restore(last, await copy(middle));
  expect(await copy(last)).toEqual(lines);
});

test('what was deleted after a backup stays deleted when it is restored', async () => {
  const where = fresh();
  const store = await openStore(where);
  await fill(store, 'gone');
  await fill(store, 'kept');
  const lines = await copy(where);
  await store.deleteWorkshop('gone');
  await store.deleteTeam('kept', 'kept-0');
  await store.close();
  await restore(where, lines);
  const after = await copy(where);
  expect(after.filter((line) => line.startsWith('["workshop"'))).toHaveLength(1);
  expect(lastDeleted(after)).toEqual([]);
  // The same into an empty folder that only knows what was deleted.
  const elsewhere = fresh();
  await restore(elsewhere, after);
  await restore(elsewhere, lines);
  expect(lastDeleted(await copy(elsewhere))).toEqual([]);
});

test('a workshop that is there stays as it is: a restore brings no old credential back', async () => {
  const where = fresh();
  const store = await openStore(where);
  await fill(store, 'one');
  const row = { workshop: 'one', role: 'facilitator', team: '', device: '', createdAt: 1 } as const;
  await store.addCredential({ ...row, hash: 'old' });
  const lines = await copy(where);
  for (const { hash } of await store.credentialsOf('one')) await store.revoke(hash);
  await store.close();
  expect(await restore(where, lines)).toEqual({ workshops: 0, rows: 0 });
  expect((await copy(where)).some((line) => line.includes('"old"'))).toBe(false);
});

test.each([
  ['nothing', []],
  ['another file', ['{"deal":1}', '{"rows":0}']],
  ['one that is cut off', ['{"format":"shapan-backup","version":1}', '["deleted","x",1]']],
  ['a newer one', ['{"format":"shapan-backup","version":99}', '{"rows":0}']],
  [
    'an unknown table',
    ['{"format":"shapan-backup","version":1}', '["meta","version",9]', '{"rows":1}'],
  ],
])('%s is refused and changes nothing', async (_name, lines) => {
  await expect(restore(fresh(), lines)).rejects.toThrow(/backup/);
});
