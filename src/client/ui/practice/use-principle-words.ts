import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Principle } from '#src/client/session/practice/deck.ts';
import type { Texts } from '#src/client/session/texts.ts';

/** What a card teaches, as a heading: a mistake of the playbook by its name, or the kind of cause. */
export function usePrincipleWords(): (principle: Principle, texts: Texts) => string {
  const { t } = useTranslation('practice');
  return useCallback(
    (principle, texts) =>
      principle.kind === 'mistake'
        ? texts.name('mistakes', principle.id, 'name')
        : t(`cause.${principle.id}`),
    [t],
  );
}
