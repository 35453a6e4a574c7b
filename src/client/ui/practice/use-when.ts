import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const DAY = 86_400_000;

/** When a card comes again, in days from now. */
export function useWhen(): (due: number, now: number) => string {
  const { t } = useTranslation('practice');
  return useCallback(
    (due, now) => {
      const days = Math.ceil((due - now) / DAY);
      return days <= 0 ? t('when.now') : t('when.days', { count: days });
    },
    [t],
  );
}
