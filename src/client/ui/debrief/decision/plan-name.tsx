import { useTranslation } from 'react-i18next';
import type { Decision } from '#src/core/analysis/grade/report.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { useEntryWords } from '#src/client/ui/panels/entry-words.ts';

/** Whose plan it is: one's own, a way of playing, one act swapped, another choice. */
export function PlanName({
  plan,
  decision,
}: {
  readonly plan: string;
  readonly decision: Decision;
}) {
  const { t } = useTranslation('grade');
  const { debrief } = useDebrief();
  const words = useEntryWords();
  const [kind = plan, number] = plan.split(/-(?=\d+$)/u);
  if (number === undefined) return <>{t([`plan.${plan}`, 'plan.other'])}</>;
  const entry = debrief.log[Number(number)]?.entry;
  return (
    <>
      {t([`plan.${kind}`, 'plan.other'], {
        at: Number(number) + 1,
        what: entry === undefined || kind !== 'swap' ? '' : words(entry, Number(number)),
        week: decision.week,
      })}
    </>
  );
}
