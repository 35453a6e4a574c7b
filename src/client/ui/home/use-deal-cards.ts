import { useEffect, useState } from 'react';
import type { Catalogue } from '#src/core/schema/catalogue.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { usePreference, useServices } from '#src/client/ui/services.tsx';
import { inPathOrder } from './path-stops.ts';

export interface DealCard {
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  /** What its methodology is called. */
  readonly method: string;
}

/** Every deal that can be played, in the order of the road; null while they are being read. */
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
      if (catalogue === null || texts === null) return [];
      const method = await library.handbookTexts(catalogue.playbook, language);
      return [{ catalogue, texts, method: method?.say('title') ?? '' }];
    };
    void Promise.all(library.ids().map(read)).then((found) => {
      const all = found.flat();
      const order = inPathOrder(all.map(({ catalogue }) => catalogue)).map(({ deal }) => deal);
      all.sort((a, b) => order.indexOf(a.catalogue.deal) - order.indexOf(b.catalogue.deal));
      if (wanted) setCards(all);
    });
    return () => {
      wanted = false;
    };
  }, [library, language]);
  return cards;
}
