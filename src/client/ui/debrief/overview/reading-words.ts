import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlPoint } from '#src/core/analysis/debrief/trace.ts';

export const KINDS = ['self', 'calibrated', 'truth'] as const;
export type Kind = (typeof KINDS)[number];

/** The three readings of one week as a sentence. */
export function useControlWords(): (point: ControlPoint) => string {
  const { t } = useTranslation('debrief');
  return useCallback(
    (point) =>
      t('control.slip', {
        week: point.week,
        ...Object.fromEntries(
          KINDS.map((kind) => [kind, t('control.reading', { ...point[kind] })]),
        ),
      }),
    [t],
  );
}
