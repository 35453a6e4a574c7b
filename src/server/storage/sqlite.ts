// SQLite for one process: every write is synced before it resolves; writes that come together are committed together.
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { openFolder, readFolder } from './data-folder.ts';
import type { Database, Row, Transaction, Value } from './database.ts';

/** After a failed sync nobody knows what is on the disk: the process must not go on. A full disk can be mended. */
const isFatal = (error: unknown): boolean =>
  !/full|locked|busy/i.test(error instanceof Error ? error.message : '');

/** Nobody is kept waiting for others longer than this. */
const GATHER_MOST_MS = 4;

interface Job {
  /** It changes something with one statement only, which is all done or not at all. */
  readonly single: boolean;
  readonly run: () => Promise<void>;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Opens the database in a folder, made if missing. Throws StoreBusyError if another process has it. */
export function openSqlite(folder: string): Database {
  const { db, reader, close } = openFolder(folder);
  return {
    kind: 'sqlite',
    read: createReader(reader),
    write: createWriter(db),
    ...noNudges(),
    close: async () => close(),
  };
}

/** A folder is used by one process, which needs no nudges from others. */
const noNudges = (): Pick<Database, 'nudge' | 'onNudge'> => ({
  nudge: () => undefined,
  onNudge: () => () => undefined,
});

/** Statements are prepared once. */
function createCache(db: DatabaseSyncInstance): (sql: string) => StatementSyncInstance {
  const statements = new Map<string, StatementSyncInstance>();
  return (sql) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const made = db.prepare(sql);
    statements.set(sql, made);
    return made;
  };
}

/** A connection of its own, so that nobody ever sees what is not committed. */
function createReader(db: DatabaseSyncInstance): Database['read'] {
  const prepared = createCache(db);
  return async (sql, values) => prepared(sql).all(...values) as Row[];
}

function createWriter(db: DatabaseSyncInstance): Database['write'] {
  const prepared = createCache(db);
  /** Versions read in this transaction; only a job of many statements can change one. */
  const held = new Map<string, number>();
  const tx: Transaction = {
    all: async (sql: string, values: readonly Value[]) => prepared(sql).all(...values) as Row[],
    run: async (sql, values) => Number(prepared(sql).run(...values).changes),
    lock: async () => undefined,
    hold: async (workshop) => {
      const known = held.get(workshop);
      if (known !== undefined) return known;
      const row = prepared('SELECT version FROM workshop WHERE id = ?').get(workshop);
      const version = Number(row?.['version'] ?? 0);
      held.set(workshop, version);
      return version;
    },
  };
  const queue = createQueue(prepared, db, () => held.clear());
  return <T>(job: (tx: Transaction) => Promise<T>, single?: 'single'): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      let result: T;
      queue({
        single: single !== undefined,
        run: async () => {
          result = await job(tx);
        },
        done: () => resolve(result),
        failed: reject,
      });
    });
}

/**
 * Runs a job within the transaction; false if it failed. One of many statements has its own savepoint, so that it spoils
 * no other. `forget` is told when what was read of the database may have changed.
 */
function createRunner(
  prepared: (sql: string) => StatementSyncInstance,
  db: DatabaseSyncInstance,
  forget: () => void,
): (job: Job) => Promise<boolean> {
  async function runGuarded(job: Job): Promise<void> {
    prepared('SAVEPOINT job').run();
    try {
      await job.run();
    } catch (error) {
      if (db.isTransaction) prepared('ROLLBACK TO job').run();
      throw error;
    } finally {
      forget();
      if (db.isTransaction) prepared('RELEASE job').run();
    }
  }

  return async (job) => {
    try {
      await (job.single ? job.run() : runGuarded(job));
      return true;
    } catch (error) {
      // A full disk may have ended the whole transaction.
      if (!db.isTransaction) throw error;
      job.failed(error);
      return false;
    }
  };
}

/** Jobs that arrive together share one commit. */
function createQueue(
  prepared: (sql: string) => StatementSyncInstance,
  db: DatabaseSyncInstance,
  forget: () => void,
): (job: Job) => void {
  const runOne = createRunner(prepared, db, forget);
  let waiting: Job[] = [];
  let busy = false;
  let broken: unknown = null;
  /** How long the next jobs are gathered: while many write, about as long as a commit takes. */
  let gatherMs = 0;

  async function runAll(jobs: readonly Job[]): Promise<void> {
    const good: Job[] = [];
    try {
      forget();
      prepared('BEGIN IMMEDIATE').run();
      for (const job of jobs) if (await runOne(job)) good.push(job);
      const began = performance.now();
      prepared('COMMIT').run();
      const took = Math.ceil(performance.now() - began);
      gatherMs = jobs.length > 1 ? Math.min(took, GATHER_MOST_MS) : 0;
    } catch (error) {
      if (isFatal(error)) broken = error;
      else if (db.isTransaction) db.exec('ROLLBACK');
      for (const job of jobs) job.failed(error);
      return;
    }
    for (const job of good) job.done();
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const jobs = waiting;
      waiting = [];
      if (broken === null) await runAll(jobs);
      else for (const job of jobs) job.failed(broken);
    }
    busy = false;
  }

  return (job) => {
    if (broken !== null) {
      job.failed(broken);
      return;
    }
    waiting.push(job);
    if (busy) return;
    busy = true;
    if (gatherMs === 0) setImmediate(() => void drain());
    else setTimeout(() => void drain(), gatherMs);
  };
}

/** Reads a database as of one moment, also while a server uses it. */
export function readSqlite(folder: string): {
  all(sql: string): readonly Row[];
  close(): void;
} {
  const db = readFolder(folder);
  return {
    all: (sql) => db.prepare(sql).all() as Row[],
    close: () => {
      db.exec('COMMIT');
      db.close();
    },
  };
}
