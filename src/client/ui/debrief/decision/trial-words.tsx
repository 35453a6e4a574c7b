import { useTranslation } from 'react-i18next';
import { whole } from '#src/client/ui/debrief/grade/decision-figures.ts';
import type { Trial } from './use-tried.ts';

/** What came of a try: solved, or how far it is from the best. */
export function TrialWords({ trial }: { readonly trial: Trial }) {
  const { t } = useTranslation('grade');
  if (trial === 'busy') return <p className="note">{t('retry.busy')}</p>;
  if (trial === 'failed') return <p className="gr-missing">{t('retry.failed')}</p>;
  const points = Math.max(0, whole(trial.loss));
  const numbers = { points, se: Math.max(1, Math.round(trial.se)), chance: whole(trial.chance) };
  return (
    <p className="gd-trial" data-good={trial.solved}>
      {t(trial.solved ? (points === 0 ? 'retry.best' : 'retry.solved') : 'retry.short', numbers)}
    </p>
  );
}
