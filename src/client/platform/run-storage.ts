import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { RunStorage, StoredRun } from '#src/client/session/ports.ts';
import { keptDatabase } from './kept-database.ts';

interface Schema extends DBSchema {
  runs: { key: string; value: StoredRun; indexes: { savedAt: number } };
}

const NAME = 'shapan';

async function openStore(lost: () => void): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>(NAME, 1, {
    terminated: lost,
    blocking() {
      lost();
      database.close();
    },
    upgrade(database) {
      const runs = database.createObjectStore('runs', { keyPath: 'id' });
      runs.createIndex('savedAt', 'savedAt');
    },
  });
  return database;
}

/** Which of what is found here is a run. */
export interface RunForms {
  readonly isListed: (value: unknown) => value is StoredRun;
  readonly isWhole: (value: unknown) => value is StoredRun;
}

/** Runs kept in this browser. */
export function createRunStorage({ isListed, isWhole }: RunForms): RunStorage {
  const database = keptDatabase(openStore);
  async function load(id: string): Promise<StoredRun | null> {
    const run: unknown = await (await database()).get('runs', id);
    return isWhole(run) ? run : null;
  }
  async function put(run: StoredRun, mayReplace: (there: StoredRun) => boolean): Promise<boolean> {
    // Kept only once it is on the disk.
    const options = { durability: 'strict' } as const;
    const change = (await database()).transaction('runs', 'readwrite', options);
    const there: unknown = await change.store.get(run.id);
    const may = !isWhole(there) || mayReplace(there);
    await Promise.all([may ? change.store.put(run) : null, change.done]);
    return may;
  }
  return {
    async save(run) {
      await put(run, () => true);
    },
    load,
    latest: load,
    replace: put,
    async list() {
      const runs: readonly unknown[] = await (await database()).getAllFromIndex('runs', 'savedAt');
      return runs.filter(isListed).toReversed();
    },
    async remove(id) {
      await (await database()).delete('runs', id);
    },
  };
}
