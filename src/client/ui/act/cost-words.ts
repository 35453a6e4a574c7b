import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { RESOURCES } from '#src/core/schema/dimensions.ts';
import type { VerbCard } from '#src/core/schema/catalogue.ts';
import { useTable } from '#src/client/ui/table/table-context.tsx';

/** What a move costs, in words as short as they can be. */
export function useCostWords(): (cost: VerbCard['cost']) => string {
  const { t, i18n } = useTranslation('play');
  const { catalogue } = useTable();
  return useCallback(
    (cost) => {
      const money = new Intl.NumberFormat(i18n.language, {
        style: 'currency',
        currency: catalogue.currency,
        currencyDisplay: 'narrowSymbol',
        notation: 'compact',
        maximumFractionDigits: 1,
      });
      const parts = RESOURCES.flatMap((resource) => {
        const amount = cost[resource] ?? 0;
        if (amount === 0) return [];
        if (resource === 'budget') return [money.format(amount * 1000)];
        return [t(`cost.${resource}`, { count: amount })];
      });
      return parts.length === 0 ? t('cost.free') : parts.join(t('cost.join'));
    },
    [t, i18n.language, catalogue.currency],
  );
}
