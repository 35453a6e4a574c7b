import { useTranslation } from 'react-i18next';
import type { Alternative, Decision } from '#src/core/analysis/grade/report.ts';
import { whole } from '#src/client/ui/debrief/grade/decision-figures.ts';
import { usePlanEntries } from '#src/client/ui/debrief/grade/use-plan-entries.ts';
import { MoveLines } from './move-lines.tsx';
import { PlanName } from './plan-name.tsx';

/** Standard error of a plan's chance: those soon given up were played less often. */
const errorOf = ({ chance, rollouts }: Alternative): number =>
  Math.max(1, Math.round(Math.sqrt((chance * (100 - chance)) / Math.max(1, rollouts))));

/** What a plan is worth at least, as far as can be told: a lucky guess does not lead. */
const surely = (plan: Alternative): number => plan.chance - errorOf(plan);

/** Every plan that was compared, the best first. */
export function ConsideredTable({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('grade');
  const planEntries = usePlanEntries();
  const ordered = decision.considered.toSorted((one, other) => surely(other) - surely(one));
  return (
    <section className="gd-part">
      <h2>{t('considered.title')}</h2>
      <table className="db-table gr-table">
        <thead>
          <tr>
            <th scope="col">{t('column.plan')}</th>
            <th scope="col">{t('column.moves')}</th>
            <th scope="col">{t('column.chance')}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((one) => (
            <tr key={one.plan} data-own={one.plan === 'chosen'}>
              <th scope="row">
                <PlanName plan={one.plan} decision={decision} />
              </th>
              <td>
                <MoveLines moves={planEntries(decision, one.entries)} />
              </td>
              <td>{t('considered.chance', { chance: whole(one.chance), se: errorOf(one) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{t('considered.foot')}</p>
    </section>
  );
}
