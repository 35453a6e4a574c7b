import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartCell } from '#src/core/analysis/debrief/chart.ts';
import { LEVELS } from '#src/core/schema/dimensions.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { bestLevel, isScored } from './reading-figures.ts';

export interface CellWords {
  readonly you: string;
  readonly truth: string;
  readonly reader: string;
  readonly verdict: string;
  readonly all: string;
}

/** A cell in words, for the table, the panel and screen readers. */
export function useCellWords(): (cell: ChartCell) => CellWords {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  return useCallback(
    (cell) => {
      const { dimension, mark, truth, person } = cell;
      const best = bestLevel(cell);
      const level = (LEVELS[dimension] as readonly string[])[best] ?? '';
      const words = {
        you: mark === null ? t('reading.notFilled') : texts.level(dimension, mark),
        truth: texts.level(dimension, truth),
        reader: t('reading.chance', {
          level: texts.level(dimension, level),
          percent: Math.round((cell.reader[best] ?? 0) / 10),
        }),
        verdict: isScored(cell) ? t(`verdict.${cell.verdict}`) : t('verdict.unscored'),
      };
      const all = t('reading.cell', {
        ...words,
        person: texts.person(person),
        dimension: texts.name('dimensions', dimension, 'name'),
      });
      return { ...words, all };
    },
    [t, texts],
  );
}
