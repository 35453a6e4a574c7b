// All tables in play: memory is only a cache of the log, and every entry is on disk before anybody sees what it did.
import { canonicalJson } from '#src/core/base/canonical.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { Entry } from '#src/core/schema/entry.ts';
import { LIMITS } from '#src/core/schema/limits.ts';
import type { AsOf, AttemptRow, Store } from '#src/server/storage/store.ts';
import { layTable, seqOf, stepTable, type Stepped, type Table } from './table.ts';

/** Notes: they cost nothing, so anybody may make them without end. */
const NOTES: ReadonlySet<Entry['type']> = new Set(['mark', 'rate', 'plan']);
/** Places of a log that notes cannot fill: whoever writes on and on leaves the others room to end their weeks. */
const KEPT_FOR_MOVES = 1_000;
/** How many tables are kept in memory; a table that is not is rebuilt from its log in a few milliseconds. */
const KEPT = 500;

export interface Seating {
  readonly attempt: AttemptRow;
  readonly compiled: Compiled;
  readonly variant: 'case' | 'drawn';
}

export type Submitted =
  /** `ended`: the phase, or the run. */
  | { readonly kind: 'stored'; readonly seq: number; readonly ended: boolean }
  | { readonly kind: 'same'; readonly seq: number }
  | { readonly kind: 'conflict'; readonly next: number }
  | { readonly kind: 'refused'; readonly code: string }
  /** The workshop changed while it was asked: to be asked again. */
  | { readonly kind: 'stale' };

/** Why an entry must wait although the rules allow it; null lets it pass. */
export type Gate = (table: Table, entry: Entry) => string | null;

/** Who sends an entry and what it must pass; `when` is the workshop that the gate was made from. */
export interface Sender {
  readonly device: string;
  readonly gate: Gate;
  readonly when?: AsOf;
}

export interface Tables {
  /** The table as of the last entry stored. */
  open(seating: Seating): Promise<Table>;
  submit(seating: Seating, seq: number, entry: Entry, by: Sender): Promise<Submitted>;
  forget(attempt: string): void;
}

interface Place {
  table: Table;
  /** One writer at a time, so that entries of one table are stepped in order. */
  turn: Promise<unknown>;
}

/** The tables kept: the one used longest ago is given up first. */
function createShelf(): {
  placeOf: (seating: Seating) => Place;
  forget: (attempt: string) => void;
} {
  const places = new Map<string, Place>();
  return {
    placeOf({ attempt, compiled, variant }) {
      const known = places.get(attempt.id);
      if (known !== undefined) {
        places.delete(attempt.id);
        places.set(attempt.id, known);
        return known;
      }
      const place = { table: layTable(compiled, attempt.seed, variant), turn: Promise.resolve() };
      places.set(attempt.id, place);
      const [oldest] = places.keys();
      if (places.size > KEPT && oldest !== undefined) places.delete(oldest);
      return place;
    },
    forget: (attempt) => {
      places.delete(attempt);
    },
  };
}

/** Plays what others have stored since. */
async function catchUp(store: Store, place: Place, attempt: string): Promise<void> {
  for (const row of await store.entries(attempt, seqOf(place.table))) {
    const stepped = stepTable(place.table, Entry.parse(JSON.parse(row.entry)));
    if (!stepped.ok)
      throw new Error(`A stored entry, number ${row.seq} of its log, is refused: ${stepped.code}`);
    place.table = stepped.table;
  }
}

/** Runs a job when those before it on this table are done. */
function inTurn<T>(place: Place, job: () => Promise<T>): Promise<T> {
  const mine = place.turn.then(job, job);
  place.turn = mine.catch(() => undefined);
  return mine;
}

const conflict = (place: Place): Submitted => ({ kind: 'conflict', next: seqOf(place.table) });

/** What became of an entry for a place that is taken. */
const stands = (place: Place, seq: number, entry: string): Submitted =>
  canonicalJson(place.table.run.log[seq]) === entry ? { kind: 'same', seq } : conflict(place);

/** The table after an entry, or why there is none. */
function tryEntry(place: Place, seq: number, entry: Entry, gate: Gate): Stepped {
  const room = NOTES.has(entry.type) ? LIMITS.entries - KEPT_FOR_MOVES : LIMITS.entries;
  if (seq >= room) return { ok: false, code: 'run/too_long' };
  const waits = gate(place.table, entry);
  return waits === null ? stepTable(place.table, entry) : { ok: false, code: waits };
}

export function createTables(store: Store, now: () => number): Tables {
  const { placeOf, forget } = createShelf();

  async function submit(
    place: Place,
    attempt: string,
    seq: number,
    entry: Entry,
    by: Sender,
  ): Promise<Submitted> {
    const text = canonicalJson(entry);
    if (seq >= seqOf(place.table)) await catchUp(store, place, attempt);
    if (seq < seqOf(place.table)) return stands(place, seq, text);
    if (seq > seqOf(place.table)) return conflict(place);
    const stepped = tryEntry(place, seq, entry, by.gate);
    if (!stepped.ok) return { kind: 'refused', code: stepped.code };
    const row = { attempt, seq, entry: text, device: by.device, at: now() };
    const appended = await store.append(row, by.when);
    if (appended.kind === 'stale') return appended;
    if (appended.kind === 'conflict') {
      await catchUp(store, place, attempt);
      return conflict(place);
    }
    // Only now is it on disk, and only now may anybody see it.
    const ended = stepped.table.phaseScores.length > place.table.phaseScores.length;
    place.table = stepped.table;
    return appended.kind === 'stored' ? { kind: 'stored', seq, ended } : { kind: 'same', seq };
  }

  return {
    forget,
    open: (seating) => {
      const place = placeOf(seating);
      return inTurn(place, async () => {
        await catchUp(store, place, seating.attempt.id);
        return place.table;
      });
    },
    submit: (seating, seq, entry, by) => {
      const place = placeOf(seating);
      return inTurn(place, () => submit(place, seating.attempt.id, seq, entry, by));
    },
  };
}
