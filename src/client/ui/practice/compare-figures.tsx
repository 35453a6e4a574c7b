import { useTranslation } from 'react-i18next';
import type { Comparison, Side } from './use-comparison.ts';

interface Row {
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Result, score and rubric side by side. */
export function CompareFigures({
  comparison,
  name,
}: {
  readonly comparison: Comparison;
  readonly name: string;
}) {
  const { t } = useTranslation(['practice', 'debrief']);
  const { mine, theirs } = comparison;
  const row = (of: string, tell: (side: Side) => string): Row => ({
    name: of,
    mine: tell(mine),
    theirs: tell(theirs),
  });
  const none = t('compare.none');
  const parts = mine.read.debrief?.score.parts ?? theirs.read.debrief?.score.parts ?? [];
  const rows = [
    row(t('compare.ended'), ({ read: { view, debrief } }) =>
      debrief === null
        ? t('home:outcome.playing')
        : t('compare.outcome', {
            outcome: t(`home:outcome.${view.outcome ?? 'lost'}`),
            week: debrief.week,
          }),
    ),
    row(t('compare.score'), ({ read }) => read.debrief?.score.total.toString() ?? none),
    ...parts.map(({ id }) =>
      row(t(`debrief:part.${id}.name`), ({ read }) => {
        const part = read.debrief?.score.parts.find((one) => one.id === id);
        return part === undefined ? none : `${part.points} / ${part.most}`;
      }),
    ),
    row(t('compare.control'), ({ read }) =>
      read.debrief === null ? none : t('play:reading', read.debrief.controlAtEnd),
    ),
    row(t('column.accuracy'), ({ grade }) =>
      grade === null ? t('compare.ungraded') : `${Math.round(grade.accuracy.fair)}%`,
    ),
  ];
  return (
    <table className="pr-table pr-figures">
      <caption className="unseen">{t('compare.figures')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('column.what')}</th>
          <th scope="col">{t('compare.mine')}</th>
          <th scope="col">{name}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.name}>
            <th scope="row">{one.name}</th>
            <td>{one.mine}</td>
            <td>{one.theirs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
