// The tables, as steps that are only ever added to. SQL that SQLite and PostgreSQL both understand.

export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE workshop (
      id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, screen_code TEXT NOT NULL UNIQUE,
      created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, version INTEGER NOT NULL, document TEXT NOT NULL)`,
    `CREATE TABLE credential (
      hash TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop(id) ON DELETE CASCADE,
      role TEXT NOT NULL, team TEXT NOT NULL, device TEXT NOT NULL, created_at BIGINT NOT NULL)`,
    `CREATE INDEX credential_of ON credential (workshop, team)`,
    `CREATE TABLE team (
      id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop(id) ON DELETE CASCADE,
      number INTEGER NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, key TEXT NOT NULL, status TEXT NOT NULL,
      decides TEXT NOT NULL, lead TEXT NOT NULL, created_at BIGINT NOT NULL,
      UNIQUE (workshop, number), UNIQUE (workshop, name_key), UNIQUE (workshop, key))`,
    `CREATE TABLE attempt (
      id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop(id) ON DELETE CASCADE,
      team TEXT NOT NULL REFERENCES team(id) ON DELETE CASCADE,
      round INTEGER NOT NULL, attempt INTEGER NOT NULL, seed INTEGER NOT NULL, created_at BIGINT NOT NULL,
      UNIQUE (team, round, attempt))`,
    `CREATE INDEX attempt_of ON attempt (workshop)`,
    `CREATE TABLE entry (
      attempt TEXT NOT NULL REFERENCES attempt(id) ON DELETE CASCADE, seq INTEGER NOT NULL,
      entry TEXT NOT NULL, device TEXT NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (attempt, seq))`,
    `CREATE TABLE vote (
      attempt TEXT NOT NULL REFERENCES attempt(id) ON DELETE CASCADE, seq INTEGER NOT NULL,
      device TEXT NOT NULL, choice INTEGER NOT NULL, PRIMARY KEY (attempt, seq, device))`,
    `CREATE TABLE audit (
      workshop TEXT NOT NULL REFERENCES workshop(id) ON DELETE CASCADE,
      at BIGINT NOT NULL, what TEXT NOT NULL, team INTEGER NOT NULL)`,
    `CREATE INDEX audit_of ON audit (workshop, at)`,
    // What was deleted stays deleted when an older backup is restored.
    `CREATE TABLE deleted (id TEXT PRIMARY KEY, at BIGINT NOT NULL)`,
  ],
];

/** Tables in an order in which each refers only to those before it. */
export const TABLES = [
  'workshop',
  'credential',
  'team',
  'attempt',
  'entry',
  'vote',
  'audit',
  'deleted',
] as const;
export type Table = (typeof TABLES)[number];
