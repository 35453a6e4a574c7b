// What was read of each workshop, kept in memory until something of it is written.
import type { AttemptRow, AuditRow, CredentialRow, TeamRow, WorkshopRow } from './store.ts';

/** How many workshops are kept; the one that was met first is given up first. */
const KEPT = 200;

export interface Kept {
  readonly row: WorkshopRow | null;
  readonly teams: readonly TeamRow[];
  readonly teamOf: ReadonlyMap<string, TeamRow>;
  readonly attempts: readonly AttemptRow[];
  readonly attemptsOf: ReadonlyMap<string, readonly AttemptRow[]>;
  readonly credentials: readonly CredentialRow[];
  readonly credentialOf: ReadonlyMap<string, CredentialRow>;
  /** Kept up with every entry that is stored. */
  readonly lengths: Map<string, number>;
  readonly audits: { readonly most: number; readonly rows: readonly AuditRow[] };
}

interface Shelf {
  kept: Partial<Kept>;
  /** Writes under way: what is read meanwhile may be older than they are, and is not kept. */
  writing: number;
  /** Rises with everything that makes a reading old. */
  age: number;
}

export interface Shelves {
  /** What is kept of a workshop, read if it is not. */
  read<K extends keyof Kept>(
    workshop: string,
    what: K,
    from: () => Promise<Kept[K]>,
  ): Promise<Kept[K]>;
  /** Does a write after which everything of the workshop is read anew; the lengths only if logs come or go with it. */
  readonly write: <T>(workshop: string, job: () => Promise<T>, logs?: 'logs') => Promise<T>;
  /** An attempt of a workshop has so many entries now. */
  grown(workshop: string, attempt: string, length: number): void;
}

export function createShelves(): Shelves {
  const shelves = new Map<string, Shelf>();

  function shelfOf(workshop: string): Shelf {
    const known = shelves.get(workshop);
    if (known !== undefined) return known;
    for (const [id, { writing }] of shelves) {
      if (shelves.size < KEPT) break;
      if (writing === 0) shelves.delete(id);
    }
    const made = { kept: {}, writing: 0, age: 0 };
    shelves.set(workshop, made);
    return made;
  }

  function outdate(shelf: Shelf, logs: boolean): void {
    const { lengths } = shelf.kept;
    shelf.kept = logs || lengths === undefined ? {} : { lengths };
    shelf.age += 1;
  }

  return {
    async read(workshop, what, from) {
      const shelf = shelfOf(workshop);
      const known = shelf.kept[what];
      if (known !== undefined) return known;
      const { age, writing } = shelf;
      const value = await from();
      if (writing === 0 && shelf.age === age) shelf.kept[what] = value;
      return value;
    },
    write: async (workshop, job, logs) => {
      const shelf = shelfOf(workshop);
      shelf.writing += 1;
      outdate(shelf, logs !== undefined);
      try {
        return await job();
      } finally {
        shelf.writing -= 1;
        outdate(shelf, logs !== undefined);
      }
    },
    grown(workshop, attempt, length) {
      const shelf = shelfOf(workshop);
      const known = shelf.kept.lengths?.get(attempt);
      // Lengths that are being read just now may lack this entry, and a log that is not among them may be gone.
      if (known === undefined) outdate(shelf, true);
      else shelf.kept.lengths?.set(attempt, Math.max(length, known));
    },
  };
}
