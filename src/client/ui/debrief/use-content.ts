import { useEffect, useState } from 'react';
import type { LoadedDeal } from '#src/client/session/ports.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';

/** The deal and the playbook of the run, once they are loaded; the run is over, so nothing is given away. */
export function useContent(): LoadedDeal | null {
  const { library } = useServices();
  const deal = useRun((state) => state.run?.record.deal);
  const [content, setContent] = useState<LoadedDeal | null>(null);
  useEffect(() => {
    if (deal === undefined) return undefined;
    let wanted = true;
    void library.load(deal).then((loaded) => {
      if (wanted) setContent(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [library, deal]);
  return content;
}
