// PostgreSQL for several processes: the rows are the truth, NOTIFY is only a nudge.
import { Client, Pool, types, type PoolClient } from 'pg';
import type { Database, Row, Transaction, Value } from './database.ts';
import { UnsafeStoreError } from './data-folder.ts';

const CHANNEL = 'shapan';
const POOL = 8;
const STATEMENT_MS = 5_000;
/** At most one nudge of a workshop in so many milliseconds. */
const NUDGE_MS = 250;
const RECONNECT_MS = 1_000;
const INT8 = 20;

/** Milliseconds since 1970 fit a number. */
types.setTypeParser(INT8, Number);

/** `?` in the order of the values, as `$1`, `$2`. */
function numbered(sql: string): string {
  let at = 0;
  return sql.replaceAll('?', () => {
    at += 1;
    return `$${at}`;
  });
}

async function refuseUnsafe(pool: Pool): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const { rows } = await pool.query<{ value: string }>('SELECT current_setting($1) AS value', [
      setting,
    ]);
    if (rows[0]?.value === 'off')
      throw new UnsafeStoreError(
        `PostgreSQL runs with ${setting} = off, so nothing would be safe. Turn it on.`,
      );
  }
}

const transactionOn = (client: PoolClient): Transaction => ({
  all: async (sql, values) => (await client.query<Row>(numbered(sql), [...values])).rows,
  run: async (sql, values) => (await client.query(numbered(sql), [...values])).rowCount ?? 0,
  lock: async (workshop) => {
    await client.query('SELECT 1 FROM workshop WHERE id = $1 FOR UPDATE', [workshop]);
  },
  hold: async (workshop) => {
    const sql = 'SELECT version FROM workshop WHERE id = $1 FOR SHARE';
    return (await client.query<{ version: number }>(sql, [workshop])).rows[0]?.version ?? 0;
  },
});

/** Opens a pool on a database. Rejects if the server does not sync what it confirms. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: POOL,
    statement_timeout: STATEMENT_MS,
    connectionTimeoutMillis: STATEMENT_MS,
  });
  // An idle connection that breaks is replaced with the next query.
  pool.on('error', () => undefined);
  // One that breaks while it is in use fails its query; without a listener it would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  await refuseUnsafe(pool);
  const listening = createListening(url);
  return {
    kind: 'postgres',
    read: async (sql, values: readonly Value[]) =>
      (await pool.query<Row>(numbered(sql), [...values])).rows,
    write: (job) => inTransaction(pool, job),
    nudge: createNudge(pool),
    onNudge: listening.on,
    close: async () => {
      await listening.close();
      await pool.end();
    },
  };
}

async function inTransaction<T>(pool: Pool, job: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('BEGIN');
    const result = await job(transactionOn(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

function createNudge(pool: Pool): Database['nudge'] {
  const waiting = new Set<string>();
  return (workshop) => {
    if (waiting.has(workshop)) return;
    waiting.add(workshop);
    setTimeout(() => {
      waiting.delete(workshop);
      pool.query('SELECT pg_notify($1, $2)', [CHANNEL, workshop]).catch(() => undefined);
    }, NUDGE_MS).unref();
  };
}

/** Listens on a connection of its own, and comes back when that is lost; what was missed is found by polling. */
function createListening(url: string): { on: Database['onNudge']; close: () => Promise<void> } {
  const listeners = new Set<(workshop: string) => void>();
  let client: Client | null = null;
  let closed = false;

  function again(): void {
    client = null;
    if (!closed) setTimeout(connect, RECONNECT_MS).unref();
  }

  function connect(): void {
    if (closed) return;
    const next = new Client({ connectionString: url });
    client = next;
    next.on('notification', ({ payload }) => {
      if (payload !== undefined) for (const hear of listeners) hear(payload);
    });
    next.on('error', () => undefined);
    next.on('end', again);
    next
      .connect()
      .then(
        () => next.query(`LISTEN ${CHANNEL}`),
        () => next.end(),
      )
      .catch(() => undefined);
  }

  connect();
  return {
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      await client?.end().catch(() => undefined);
    },
  };
}
