import type { Settings } from '#src/server/settings.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { createKeptStore } from './kept-store.ts';
import { createStore } from './sql-store.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** The database that the settings name, its tables up to date. */
export async function openDatabase(
  settings: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
): Promise<Database> {
  const database =
    settings.databaseUrl === null
      ? openSqlite(settings.dataFolder)
      : await openPostgres(settings.databaseUrl);
  await migrate(database);
  return database;
}

/** The store over that database; where it is this process's alone, what was read is kept. */
export async function openStore(
  settings: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
): Promise<Store> {
  const database = await openDatabase(settings);
  const store = createStore(database);
  return database.kind === 'sqlite' ? createKeptStore(store) : store;
}
