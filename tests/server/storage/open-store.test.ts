import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import dns from 'node:dns';
import { expect, test, vi, type MockInstance } from 'vitest';
import { openFolder } from '#src/server/storage/data-folder.ts';
import { NewerStoreError } from '#src/server/storage/migrate.ts';
import { openDatabase } from '#src/server/storage/open-store.ts';

test('a store of a newer program is left alone, and its folder is free again', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'shapan-open-'));
  const where = { dataFolder, databaseUrl: null };
  await (await openDatabase(where)).close();
  const { db, close } = openFolder(dataFolder);
  db.exec("UPDATE meta SET value = 99 WHERE name = 'version'");
  close();
  await expect(openDatabase(where)).rejects.toThrow(NewerStoreError);
  openFolder(dataFolder).close();
  rmSync(dataFolder, { recursive: true, force: true });
});

test('a fault while the tables are made is told with the folder', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'shapan-open-'));
  const { db, close } = openFolder(dataFolder);
  // A view in the place of a table: the database says no in the middle of it.
  db.exec('CREATE VIEW workshop AS SELECT 1 AS id');
  close();
  await expect(openDatabase({ dataFolder, databaseUrl: null })).rejects.toThrow(
    `The folder ${dataFolder} cannot be used`,
  );
  rmSync(dataFolder, { recursive: true, force: true });
});

test('a database that does not answer is named', async () => {
  const databaseUrl = 'postgres://somebody:secret@127.0.0.1:1/none';
  const opened = openDatabase({ dataFolder: 'none', databaseUrl });
  await expect(opened).rejects.toThrow(
    /^DATABASE_URL names a database that does not answer: .*:1$/,
  );
});

test('a database that answers at none of its addresses is named as well', async () => {
  const found = vi.spyOn(dns, 'lookup') as unknown as MockInstance;
  const addresses = ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 }));
  found.mockImplementation((_name: string, _options: object, tell: (...found: unknown[]) => void) =>
    tell(null, addresses),
  );
  const databaseUrl = 'postgres://somebody:secret@two.example:1/none';
  const opened = openDatabase({ dataFolder: 'none', databaseUrl });
  await expect(opened).rejects.toThrow(/^DATABASE_URL .* 127.0.0.1:1; .* 127.0.0.2:1$/);
  found.mockRestore();
});
