import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decision, DecisionPlace } from '#src/core/analysis/grade/report.ts';
import { phaseOfWeek } from '#src/client/ui/debrief/chart/march-columns.ts';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { amountOf } from './decision-figures.ts';
import { useDecisionWords } from './use-decision-words.ts';

/** One decision in a line: week, phase, what, label, number. */
export function useSlipWords(): (place: DecisionPlace, decision: Decision | undefined) => string {
  const { t } = useTranslation('grade');
  const texts = useTexts();
  const { debrief } = useDebrief();
  const { name } = useDecisionWords();
  return useCallback(
    (place, decision) => {
      const amount = decision === undefined ? 0 : amountOf(decision);
      const said = t(amount === 0 ? 'slip.even' : 'slip.amount', {
        week: place.week,
        phase: texts.name('phases', phaseOfWeek(debrief.phases, place.week), 'name'),
        name: name(place),
        label: t(`label.${decision?.label ?? 'open'}`),
        points: signed(amount),
      });
      return decision?.red === true ? t('slip.red', { said }) : said;
    },
    [t, texts, debrief.phases, name],
  );
}
