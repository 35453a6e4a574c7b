import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type {
  CardMemory,
  GradedRun,
  PracticeStorage,
} from '#src/client/session/practice/practice-ports.ts';

interface Schema extends DBSchema {
  graded: { key: string; value: GradedRun };
  memories: { key: string; value: CardMemory };
}

const NAME = 'shapan-practice';

function openStore(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('graded', { keyPath: 'id' });
      database.createObjectStore('memories', { keyPath: 'card' });
    },
  });
}

/** Graded runs and how well their cards are remembered, kept in this browser. */
export function createPracticeStorage(): PracticeStorage {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opening ??= openStore();
    return opening;
  };
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
