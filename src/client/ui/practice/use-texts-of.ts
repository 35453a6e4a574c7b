import { useEffect, useMemo, useState } from 'react';
import { Texts } from '#src/client/session/texts.ts';
import { usePreference, useServices } from '#src/client/ui/services.tsx';

const NO_WORDS = new Texts({}, {});

/** The words of several deals at once, each with those of its playbook; null while they are being read. */
export function useTextsOf(deals: readonly string[]): ((deal: string) => Texts) | null {
  const { library } = useServices();
  const language = usePreference((preferences) => preferences.language);
  const [read, setRead] = useState<ReadonlyMap<string, Texts> | null>(null);
  const wanted = [...new Set(deals)].toSorted().join(' ');
  useEffect(() => {
    let current = true;
    const ids = wanted === '' ? [] : wanted.split(' ');
    const pairs = ids.map(
      async (id) => [id, (await library.texts(id, language)) ?? NO_WORDS] as const,
    );
    void Promise.all(pairs).then((all) => {
      if (current) setRead(new Map(all));
    });
    return () => {
      current = false;
    };
  }, [library, language, wanted]);
  return useMemo(() => (read === null ? null : (deal) => read.get(deal) ?? NO_WORDS), [read]);
}
