import { useCallback, useEffect, useState } from 'react';
import type { StoredRun } from '#src/client/session/ports.ts';
import { useServices } from '#src/client/ui/services.tsx';

export interface StoredRuns {
  readonly runs: readonly StoredRun[] | null;
  readonly reload: () => void;
}

/** Runs kept on this device, the newest first; null while they are being read. */
export function useStoredRuns(): StoredRuns {
  const { storage } = useServices();
  const [runs, setRuns] = useState<readonly StoredRun[] | null>(null);
  const reload = useCallback(() => {
    storage.list().then(setRuns, () => setRuns([]));
  }, [storage]);
  useEffect(reload, [reload]);
  return { runs, reload };
}
