import { useTranslation } from 'react-i18next';
import type { Retry } from '#src/core/analysis/grade/grade.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { whole } from '#src/client/ui/debrief/grade/decision-figures.ts';
import type { Trial } from './use-tried.ts';

/** What came of a try: solved, or how far it is from the best; and how it goes on with new dice. */
export function TrialWords({ trial }: { readonly trial: Trial }) {
  const { t } = useTranslation('grade');
  const { debrief } = useDebrief();
  if (trial === 'busy') return <p className="note">{t('retry.busy')}</p>;
  if (trial === 'failed') return <p className="gr-missing">{t('retry.failed')}</p>;
  const points = Math.max(0, whole(trial.loss));
  const numbers = { points, se: Math.max(1, Math.round(trial.se)), chance: whole(trial.chance) };
  const outcome = t(`again.outcome.${debrief.outcome}`, { week: debrief.week });
  return (
    <>
      <p className="gd-trial" data-good={trial.solved}>
        {t(`retry.${verdictOf(trial, points)}`, numbers)}
      </p>
      <p className="note">{t('retry.dice', { ...trial.dice, outcome })}</p>
    </>
  );
}

function verdictOf({ red, solved }: Retry, points: number): 'red' | 'short' | 'best' | 'solved' {
  if (red) return 'red';
  if (!solved) return 'short';
  return points === 0 ? 'best' : 'solved';
}
