import type { Settings } from '#src/server/settings.ts';
import { inFolder } from './data-folder.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { createKeptStore } from './kept-store.ts';
import { createStore } from './sql-store.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

class StoreUnreachedError extends Error {}

/** The database that the settings name, its tables up to date. */
export async function openDatabase(
  settings: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
): Promise<Database> {
  const { dataFolder, databaseUrl } = settings;
  if (databaseUrl !== null) return upToDate(await openPostgres(databaseUrl).catch(unreached));
  try {
    return await upToDate(openSqlite(dataFolder));
  } catch (error) {
    throw inFolder(dataFolder, error);
  }
}

async function upToDate(database: Database): Promise<Database> {
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * A system's word for a database that is not there does not say which one was meant. A name with several addresses
 * fails with an error for each.
 */
function unreached(error: unknown): never {
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  const words = errors.flatMap((one) =>
    one instanceof Error && 'syscall' in one ? [one.message] : [],
  );
  if (words.length === 0) throw error;
  throw new StoreUnreachedError(
    `DATABASE_URL names a database that does not answer: ${words.join('; ')}`,
  );
}

/** The store over that database; where it is this process's alone, what was read is kept. */
export async function openStore(
  settings: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
): Promise<Store> {
  const database = await openDatabase(settings);
  const store = createStore(database);
  return database.kind === 'sqlite' ? createKeptStore(store) : store;
}
