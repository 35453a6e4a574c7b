import { useTranslation } from 'react-i18next';
import type { ComparedWeek } from '#src/client/session/practice/compare.ts';
import type { Decision } from '#src/core/analysis/grade/report.ts';
import { GradeMark } from '#src/client/ui/debrief/grade-mark.tsx';
import { DeedList } from './deed-list.tsx';
import type { Comparison, Side } from './use-comparison.ts';

/** Week by week what either did; weeks that were the same are one line. */
export function CompareWeeks({
  comparison,
  weeks,
  name,
}: {
  readonly comparison: Comparison;
  readonly weeks: readonly ComparedWeek[];
  readonly name: string;
}) {
  const { t } = useTranslation('practice');
  const parted = weeks.findIndex(({ same }) => !same);
  if (parted < 0) return null;
  return (
    <section className="pr-part" aria-labelledby="pr-weeks">
      <h2 id="pr-weeks">{t('compare.weeks')}</h2>
      {parted > 0 && <p className="note">{t('compare.sameUntil', { count: parted })}</p>}
      <table className="pr-table pr-weeks">
        <caption className="unseen">{t('compare.weeks')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.week')}</th>
            <th scope="col">{t('compare.mine')}</th>
            <th scope="col">{name}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.slice(parted).map((one) => (
            <tr key={one.week} data-same={one.same}>
              <th scope="row">{one.week}</th>
              <Deeds entries={one.mine} side={comparison.mine} week={one.week} />
              <Deeds entries={one.theirs} side={comparison.theirs} week={one.week} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const worstOf = (decisions: readonly Decision[]): Decision | undefined =>
  decisions
    .filter(({ label }) => label !== 'good')
    .toSorted((a, b) => b.fair.loss - a.fair.loss)[0];

function Deeds({
  entries,
  side,
  week,
}: {
  readonly entries: ComparedWeek['mine'];
  readonly side: Side;
  readonly week: number;
}) {
  const { t } = useTranslation('practice');
  const { debrief, view } = side.read;
  const over = week > (debrief?.week ?? view.week);
  const worst = worstOf((side.grade?.decisions ?? []).filter((one) => one.week === week));
  if (over && entries.length === 0) return <td className="note">{t('compare.over')}</td>;
  return (
    <td>
      {worst !== undefined && (
        <span className="pr-week-label">
          <GradeMark grade={worst.label} size={16} />
          {t(`label.${worst.label}`)} −{Math.round(worst.fair.loss)}
        </span>
      )}
      <DeedList entries={entries} />
    </td>
  );
}
