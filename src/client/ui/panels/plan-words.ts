import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Advance, Dimension } from '#src/core/schema/dimensions.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';

/** What a plan card hopes for. Only for something to learn does the dimension add anything. */
export function usePlanWords(): (plan: {
  readonly advance: Advance;
  readonly dimension: Dimension;
}) => string {
  const { t } = useTranslation('play');
  const texts = useTexts();
  return useCallback(
    ({ advance, dimension }) => {
      const wanted = texts.name('advances', advance);
      if (advance !== 'learn') return wanted;
      return t('plan.orSign', { advance: wanted, dimension: t(`dimension.${dimension}`) });
    },
    [t, texts],
  );
}
