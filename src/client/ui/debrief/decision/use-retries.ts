import { useEffect, useState } from 'react';
import type { DecisionPlace } from '#src/core/analysis/grade/report.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { StoredRun } from '#src/client/session/ports.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';

export interface Retry {
  readonly stored: StoredRun;
  /** What was done in place of the decision; null while it is still to be done. */
  readonly entries: readonly Entry[] | null;
}

const MOVES: readonly Entry['type'][] = ['act', 'say', 'claim', 'withdraw'];

/** The entries of a copy that stand in for the decision: a week's, or up to the first move. */
export function entriesInstead(
  log: readonly Entry[],
  { kind, entry }: Pick<DecisionPlace, 'kind' | 'entry'>,
): readonly Entry[] | null {
  const rest = log.slice(entry);
  const ends = ({ type }: Entry): boolean =>
    type === 'end' || type === 'withdraw' || (kind === 'pivot' && MOVES.includes(type));
  const last = rest.findIndex(ends);
  return last < 0 ? null : rest.slice(0, last + 1);
}

/** The copies in which a decision was tried again, the newest first. */
export function useRetries(place: DecisionPlace): readonly Retry[] {
  const { storage } = useServices();
  const run = useRun((state) => state.run?.id);
  const [retries, setRetries] = useState<readonly Retry[]>([]);
  useEffect(() => {
    let wanted = true;
    storage.list().then(
      (all) => {
        if (!wanted) return;
        const own = all.filter(
          ({ retry }) => retry?.run === run && retry?.decision === place.index,
        );
        setRetries(
          own.map((stored) => ({ stored, entries: entriesInstead(stored.record.log, place) })),
        );
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [storage, run, place]);
  return retries;
}
