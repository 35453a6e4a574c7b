// The store over either database: a few dozen statements that both understand.
import type { Database, Row, Transaction } from './database.ts';
import {
  attemptOf,
  auditOf,
  credentialOf,
  entryOf,
  number,
  teamOf,
  text,
  voteOf,
  workshopOf,
} from './rows.ts';
import type { Appended, AsOf, EntryRow, Store, TeamChange, TeamRow, WorkshopRow } from './store.ts';

const first = <T>(rows: readonly Row[], of: (row: Row) => T): T | null => {
  const [row] = rows;
  return row === undefined ? null : of(row);
};

type Workshops = Pick<
  Store,
  | 'addWorkshop'
  | 'workshop'
  | 'workshopByCode'
  | 'workshopByScreenCode'
  | 'saveWorkshop'
  | 'expired'
  | 'deleteWorkshop'
>;

function workshops(db: Database): Workshops {
  const one = async (sql: string, value: string): Promise<WorkshopRow | null> =>
    first(await db.read(sql, [value]), workshopOf);
  return {
    addWorkshop: (row) =>
      db.write(
        async (tx) =>
          (await tx.run(
            'INSERT INTO workshop (id, code, screen_code, created_at, expires_at, version, document) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
            [
              row.id,
              row.code,
              row.screenCode,
              row.createdAt,
              row.expiresAt,
              row.version,
              row.document,
            ],
          )) === 1,
      ),
    workshop: (id) => one('SELECT * FROM workshop WHERE id = ?', id),
    workshopByCode: (code) => one('SELECT * FROM workshop WHERE code = ?', code),
    workshopByScreenCode: (code) => one('SELECT * FROM workshop WHERE screen_code = ?', code),
    saveWorkshop: (id, version, change) =>
      db.write(
        async (tx) =>
          (await tx.run(
            'UPDATE workshop SET document = ?, code = coalesce(?, code), version = version + 1 WHERE id = ? AND version = ?',
            [change.document, change.code ?? null, id, version],
          )) === 1,
      ),
    expired: async (now) =>
      (await db.read('SELECT id FROM workshop WHERE expires_at <= ?', [now])).map((row) =>
        text(row, 'id'),
      ),
    deleteWorkshop: (id) =>
      db.write(async (tx) => {
        await tx.run('INSERT INTO deleted (id, at) VALUES (?, ?) ON CONFLICT DO NOTHING', [
          id,
          Date.now(),
        ]);
        await tx.run('DELETE FROM workshop WHERE id = ?', [id]);
      }),
  };
}

type Credentials = Pick<
  Store,
  'addCredential' | 'credential' | 'credentialsOf' | 'revoke' | 'revokeTeam'
>;

function credentials(db: Database): Credentials {
  return {
    addCredential: (row) =>
      db.write(async (tx) => {
        await tx.run(
          'INSERT INTO credential (hash, workshop, role, team, device, created_at) VALUES (?, ?, ?, ?, ?, ?)',
          [row.hash, row.workshop, row.role, row.team, row.device, row.createdAt],
        );
      }),
    credential: async (hash) =>
      first(await db.read('SELECT * FROM credential WHERE hash = ?', [hash]), credentialOf),
    credentialsOf: async (workshop) =>
      (
        await db.read('SELECT * FROM credential WHERE workshop = ? ORDER BY created_at, hash', [
          workshop,
        ])
      ).map(credentialOf),
    revoke: (hash) =>
      db.write(async (tx) => {
        await tx.run('DELETE FROM credential WHERE hash = ?', [hash]);
      }),
    revokeTeam: (workshop, team) =>
      db.write(async (tx) => {
        await tx.run('DELETE FROM credential WHERE workshop = ? AND team = ?', [workshop, team]);
      }),
  };
}

type Teams = Pick<Store, 'addTeam' | 'team' | 'teamByKey' | 'teams' | 'saveTeam' | 'deleteTeam'>;

async function insertTeam(tx: Transaction, row: TeamRow, most: number): Promise<boolean> {
  await tx.lock(row.workshop);
  const [count] = await tx.all(
    "SELECT count(*) AS n FROM team WHERE workshop = ? AND status <> 'kicked'",
    [row.workshop],
  );
  if (Number(count?.['n'] ?? 0) >= most) return false;
  const added = await tx.run(
    'INSERT INTO team (id, workshop, number, name, name_key, key, status, decides, lead, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    [
      row.id,
      row.workshop,
      row.number,
      row.name,
      row.nameKey,
      row.key,
      row.status,
      row.decides,
      row.lead,
      row.createdAt,
    ],
  );
  return added === 1;
}

async function updateTeam(
  tx: Transaction,
  workshop: string,
  id: string,
  { name, nameKey, status, decides, lead }: TeamChange,
): Promise<boolean> {
  await tx.lock(workshop);
  const taken = await tx.all(
    'SELECT id FROM team WHERE workshop = ? AND name_key = ? AND id <> ?',
    [workshop, nameKey ?? '', id],
  );
  if (taken.length > 0) return false;
  const changed = await tx.run(
    'UPDATE team SET name = coalesce(?, name), name_key = coalesce(?, name_key), status = coalesce(?, status), decides = coalesce(?, decides), lead = coalesce(?, lead) WHERE id = ?',
    [name ?? null, nameKey ?? null, status ?? null, decides ?? null, lead ?? null, id],
  );
  return changed === 1;
}

function teams(db: Database): Teams {
  return {
    addTeam: (row, most) => db.write((tx) => insertTeam(tx, row, most)),
    team: async (id) => first(await db.read('SELECT * FROM team WHERE id = ?', [id]), teamOf),
    teamByKey: async (workshop, key) =>
      first(
        await db.read('SELECT * FROM team WHERE workshop = ? AND key = ?', [workshop, key]),
        teamOf,
      ),
    teams: async (workshop) =>
      (await db.read('SELECT * FROM team WHERE workshop = ? ORDER BY number', [workshop])).map(
        teamOf,
      ),
    saveTeam: (workshop, id, change) => db.write((tx) => updateTeam(tx, workshop, id, change)),
    deleteTeam: (workshop, team) =>
      db.write(async (tx) => {
        await tx.run('INSERT INTO deleted (id, at) VALUES (?, ?) ON CONFLICT DO NOTHING', [
          team,
          0,
        ]);
        await tx.run('DELETE FROM credential WHERE workshop = ? AND team = ?', [workshop, team]);
        await tx.run('DELETE FROM team WHERE workshop = ? AND id = ?', [workshop, team]);
      }),
  };
}

/** The unique place decides who was first; a gap before it is a conflict as well. */
async function insertEntry(tx: Transaction, row: EntryRow, when?: AsOf): Promise<Appended> {
  if (when !== undefined && (await tx.hold(when.workshop)) !== when.version)
    return { kind: 'stale' };
  const added = await tx.run(
    `INSERT INTO entry (attempt, seq, entry, device, at)
     SELECT CAST(? AS TEXT), CAST(? AS INTEGER), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS BIGINT)
     WHERE (SELECT coalesce(max(seq), -1) + 1 FROM entry WHERE attempt = ?) = ? ON CONFLICT DO NOTHING`,
    [row.attempt, row.seq, row.entry, row.device, row.at, row.attempt, row.seq],
  );
  if (added === 1) return { kind: 'stored' };
  const [there] = await tx.all('SELECT entry FROM entry WHERE attempt = ? AND seq = ?', [
    row.attempt,
    row.seq,
  ]);
  if (there !== undefined && text(there, 'entry') === row.entry) return { kind: 'same' };
  const [next] = await tx.all(
    'SELECT coalesce(max(seq), -1) + 1 AS next FROM entry WHERE attempt = ?',
    [row.attempt],
  );
  return { kind: 'conflict', next: Number(next?.['next'] ?? 0) };
}

type Logs = Pick<
  Store,
  'addAttempt' | 'attempts' | 'attemptsOf' | 'append' | 'entries' | 'lengths' | 'vote' | 'votes'
>;

function logs(db: Database): Logs {
  return {
    addAttempt: (row) =>
      db.write(
        async (tx) =>
          (await tx.run(
            'INSERT INTO attempt (id, workshop, team, round, attempt, seed, created_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
            [row.id, row.workshop, row.team, row.round, row.attempt, row.seed, row.createdAt],
          )) === 1,
      ),
    attempts: async (workshop) =>
      (
        await db.read('SELECT * FROM attempt WHERE workshop = ? ORDER BY round, attempt, id', [
          workshop,
        ])
      ).map(attemptOf),
    attemptsOf: async (team) =>
      (
        await db.read('SELECT * FROM attempt WHERE team = ? ORDER BY round, attempt, id', [team])
      ).map(attemptOf),
    append: (row, when) => db.write((tx) => insertEntry(tx, row, when), 'single'),
    entries: async (attempt, from) =>
      (
        await db.read('SELECT * FROM entry WHERE attempt = ? AND seq >= ? ORDER BY seq', [
          attempt,
          from,
        ])
      ).map(entryOf),
    lengths: async (workshop) => {
      const rows = await db.read(
        'SELECT a.id AS id, count(e.seq) AS n FROM attempt a LEFT JOIN entry e ON e.attempt = a.id WHERE a.workshop = ? GROUP BY a.id',
        [workshop],
      );
      return new Map(rows.map((row) => [text(row, 'id'), number(row, 'n')]));
    },
    vote: (row) =>
      db.write(async (tx) => {
        await tx.run(
          'INSERT INTO vote (attempt, seq, device, choice) VALUES (?, ?, ?, ?) ON CONFLICT (attempt, seq, device) DO UPDATE SET choice = excluded.choice',
          [row.attempt, row.seq, row.device, row.choice],
        );
      }),
    votes: async (attempt) =>
      (await db.read('SELECT * FROM vote WHERE attempt = ? ORDER BY seq, device', [attempt])).map(
        voteOf,
      ),
  };
}

export function createStore(db: Database): Store {
  return {
    kind: db.kind,
    ...workshops(db),
    ...credentials(db),
    ...teams(db),
    ...logs(db),
    audit: (row) =>
      db.write(async (tx) => {
        await tx.run('INSERT INTO audit (workshop, at, what, team) VALUES (?, ?, ?, ?)', [
          row.workshop,
          row.at,
          row.what,
          row.team,
        ]);
      }),
    audits: async (workshop, most) =>
      (
        await db.read('SELECT * FROM audit WHERE workshop = ? ORDER BY at DESC LIMIT ?', [
          workshop,
          most,
        ])
      ).map(auditOf),
    nudge: (workshop) => db.nudge(workshop),
    onNudge: (listener) => db.onNudge(listener),
    check: () =>
      db.write(async (tx) => {
        await tx.run("UPDATE meta SET value = value WHERE name = 'version'", []);
      }),
    close: () => db.close(),
  };
}
