import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { Texts } from '#src/client/session/texts.ts';
import { usePreference, useServices } from './services.tsx';

const TextsContext = createContext<Texts>(new Texts({}, {}));

export const useTexts = (): Texts => useContext(TextsContext);

/** Loads the words of a deal in the language of the moment. The former language stays until they are here. */
export function useDealTexts(deal: string | null): Texts | null {
  const { library } = useServices();
  const language = usePreference((preferences) => preferences.language);
  const [loaded, setLoaded] = useState<{ deal: string; texts: Texts } | null>(null);
  useEffect(() => {
    if (deal === null) return undefined;
    let wanted = true;
    const read = (): void =>
      void library.texts(deal, language).then((texts) => {
        if (wanted && texts !== null) setLoaded({ deal, texts });
      });
    read();
    const stop = library.onGrown?.(read);
    return () => {
      wanted = false;
      stop?.();
    };
  }, [library, deal, language]);
  return loaded !== null && loaded.deal === deal ? loaded.texts : null;
}

export function DealTexts({
  texts,
  children,
}: {
  readonly texts: Texts;
  readonly children: ReactNode;
}) {
  return <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>;
}
