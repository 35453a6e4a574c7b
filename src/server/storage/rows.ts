// Rows of the database as the store gives them out.
import type { Row } from './database.ts';
import type {
  AttemptRow,
  AuditRow,
  CredentialRow,
  EntryRow,
  Role,
  TeamRow,
  VoteRow,
  WorkshopRow,
} from './store.ts';

export const text = (row: Row, column: string): string => String(row[column] ?? '');
export const number = (row: Row, column: string): number => Number(row[column] ?? 0);

export const workshopOf = (row: Row): WorkshopRow => ({
  id: text(row, 'id'),
  code: text(row, 'code'),
  screenCode: text(row, 'screen_code'),
  createdAt: number(row, 'created_at'),
  expiresAt: number(row, 'expires_at'),
  version: number(row, 'version'),
  document: text(row, 'document'),
});

export const credentialOf = (row: Row): CredentialRow => ({
  hash: text(row, 'hash'),
  workshop: text(row, 'workshop'),
  role: text(row, 'role') as Role,
  team: text(row, 'team'),
  device: text(row, 'device'),
  createdAt: number(row, 'created_at'),
});

export const teamOf = (row: Row): TeamRow => ({
  id: text(row, 'id'),
  workshop: text(row, 'workshop'),
  number: number(row, 'number'),
  name: text(row, 'name'),
  nameKey: text(row, 'name_key'),
  key: text(row, 'key'),
  status: text(row, 'status') as TeamRow['status'],
  decides: text(row, 'decides') as TeamRow['decides'],
  lead: text(row, 'lead'),
  createdAt: number(row, 'created_at'),
});

export const attemptOf = (row: Row): AttemptRow => ({
  id: text(row, 'id'),
  workshop: text(row, 'workshop'),
  team: text(row, 'team'),
  round: number(row, 'round'),
  attempt: number(row, 'attempt'),
  seed: number(row, 'seed'),
  createdAt: number(row, 'created_at'),
});

export const entryOf = (row: Row): EntryRow => ({
  attempt: text(row, 'attempt'),
  seq: number(row, 'seq'),
  entry: text(row, 'entry'),
  device: text(row, 'device'),
  at: number(row, 'at'),
});

export const voteOf = (row: Row): VoteRow => ({
  attempt: text(row, 'attempt'),
  seq: number(row, 'seq'),
  device: text(row, 'device'),
  choice: number(row, 'choice'),
});

export const auditOf = (row: Row): AuditRow => ({
  workshop: text(row, 'workshop'),
  at: number(row, 'at'),
  what: text(row, 'what'),
  team: number(row, 'team'),
});
