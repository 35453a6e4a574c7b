import { useEffect, useState } from 'react';
import type { Texts } from '#src/client/session/texts.ts';
import { usePreference, useServices } from '#src/client/ui/services.tsx';

export interface NextAct {
  readonly deal: string;
  readonly texts: Texts;
}

/** The deal that goes on where this one ends; null if there is none, and while it is looked for. */
export function useNextAct(deal: string | undefined): NextAct | null {
  const { library } = useServices();
  const language = usePreference((preferences) => preferences.language);
  const [act, setAct] = useState<NextAct | null>(null);
  useEffect(() => {
    if (deal === undefined) return undefined;
    let wanted = true;
    const look = async (): Promise<NextAct | null> => {
      const all = await Promise.all(library.ids().map((id) => library.catalogue(id)));
      const next = all.find((one) => one?.follows === deal)?.deal;
      const texts = next === undefined ? null : await library.texts(next, language);
      return next === undefined || texts === null ? null : { deal: next, texts };
    };
    void look().then((found) => {
      if (wanted) setAct(found);
    });
    return () => {
      wanted = false;
    };
  }, [library, deal, language]);
  return act;
}
