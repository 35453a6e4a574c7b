import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { DecisionPart } from '#src/core/analysis/grade/report.ts';
import type { GradeStorage } from '#src/client/session/grading.ts';
import { keptDatabase } from './kept-database.ts';

interface KeptPart {
  readonly key: string;
  readonly index: number;
  readonly part: DecisionPart;
}

interface Schema extends DBSchema {
  parts: { key: [string, number]; value: KeptPart };
}

/** Apart from the runs: what is lost here can be worked out again. */
const NAME = 'shapan-grades';

async function open(version: string, lost: () => void): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>(NAME, 1, {
    terminated: lost,
    blocking() {
      lost();
      database.close();
    },
    upgrade: (store) => void store.createObjectStore('parts', { keyPath: ['key', 'index'] }),
  });
  await forget(database, version);
  return database;
}

/** What an older version worked out is never asked for again. */
async function forget(database: IDBPDatabase<Schema>, version: string): Promise<void> {
  const keys = await database.getAllKeys('parts');
  const old = keys.filter(([key]) => !key.startsWith(`${version}/`));
  await Promise.all(old.map((key) => database.delete('parts', key)));
}

/** Graded decisions kept in this browser; keys begin with the version of the grader. */
export function createGradeStorage(version: string): GradeStorage {
  const database = keptDatabase((lost) => open(version, lost));
  return {
    async load(key) {
      const range = IDBKeyRange.bound([key, 0], [key, Number.MAX_SAFE_INTEGER]);
      const kept = await (await database()).getAll('parts', range);
      return kept.map(({ part }) => part);
    },
    async save(key, part) {
      await (await database()).put('parts', { key, index: part.decision.index, part });
    },
  };
}
