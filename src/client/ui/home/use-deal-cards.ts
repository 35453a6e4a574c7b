import { useEffect, useState } from 'react';
import type { Catalogue } from '#src/client/session/catalogue.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { usePreference, useServices } from '#src/client/ui/services.tsx';

export interface DealCard {
  readonly catalogue: Catalogue;
  readonly texts: Texts;
}

/** Every deal that can be played, the easiest first; null while they are being read. */
export function useDealCards(): readonly DealCard[] | null {
  const { library } = useServices();
  const language = usePreference((preferences) => preferences.language);
  const [cards, setCards] = useState<readonly DealCard[] | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = async (id: string): Promise<readonly DealCard[]> => {
      const [catalogue, texts] = await Promise.all([
        library.catalogue(id),
        library.texts(id, language),
      ]);
      return catalogue === null || texts === null ? [] : [{ catalogue, texts }];
    };
    void Promise.all(library.ids().map(read)).then((found) => {
      const all = found.flat();
      all.sort((one, other) => one.catalogue.difficulty - other.catalogue.difficulty);
      if (wanted) setCards(all);
    });
    return () => {
      wanted = false;
    };
  }, [library, language]);
  return cards;
}
