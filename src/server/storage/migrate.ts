import type { Database, Transaction } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

/** A store made by a newer version of the program is left alone. */
export class NewerStoreError extends Error {}

async function versionOf(tx: Transaction): Promise<number> {
  await tx.run(
    'CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL)',
    [],
  );
  const [row] = await tx.all("SELECT value FROM meta WHERE name = 'version'", []);
  return Number(row?.['value'] ?? 0);
}

/** Brings the tables up to date, each step in a transaction of its own: a store is at one version or at the next. */
export async function migrate(database: Database): Promise<void> {
  for (;;) {
    const more = await database.write(async (tx) => {
      const version = await versionOf(tx);
      if (version > MIGRATIONS.length)
        throw new NewerStoreError(
          `The data is of version ${version}; this program knows up to ${MIGRATIONS.length}. Start a newer one.`,
        );
      const step = MIGRATIONS[version];
      if (step === undefined) return false;
      for (const sql of step) await tx.run(sql, []);
      await tx.run(
        "INSERT INTO meta (name, value) VALUES ('version', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [version + 1],
      );
      return true;
    });
    if (!more) return;
  }
}
