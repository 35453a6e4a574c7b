// The whole store as lines of JSON, from either database into either; what was deleted since stays deleted.
import { existsSync } from 'node:fs';
import { Client } from 'pg';
import type { Settings } from '#src/server/settings.ts';
import type { Row, Transaction, Value } from './database.ts';
import { MIGRATIONS, TABLES, type Table } from './migrations.ts';
import { openDatabase } from './open-store.ts';
import { readSqlite } from './sqlite.ts';

type Where = Pick<Settings, 'dataFolder' | 'databaseUrl'>;

class BackupError extends Error {}

const FORMAT = 'shapan-backup';

const COLUMNS: Readonly<Record<Table, readonly string[]>> = {
  workshop: ['id', 'code', 'screen_code', 'created_at', 'expires_at', 'version', 'document'],
  credential: ['hash', 'workshop', 'role', 'team', 'device', 'created_at'],
  team: [
    'id',
    'workshop',
    'number',
    'name',
    'name_key',
    'key',
    'status',
    'decides',
    'lead',
    'created_at',
  ],
  attempt: ['id', 'workshop', 'team', 'round', 'attempt', 'seed', 'created_at'],
  entry: ['attempt', 'seq', 'entry', 'device', 'at'],
  vote: ['attempt', 'seq', 'device', 'choice'],
  audit: ['workshop', 'at', 'what', 'team'],
  deleted: ['id', 'at'],
};

/** Reads as of one moment, while a server may go on. */
async function readTables(
  { dataFolder, databaseUrl }: Where,
  hear: (table: Table, rows: readonly Row[]) => void,
): Promise<void> {
  const sqlOf = (table: Table): string => `SELECT ${COLUMNS[table].join(', ')} FROM ${table}`;
  if (databaseUrl === null) {
    if (!existsSync(dataFolder)) throw new BackupError(`There is no folder ${dataFolder}.`);
    const reader = readSqlite(dataFolder);
    for (const table of TABLES) hear(table, reader.all(sqlOf(table)));
    reader.close();
    return;
  }
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for (const table of TABLES) hear(table, (await client.query<Row>(sqlOf(table))).rows);
  } finally {
    await client.end();
  }
}

export interface Copied {
  readonly workshops: number;
  readonly rows: number;
}

/** Gives every row out as a line; the last line counts them, so that a file that was cut off is noticed. */
export async function backUp(where: Where, write: (line: string) => void): Promise<Copied> {
  let rows = 0;
  let workshops = 0;
  write(JSON.stringify({ format: FORMAT, version: MIGRATIONS.length }));
  await readTables(where, (table, found) => {
    for (const row of found) write(JSON.stringify([table, ...COLUMNS[table].map((c) => row[c])]));
    rows += found.length;
    if (table === 'workshop') workshops = found.length;
  });
  write(JSON.stringify({ rows }));
  return { workshops, rows };
}

const isTable = (value: unknown): value is Table => TABLES.some((table) => table === value);
const isValue = (value: unknown): value is Value =>
  value === null || typeof value === 'string' || typeof value === 'number';

interface Line {
  readonly table: Table;
  readonly values: readonly Value[];
}

/** The rows of a backup. Throws if it is not one, or not all of one. */
function parseBackup(lines: readonly string[]): Line[] {
  const [head, ...rest] = lines.filter((line) => line !== '').map((line) => parseLine(line));
  const tail = rest.pop();
  const isHead = isRecord(head) && head['format'] === FORMAT;
  if (!isHead) throw new BackupError('This is no backup of Shapan.');
  if (Number(head['version']) > MIGRATIONS.length)
    throw new BackupError('The backup was made by a newer version. Update the program.');
  if (!isRecord(tail) || tail['rows'] !== rest.length)
    throw new BackupError('The backup is cut off: rows are missing at its end.');
  return rest.map((row, at) => {
    const [table, ...values]: unknown[] = Array.isArray(row) ? row : [];
    if (!isTable(table) || values.length !== COLUMNS[table].length || !values.every(isValue))
      throw new BackupError(`Line ${at + 2} of the backup is no row.`);
    return { table, values };
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Which workshop a row belongs to; attempts are remembered for what hangs on them. */
function createOwners(): (line: Line) => string {
  const ofAttempt = new Map<Value, string>();
  return ({ table, values }) => {
    const of = (column: string): Value => values[COLUMNS[table].indexOf(column)] ?? null;
    if (table === 'entry' || table === 'vote') return ofAttempt.get(of('attempt')) ?? '';
    const workshop = String(of(table === 'workshop' ? 'id' : 'workshop'));
    if (table === 'attempt') ofAttempt.set(of('id'), workshop);
    return workshop;
  };
}

async function insertAll(tx: Transaction, lines: readonly Line[]): Promise<Copied> {
  const there = new Set((await tx.all('SELECT id FROM workshop', [])).map(({ id }) => String(id)));
  const ownerOf = createOwners();
  let rows = 0;
  let workshops = 0;
  for (const line of lines) {
    const { table, values } = line;
    if (table !== 'deleted' && there.has(ownerOf(line))) continue;
    const marks = values.map(() => '?').join(', ');
    const sql = `INSERT INTO ${table} (${COLUMNS[table].join(', ')}) VALUES (${marks}) ON CONFLICT DO NOTHING`;
    rows += await tx.run(sql, values);
    if (table === 'workshop') workshops += 1;
  }
  // Whatever was deleted, before the backup or since, goes again.
  await tx.run('DELETE FROM credential WHERE team IN (SELECT id FROM deleted)', []);
  await tx.run('DELETE FROM team WHERE id IN (SELECT id FROM deleted)', []);
  await tx.run('DELETE FROM workshop WHERE id IN (SELECT id FROM deleted)', []);
  return { workshops, rows };
}

/** Brings back the workshops of a backup that are not there, all or none; those that are there stay as they are. */
export async function restore(where: Where, lines: readonly string[]): Promise<Copied> {
  const parsed = parseBackup(lines);
  const database = await openDatabase(where);
  try {
    return await database.write((tx) => insertAll(tx, parsed));
  } finally {
    await database.close();
  }
}
