import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointLine } from '#src/core/analysis/debrief/points.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { signed } from './chart/signed.ts';

/** A line under a part of the score, as a short sentence. */
export function usePointWords(): (line: PointLine) => string {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  return useCallback(
    ({ part, code, params }) => {
      const id = (key: string): string => String(params[key] ?? '');
      const dimension = id('dimension');
      return t(`points.${part}.${code}`, {
        person: texts.person(id('person')),
        dimension: texts.name('dimensions', dimension, 'name'),
        level: texts.name('levels', dimension, id('level'), 'name'),
        amount: signed(Number(params['amount'] ?? 0)),
        fact: texts.name('facts', id('fact')),
        item: texts.name('items', id('item'), 'name'),
        stage: texts.name('stages', id('stage'), 'name'),
        mistake: texts.name('mistakes', id('mistake'), 'name'),
        percent: id('percent'),
      });
    },
    [t, texts],
  );
}
