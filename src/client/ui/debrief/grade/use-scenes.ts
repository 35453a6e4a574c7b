import { useEffect, useState } from 'react';
import type { Scene } from '#src/core/schema/deal.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';

const NONE: readonly Scene[] = [];

/** The meetings of the deal; the run is over, so nothing is given away. */
export function useScenes(): readonly Scene[] {
  const { library } = useServices();
  const deal = useRun((state) => state.run?.record.deal);
  const [scenes, setScenes] = useState(NONE);
  useEffect(() => {
    if (deal === undefined) return undefined;
    let wanted = true;
    void library.load(deal).then((loaded) => {
      if (wanted) setScenes(loaded?.deal.scenes ?? NONE);
    });
    return () => {
      wanted = false;
    };
  }, [library, deal]);
  return scenes;
}
