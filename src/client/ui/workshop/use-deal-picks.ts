import { useEffect, useState } from 'react';
import { useDealCards } from '#src/client/ui/home/use-deal-cards.ts';
import { usePreference, useServices } from '#src/client/ui/services.tsx';

export interface DealPick {
  readonly value: string;
  readonly text: string;
}

/** Deals that can be played in a room: those of the page, and those that only the server has. */
export function useDealPicks(): readonly DealPick[] {
  const { workshop, library } = useServices();
  const language = usePreference((preferences) => preferences.language);
  const cards = useDealCards() ?? [];
  const [sealed, setSealed] = useState<readonly DealPick[]>([]);
  useEffect(() => {
    let wanted = true;
    void workshop.sealedDeals(language).then((answer) => {
      if (!wanted || !answer.ok) return;
      const own = answer.value.deals.filter(({ deal }) => !library.ids().includes(deal));
      setSealed(own.map(({ deal, title }) => ({ value: deal, text: title })));
    });
    return () => {
      wanted = false;
    };
  }, [workshop, library, language]);
  const open = cards.map(({ catalogue, texts }) => ({
    value: catalogue.deal,
    text: texts.say('title'),
  }));
  return [...open, ...sealed];
}
