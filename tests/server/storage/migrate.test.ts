import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrate, NewerStoreError } from '#src/server/storage/migrate.ts';
import { openSqlite } from '#src/server/storage/sqlite.ts';

test('tables are made once; a store of a newer program is left alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shapan-migrate-'));
  const db = openSqlite(folder);
  await migrate(db);
  await migrate(db);
  await db.write(async (tx) => void (await tx.run('UPDATE meta SET value = 99', [])));
  await expect(migrate(db)).rejects.toThrow(NewerStoreError);
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});
