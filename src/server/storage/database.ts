// The little of SQL that both back-ends share: reads, and writes that resolve once they are durable.

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export interface Transaction {
  all(sql: string, values: readonly Value[]): Promise<readonly Row[]>;
  /** Returns how many rows changed. */
  run(sql: string, values: readonly Value[]): Promise<number>;
  /** Holds others off a workshop until the end of the transaction, where several processes write. */
  lock(workshop: string): Promise<void>;
  /** Keeps a workshop as it is until the end of the transaction; resolves with its version, 0 if it is gone. */
  hold(workshop: string): Promise<number>;
}

export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  read(sql: string, values: readonly Value[]): Promise<readonly Row[]>;
  /**
   * Runs a job in a transaction; resolves with its result once that is on disk. A job that throws changes nothing. One
   * that changes something with a single statement is `single`: that needs no other guard.
   */
  write<T>(job: (tx: Transaction) => Promise<T>, single?: 'single'): Promise<T>;
  nudge(workshop: string): void;
  onNudge(listener: (workshop: string) => void): () => void;
  close(): Promise<void>;
}
