import { useEffect, useState } from 'react';
import type { RunDecision } from '#src/client/session/practice/deck.ts';
import type { Practice } from '#src/client/session/practice/practice.ts';
import type { RunStore } from '#src/client/session/run-store.ts';

/** The table as it lay before a decision; null while it is being laid, `gone` if the deal has changed since. */
export function useSituation(
  practice: Practice,
  { run, decision }: RunDecision,
): RunStore | 'gone' | null {
  const [found, setFound] = useState<RunStore | 'gone' | null>(null);
  useEffect(() => {
    let wanted = true;
    const show = (store: RunStore | 'gone'): void => {
      if (wanted) setFound(store);
    };
    practice.situation(run.record, decision.entry).then(
      (store) => show(store ?? 'gone'),
      () => show('gone'),
    );
    return () => {
      wanted = false;
    };
  }, [practice, run, decision]);
  return found;
}
