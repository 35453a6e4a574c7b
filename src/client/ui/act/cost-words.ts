import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { RESOURCES } from '#src/core/schema/dimensions.ts';
import type { VerbCard } from '#src/core/schema/catalogue.ts';
import { useTable } from '#src/client/ui/table/table-context.tsx';

/** Of what too little is left for a move. */
export function useLackWords(): (cost: VerbCard['cost']) => string {
  const { t } = useTranslation('play');
  const { capacity } = useTable().view;
  return useCallback(
    (cost) => {
      const short = RESOURCES.filter((one) => (cost[one] ?? 0) > capacity[one].left);
      return short.length === 0
        ? t('refusal.action/over_capacity')
        : t('act.short', {
            what: short.map((one) => t(`act.lack.${one}`)).join(t('act.lack.join')),
          });
    },
    [t, capacity],
  );
}

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
      // A line may break between two costs, but not between a name and its figure.
      const whole = parts.map((part) => part.replaceAll(' ', '\u00A0'));
      return whole.length === 0 ? t('cost.free') : whole.join(t('cost.join'));
    },
    [t, i18n.language, catalogue.currency],
  );
}
