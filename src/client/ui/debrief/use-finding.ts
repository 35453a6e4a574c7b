import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import type { Finding } from './finding.ts';

/** Puts a finding into words, from the keys below `prefix`. */
export function useFinding(): (prefix: string, finding: Finding) => string {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  return useCallback(
    (prefix, { code, person, other, vendor, item, part, numbers }) =>
      t(`${prefix}.${code}`, {
        ...numbers,
        person: person === undefined ? '' : texts.person(person),
        other: other === undefined ? '' : texts.person(other),
        vendor: vendor === undefined ? '' : texts.vendor(vendor),
        item: item === undefined ? '' : texts.name('items', item, 'name'),
        part: part === undefined ? '' : t(`part.${part}.name`),
      }),
    [t, texts],
  );
}
