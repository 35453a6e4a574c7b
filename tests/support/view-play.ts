// Views of what was played: of a table that is set, or of a run after some entries.
import type { Compiled } from '#src/core/engine/compiled.ts';
import { startRun, submitEntry, type Run } from '#src/core/engine/run.ts';
import { viewOf } from '#src/core/engine/view.ts';
import { Entry } from '#src/core/schema/entry.ts';
import type { View } from '#src/core/schema/view.ts';
import type { Table } from './table.ts';

export const seenAt = (t: Table): View =>
  viewOf({ ...startRun(t.g.c, 1, 'case'), state: t.g.s, history: t.history });

/** A run of the case after entries that are all accepted. */
export const playedOn = (compiled: Compiled, ...entries: readonly object[]): Run =>
  entries.reduce(
    (run: Run, entry) => {
      const next = submitEntry(run, Entry.parse(entry));
      if (!next.ok) throw new Error(next.error.code);
      return next.value;
    },
    startRun(compiled, 1, 'case'),
  );

export const actOf = (verb: string, target?: string, message?: string): object => ({
  type: 'act',
  verb,
  ...(target === undefined ? {} : { target }),
  ...(message === undefined ? {} : { message }),
});
