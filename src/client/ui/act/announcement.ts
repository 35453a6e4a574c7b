import type { useTranslation } from 'react-i18next';
import type { Step } from '#src/client/session/step.ts';
import type { Texts } from '#src/client/session/texts.ts';

type Translate = ReturnType<typeof useTranslation<'play'>>['t'];

/** The last step in one breath, for those who cannot see what moved. */
export function announcementOf(step: Step | null, texts: Texts, t: Translate): string {
  if (step === null) return '';
  const { entry, came, report } = step;
  if (report !== null)
    return t('announce.week', { week: report.week, count: report.changes.length });
  if (entry.type === 'mark') return t('announce.mark');
  const parts = [
    ...came.evidence.map(
      (piece) => `${texts.person(piece.person)}${t('announce.colon')}${texts.evidence(piece)}`,
    ),
    ...came.plans.map((plan) => t(`plan.result.${plan.result}`)),
    ...came.facts.map((fact) =>
      t(`announce.fact.${fact.status}`, { fact: texts.name('facts', fact.id) }),
    ),
  ];
  return parts.length === 0 ? t('announce.done') : parts.join(t('announce.join'));
}
