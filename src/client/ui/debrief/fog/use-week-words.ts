import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import type { RivalMove } from './fog-weeks.ts';

export function useMoveWords(): (move: RivalMove) => string {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  return useCallback(
    ({ vendor, person, kind }) =>
      t([`fog.move.${kind}`, 'fog.move.other'], {
        vendor: texts.vendor(vendor),
        person: person === null ? '' : texts.person(person),
      }),
    [t, texts],
  );
}

/** All that happened in a week, in one sentence for screen readers. */
export function useWeekWords(): (week: number) => string {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { debrief } = useDebrief();
  const move = useMoveWords();
  return useCallback(
    (week) => {
      const parts = [
        ...debrief.rivals.filter((one) => one.week === week).map(move),
        ...debrief.events
          .filter((event) => event.week === week)
          .map(({ id }) => texts.name('events', id, 'title')),
      ];
      const list = parts.length === 0 ? t('fog.nothing') : parts.join(t('fog.comma'));
      return t('fog.week', { week, list });
    },
    [t, texts, debrief, move],
  );
}
