import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type {
  CardMemory,
  GradedRun,
  PracticeStorage,
} from '#src/client/session/practice/practice-ports.ts';
import { keptDatabase } from './kept-database.ts';

interface Schema extends DBSchema {
  graded: { key: string; value: GradedRun };
  memories: { key: string; value: CardMemory };
}

const NAME = 'shapan-practice';

async function openStore(lost: () => void): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>(NAME, 1, {
    terminated: lost,
    blocking() {
      lost();
      database.close();
    },
    upgrade(database) {
      database.createObjectStore('graded', { keyPath: 'id' });
      database.createObjectStore('memories', { keyPath: 'card' });
    },
  });
  return database;
}

/** Graded runs and how well their cards are remembered, kept in this browser. */
export function createPracticeStorage(): PracticeStorage {
  const database = keptDatabase(openStore);
  return {
    async graded() {
      return (await database()).getAll('graded');
    },
    async keepGraded(run) {
      await (await database()).put('graded', run);
    },
    async dropGraded(id) {
      await (await database()).delete('graded', id);
    },
    async memories() {
      return (await database()).getAll('memories');
    },
    async remember(memory) {
      await (await database()).put('memories', memory);
    },
  };
}
