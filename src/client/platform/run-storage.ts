import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { RunStorage, StoredRun } from '#src/client/session/ports.ts';

interface Schema extends DBSchema {
  runs: { key: string; value: StoredRun; indexes: { savedAt: number } };
}

const NAME = 'shapan';

function openStore(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(NAME, 1, {
    upgrade(database) {
      const runs = database.createObjectStore('runs', { keyPath: 'id' });
      runs.createIndex('savedAt', 'savedAt');
    },
  });
}

/** Runs kept in this browser. */
export function createRunStorage(): RunStorage {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opening ??= openStore();
    return opening;
  };
  return {
    async save(run) {
      await (await database()).put('runs', run);
    },
    async load(id) {
      return (await (await database()).get('runs', id)) ?? null;
    },
    async list() {
      const runs = await (await database()).getAllFromIndex('runs', 'savedAt');
      return runs.toReversed();
    },
    async remove(id) {
      await (await database()).delete('runs', id);
    },
  };
}
