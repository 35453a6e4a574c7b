import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartPicture, ChartSeries } from '#src/client/session/chart-picture.ts';
import type { Grade } from '#src/core/analysis/grade/report.ts';
import { ChartBox } from './chart-box.tsx';
import type { Comparison } from './use-comparison.ts';

const HEIGHT = 260;

/** The win-chance lines of both runs, as far as they are graded. */
export function CompareLines({
  comparison,
  name,
}: {
  readonly comparison: Comparison;
  readonly name: string;
}) {
  const { t } = useTranslation('practice');
  const mine = comparison.mine.grade;
  const theirs = comparison.theirs.grade;
  const picture = useMemo<ChartPicture>(() => {
    const seriesOf = (grade: Grade | null, of: string, own: boolean): ChartSeries[] =>
      grade === null
        ? []
        : [
            {
              name: of,
              kind: 'line',
              tone: own ? 'indigo' : 'ink',
              dashed: !own,
              marks: grade.line.map(({ week, fair }, at) => ({
                x: week,
                y: Math.round(fair),
                size: 5,
                slip: t('compare.slip', { of, week, percent: Math.round(fair) }),
                ...(at === grade.line.length - 1 ? { label: of, below: !own } : {}),
              })),
            },
          ];
    return {
      label: t('compare.lines'),
      x: { name: '', from: 1 },
      y: { name: t('compare.chance'), from: 0, to: 100, unit: '%' },
      series: [...seriesOf(mine, t('compare.mine'), true), ...seriesOf(theirs, name, false)],
    };
  }, [mine, theirs, name, t]);
  return (
    <section className="pr-part" aria-labelledby="pr-lines">
      <h2 id="pr-lines">{t('compare.lines')}</h2>
      {mine === null && theirs === null ? (
        <p className="note">{t('compare.noLines')}</p>
      ) : (
        <>
          {(mine === null || theirs === null) && <p className="note">{t('compare.oneLine')}</p>}
          <ChartBox
            title={t('compare.lines')}
            picture={picture}
            height={HEIGHT}
            table={<LineTable mine={mine} theirs={theirs} name={name} />}
          />
        </>
      )}
    </section>
  );
}

function LineTable({
  mine,
  theirs,
  name,
}: {
  readonly mine: Grade | null;
  readonly theirs: Grade | null;
  readonly name: string;
}) {
  const { t } = useTranslation('practice');
  const weeks = Math.max(mine?.line.length ?? 0, theirs?.line.length ?? 0);
  const figure = (grade: Grade | null, at: number): string => {
    const point = grade?.line[at];
    return point === undefined ? '' : `${Math.round(point.fair)}%`;
  };
  return (
    <table className="pr-table">
      <thead>
        <tr>
          <th scope="col">{t('column.week')}</th>
          <th scope="col">{t('compare.mine')}</th>
          <th scope="col">{name}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, at) => (
          <tr key={at}>
            <th scope="row">{mine?.line[at]?.week ?? theirs?.line[at]?.week ?? at + 1}</th>
            <td>{figure(mine, at)}</td>
            <td>{figure(theirs, at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
