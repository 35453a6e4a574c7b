import { useTranslation } from 'react-i18next';
import type { Decision } from '#src/core/analysis/grade/report.ts';
import { whole } from '#src/client/ui/debrief/grade/decision-figures.ts';
import { usePlanEntries } from '#src/client/ui/debrief/grade/use-plan-entries.ts';
import { PlanName } from './plan-name.tsx';

/** Every plan that was compared, the best first. */
export function ConsideredTable({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('grade');
  const planEntries = usePlanEntries();
  const ordered = decision.considered.toSorted((one, other) => other.chance - one.chance);
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
          {ordered.map((one) => {
            const moves = planEntries(decision, one.entries);
            return (
              <tr key={one.plan} data-own={one.plan === 'chosen'}>
                <th scope="row">
                  <PlanName plan={one.plan} decision={decision} />
                </th>
                <td>{moves.length === 0 ? t('retry.nothing') : moves.join(t('retry.then'))}</td>
                <td>{whole(one.chance)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="note">{t('considered.foot')}</p>
    </section>
  );
}
