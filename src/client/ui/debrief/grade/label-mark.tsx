import { useTranslation } from 'react-i18next';
import type { Decision } from '#src/core/analysis/grade/report.ts';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';
import { GradeMark } from '#src/client/ui/debrief/grade-mark.tsx';
import { amountOf, matters } from './decision-figures.ts';

/** The mark of a decision in a list: its label, or a small dot where it neither gained nor lost. */
export function LabelMark({
  decision,
  size = 18,
}: {
  readonly decision: Decision | undefined;
  readonly size?: number;
}) {
  if (decision !== undefined && matters(decision))
    return <GradeMark grade={decision.label} size={size} />;
  return <i className="gr-dot" data-open={decision === undefined} aria-hidden="true" />;
}

/** The points beside it, with the word of the label for whoever does not see the mark. */
export function LabelPoints({ decision }: { readonly decision: Decision | undefined }) {
  const { t } = useTranslation('grade');
  if (decision === undefined) return <span className="unseen">{t('label.open')}</span>;
  const amount = amountOf(decision);
  return (
    <span className="gr-points" data-label={amount === 0 ? 'even' : decision.label}>
      <span className="unseen">{t(`label.${decision.label}`)} </span>
      {amount !== 0 && signed(amount)}
    </span>
  );
}
