// What the workshop keeps, behind one interface: SQLite for one process, PostgreSQL for several.
// Rows are the truth: boards and tables are computed from them and can always be rebuilt.

export type Role = 'facilitator' | 'screen' | 'team';

export interface WorkshopRow {
  readonly id: string;
  /** Upper case; unique among workshops that are not closed. */
  readonly code: string;
  readonly screenCode: string;
  readonly createdAt: number;
  /** After this everything about it is deleted. */
  readonly expiresAt: number;
  /** Rises by one with every change of the row; a change needs the version it was made from. */
  readonly version: number;
  /** Settings, status, round, pace: one JSON document, see workshop/document.ts. */
  readonly document: string;
}

export interface CredentialRow {
  /** SHA-256 of the token, in hex: the token itself is never stored. */
  readonly hash: string;
  readonly workshop: string;
  readonly role: Role;
  /** Empty for a facilitator or a screen. */
  readonly team: string;
  readonly device: string;
  readonly createdAt: number;
}

export interface TeamRow {
  readonly id: string;
  readonly workshop: string;
  readonly number: number;
  /** Unique within the workshop by `nameKey`, in which look-alikes are the same. */
  readonly name: string;
  readonly nameKey: string;
  /** What a second device types. */
  readonly key: string;
  readonly status: 'waiting' | 'seated' | 'kicked';
  readonly decides: 'anyone' | 'lead';
  readonly lead: string;
  readonly createdAt: number;
}

export type TeamChange = Partial<Pick<TeamRow, 'name' | 'nameKey' | 'status' | 'decides' | 'lead'>>;

export interface AttemptRow {
  readonly id: string;
  readonly workshop: string;
  readonly team: string;
  readonly round: number;
  /** From 1; more than 1 was granted. */
  readonly attempt: number;
  readonly seed: number;
  readonly createdAt: number;
}

export interface EntryRow {
  readonly attempt: string;
  readonly seq: number;
  /** The entry as canonical JSON. */
  readonly entry: string;
  /** Device that sent it; empty for one that the facilitator brought about. */
  readonly device: string;
  readonly at: number;
}

export interface VoteRow {
  readonly attempt: string;
  readonly seq: number;
  readonly device: string;
  readonly choice: number;
}

export interface AuditRow {
  readonly workshop: string;
  readonly at: number;
  readonly what: string;
  /** Number of the team it was about; 0 nobody. */
  readonly team: number;
}

/** The workshop as it was when an entry was let pass: what was closed or paused since takes no more. */
export interface AsOf {
  readonly workshop: string;
  readonly version: number;
}

/** What became of an entry that was to be stored. */
export type Appended =
  | { readonly kind: 'stored' }
  /** The very same entry stands at that place already. */
  | { readonly kind: 'same' }
  /** Another entry stands there, or one before it is missing; `next` is the place that is free. */
  | { readonly kind: 'conflict'; readonly next: number }
  /** The workshop changed meanwhile: whether the entry may pass is to be asked again. */
  | { readonly kind: 'stale' };

/**
 * Every method that changes something resolves only once the change is durable (synced to disk, or committed with
 * synchronous_commit on). A method that rejects has changed nothing that was acknowledged; after a failed sync the
 * store is broken and every later call rejects.
 */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';

  addWorkshop(row: WorkshopRow): Promise<boolean>;
  workshop(id: string): Promise<WorkshopRow | null>;
  workshopByCode(code: string): Promise<WorkshopRow | null>;
  workshopByScreenCode(code: string): Promise<WorkshopRow | null>;
  /** Replaces the document if the row is still at `version`; false if somebody was faster. */
  saveWorkshop(
    id: string,
    version: number,
    change: { document: string; code?: string },
  ): Promise<boolean>;
  /** Ids of those to be deleted at a time. */
  expired(now: number): Promise<readonly string[]>;
  deleteWorkshop(id: string): Promise<void>;

  addCredential(row: CredentialRow): Promise<void>;
  credential(hash: string): Promise<CredentialRow | null>;
  credentialsOf(workshop: string): Promise<readonly CredentialRow[]>;
  revoke(hash: string): Promise<void>;
  revokeTeam(workshop: string, team: string): Promise<void>;

  /** False if the name or the number is taken, or `most` teams that are not kicked are there already. */
  addTeam(row: TeamRow, most: number): Promise<boolean>;
  team(id: string): Promise<TeamRow | null>;
  teamByKey(workshop: string, key: string): Promise<TeamRow | null>;
  teams(workshop: string): Promise<readonly TeamRow[]>;
  /** Changes only the fields given, so that nobody undoes what another did meanwhile; false if the name is taken. */
  saveTeam(workshop: string, id: string, change: TeamChange): Promise<boolean>;
  /** Deletes a team with its devices, attempts, log and votes. */
  deleteTeam(workshop: string, team: string): Promise<void>;

  /** False if there is one of that team, round and number already. */
  addAttempt(row: AttemptRow): Promise<boolean>;
  attempts(workshop: string): Promise<readonly AttemptRow[]>;
  /** Those of one team. */
  attemptsOf(team: string): Promise<readonly AttemptRow[]>;

  /** Stores an entry at its place: unique (attempt, seq), no gap before it; only while the workshop stands at `when`. */
  append(row: EntryRow, when?: AsOf): Promise<Appended>;
  /** Entries from a place on, in order. */
  entries(attempt: string, from: number): Promise<readonly EntryRow[]>;
  /** How many entries each attempt of a workshop has. */
  lengths(workshop: string): Promise<ReadonlyMap<string, number>>;

  /** One vote of a device for a place; a later one replaces it. */
  vote(row: VoteRow): Promise<void>;
  votes(attempt: string): Promise<readonly VoteRow[]>;

  audit(row: AuditRow): Promise<void>;
  audits(workshop: string, most: number): Promise<readonly AuditRow[]>;

  /** Tells other processes that a workshop changed: a nudge that may be lost. */
  nudge(workshop: string): void;
  /** Hears nudges of other processes; returns how to stop. */
  onNudge(listener: (workshop: string) => void): () => void;

  /** Throws if the store cannot be written to now. */
  check(): Promise<void>;
  close(): Promise<void>;
}
