// Runs as this browser has kept them: what cannot be read is left where it is, and spoils no other.
import { canonicalJson } from '#src/core/base/canonical.ts';
import { ListedRunForm } from '#src/core/schema/kept.ts';
import { RunRecord } from '#src/core/schema/run-record.ts';
import type { StoredRun } from './ports.ts';

/** Whether a run can stand in a list. */
export const isListed = (value: unknown): value is StoredRun =>
  ListedRunForm.safeParse(value).success;

/** Whether a run can be opened. */
export const isWhole = (value: unknown): value is StoredRun =>
  isListed(value) && RunRecord.safeParse(value.record).success;

/** Whether a log goes on from one that is known, or is that one. */
export const goesOnFrom = (log: RunRecord['log'], known: RunRecord['log']): boolean =>
  known.length <= log.length && canonicalJson(log.slice(0, known.length)) === canonicalJson(known);
