import type { Entry } from '#src/core/schema/entry.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';

/** For each week begun, from week 1, how many entries had been made before it. */
export function weekStarts(log: readonly Entry[]): readonly number[] {
  const ends = log.flatMap((entry, at) => (entry.type === 'end' ? [at + 1] : []));
  return [0, ...ends];
}

/** The record as it stood at the start of a week, or null if that week was never begun. */
export function rewound(record: RunRecord, week: number): RunRecord | null {
  const length = weekStarts(record.log)[week - 1];
  return length === undefined ? null : { ...record, log: record.log.slice(0, length) };
}
