import { useCallback, useState } from 'react';
import type { Entry } from '#src/core/schema/entry.ts';
import type { Retry } from '#src/core/analysis/grade/grade.ts';
import { useServices } from '#src/client/ui/services.tsx';

export type Trial = Retry | 'busy' | 'failed';

/** What was tried in place of a decision, by a name of one's own, and what came of it. Who solves it may see the answer. */
export function useTried(index: number): {
  readonly trials: ReadonlyMap<string, Trial>;
  readonly tryOut: (name: string, entries: readonly Entry[]) => void;
} {
  const { grades } = useServices();
  const [trials, setTrials] = useState<ReadonlyMap<string, Trial>>(new Map());
  const tryOut = useCallback(
    (name: string, entries: readonly Entry[]) => {
      const put = (trial: Trial): void => setTrials((old) => new Map(old).set(name, trial));
      put('busy');
      void grades?.tryInstead(index, entries).then((tried) => {
        put(tried ?? 'failed');
        if (tried?.solved === true) grades.show(index);
      });
    },
    [grades, index],
  );
  return { trials, tryOut };
}
