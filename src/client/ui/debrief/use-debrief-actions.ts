import { useCallback, useMemo, useState } from 'react';
import { goTo } from '#src/client/ui/route.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';

export interface DebriefActions {
  readonly print: () => void;
  readonly exportRun: () => void;
  readonly again: (draw: 'same' | 'fresh') => void;
  /** A new run was asked for and could not be started. */
  readonly failed: boolean;
}

/** What can be done with a finished run. */
export function useDebriefActions(): DebriefActions {
  const { runs, chance, saveFile } = useServices();
  const run = useRun((state) => state.run);
  const [failed, setFailed] = useState(false);
  const again = useCallback(
    async (draw: 'same' | 'fresh') => {
      if (run === null) return;
      const { deal, variant, seed } = run.record;
      const id = await runs.begin({
        deal,
        variant: draw === 'same' ? variant : 'drawn',
        seed: draw === 'same' ? seed : chance.seed(),
      });
      setFailed(id === null);
      if (id !== null) goTo({ screen: 'run', run: id });
    },
    [runs, chance, run],
  );
  return useMemo(
    () => ({
      failed,
      print: () => window.print(),
      exportRun: () => {
        if (run === null) return;
        saveFile(`${run.record.deal}-${run.record.seed}.run.json`, JSON.stringify(run.record));
      },
      again: (draw) => void again(draw),
    }),
    [failed, run, saveFile, again],
  );
}
