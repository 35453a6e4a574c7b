// The folder of the database: taken for one process, its file opened and looked at before anything is kept in it.
// Whatever is wrong is told with the place and the repair, while nobody waits for an answer yet.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

/** Why nothing can be kept here; the message names the place and the repair. */
class StoreFaultError extends Error {}
export class StoreBusyError extends StoreFaultError {}
export class UnsafeStoreError extends StoreFaultError {}
/** The folder, its disk or what lies in it cannot be used. */
export class StoreFolderError extends StoreFaultError {}

const FULL = 2;
const FILE = 'shapan.sqlite';
const LOCK = 'shapan.lock';
/** Of a database that nobody would keep anything in. */
const DAMAGED = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB']);

export interface OpenedFolder {
  readonly db: DatabaseSyncInstance;
  readonly reader: DatabaseSyncInstance;
  readonly close: () => void;
}

/** Versions that could lose a committed transaction (the reset of the write-ahead log), but for two that were mended. */
export function isUnsafeVersion(text: string): boolean {
  const [major = 0, minor = 0, patch = 0] = text.split('.').map(Number);
  if (text === '3.44.6' || text === '3.50.7') return false;
  const number = major * 1_000_000 + minor * 1_000 + patch;
  return number >= 3_007_000 && number <= 3_051_002;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'sqliteCodeName' in error ? String(error.sqliteCodeName) : '';

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Of the file system: everything else that fails has nothing to do with the folder. */
const isOfSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** What is said of a fault of the database or of the file system in a folder; every other error stays as it is. */
function faultOf(folder: string, error: unknown): unknown {
  if (error instanceof StoreFaultError) return error;
  const code = codeOf(error);
  if (code === '' && !isOfSystem(error)) return error;
  return new StoreFolderError(wordsOf(folder, code, reasonOf(error)), { cause: error });
}

function wordsOf(folder: string, code: string, reason: string): string {
  if (code === 'SQLITE_FULL')
    return `The disk of the folder ${folder} is full. Make room on it first.`;
  if (DAMAGED.has(code))
    return `The database ${join(folder, FILE)} is damaged (${reason}). Move it and the ${FILE}-wal and ${FILE}-shm beside it elsewhere, then bring back your last backup: npm run -s cli -- restore <file>`;
  return `The folder ${folder} cannot be used (${reason}). Let this program write there, or set SHAPAN_DATA to another folder.`;
}

/** What came of a folder once it was open: only the database speaks of it then. */
export const inFolder = (folder: string, error: unknown): unknown =>
  codeOf(error) === '' ? error : faultOf(folder, error);

/** Takes the folder for this process until it ends; the system gives it back even if the process is killed. */
function lockFolder(folder: string): DatabaseSyncInstance {
  const lock = new DatabaseSync(join(folder, LOCK));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (codeOf(error) === 'SQLITE_BUSY')
      throw new StoreBusyError(
        `Another Shapan server is using the folder ${folder}. Stop it, or set SHAPAN_DATA to another folder.`,
      );
    // It holds nothing, so there is nothing to be brought back.
    if (DAMAGED.has(codeOf(error)))
      throw new StoreFolderError(`${join(folder, LOCK)} is damaged. Delete it, and start again.`);
    throw error;
  }
}

function openFile(folder: string): DatabaseSyncInstance {
  const db = new DatabaseSync(join(folder, FILE));
  try {
    prepareFile(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepareFile(db: DatabaseSyncInstance): void {
  const version = String(db.prepare('SELECT sqlite_version() AS v').get()?.['v']);
  if (isUnsafeVersion(version))
    throw new UnsafeStoreError(
      `SQLite ${version} can lose data after a crash. Reinstall the packages.`,
    );
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000; PRAGMA secure_delete = ON',
  );
  // Some builds fall back to a weaker setting with the first write, so it is read after one.
  db.exec(
    'CREATE TABLE IF NOT EXISTS probe (at BIGINT); DELETE FROM probe; INSERT INTO probe VALUES (0)',
  );
  const now = Number(db.prepare('PRAGMA synchronous').get()?.['synchronous']);
  if (now !== FULL)
    throw new UnsafeStoreError('SQLite does not sync its writes here, so nothing would be safe.');
  lookThrough(db);
}

/** Pages that a bad disk spoiled are better found now than in the middle of a class. */
function lookThrough(db: DatabaseSyncInstance): void {
  const found = db.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (found === 'ok') return;
  throw Object.assign(new Error(String(found)), { sqliteCodeName: 'SQLITE_CORRUPT' });
}

/** Brings everything into the one file, for whoever copies or keeps it. What fails here is on the disk all the same. */
function gather(db: DatabaseSyncInstance): void {
  try {
    // A backup that is being read just now is not waited for.
    db.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // The log beside the file is read at the next start.
  }
}

/** Opens the database of a folder, made if missing. Throws StoreBusyError if another process has it. */
export function openFolder(folder: string): OpenedFolder {
  const opened: DatabaseSyncInstance[] = [];
  const close = (): void => {
    for (const one of opened.splice(0).toReversed()) one.close();
  };
  try {
    mkdirSync(folder, { recursive: true });
    opened.push(lockFolder(folder));
    const db = openFile(folder);
    opened.push(db);
    const reader = new DatabaseSync(join(folder, FILE), { readOnly: true });
    opened.push(reader);
    reader.exec('PRAGMA busy_timeout = 5000');
    return {
      db,
      reader,
      close: () => {
        gather(db);
        close();
      },
    };
  } catch (error) {
    close();
    throw faultOf(folder, error);
  }
}

/** Opens it beside whoever writes to it, as of one moment. */
export function readFolder(folder: string): DatabaseSyncInstance {
  try {
    const db = new DatabaseSync(join(folder, FILE), { readOnly: true });
    db.exec('BEGIN');
    return db;
  } catch (error) {
    throw faultOf(folder, error);
  }
}
