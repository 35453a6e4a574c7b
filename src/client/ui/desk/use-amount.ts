import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#src/client/ui/table/table-context.tsx';

/** Words for an amount in thousands, in the deal's money; with a sign where it is a gain or a loss. */
export function useAmount(): (thousands: number, signed?: boolean) => string {
  const { i18n } = useTranslation();
  const { catalogue } = useTable();
  return useCallback(
    (thousands, signed = false) =>
      new Intl.NumberFormat(i18n.language, {
        style: 'currency',
        currency: catalogue.currency,
        currencyDisplay: 'narrowSymbol',
        notation: 'compact',
        maximumFractionDigits: 1,
        signDisplay: signed ? 'exceptZero' : 'auto',
      })
        .format(thousands * 1000)
        .replace('-', '\u2212'),
    [i18n.language, catalogue.currency],
  );
}
