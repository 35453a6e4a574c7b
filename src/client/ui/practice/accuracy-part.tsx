import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartPicture } from '#src/client/session/chart-picture.ts';
import type { AccuracyPoint } from '#src/client/session/practice/trainee.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { formatRoute } from '#src/client/ui/route.ts';
import { ChartBox } from './chart-box.tsx';

const HEIGHT = 240;

/** Accuracy from run to run. */
export function AccuracyPart({
  points,
  textsOf,
}: {
  readonly points: readonly AccuracyPoint[];
  readonly textsOf: (deal: string) => Texts;
}) {
  const { t, i18n } = useTranslation('practice');
  const picture = useMemo<ChartPicture>(
    () => ({
      label: t('accuracy.label', { count: points.length }),
      x: { name: '', names: points.map((_, at) => String(at + 1)) },
      y: { name: t('accuracy.axis'), from: 0, to: 100, unit: '%' },
      series: [
        {
          name: t('accuracy.title'),
          kind: 'line',
          tone: 'indigo',
          marks: points.map(({ accuracy, deal }, at) => ({
            x: at,
            y: Math.round(accuracy),
            slip: t('accuracy.slip', {
              at: at + 1,
              title: textsOf(deal).say('title'),
              accuracy: Math.round(accuracy),
            }),
            ...(at === points.length - 1 ? { label: `${Math.round(accuracy)}%` } : {}),
          })),
        },
      ],
    }),
    [points, textsOf, t],
  );
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  if (points.length === 0) return null;
  const table = (
    <table className="pr-table">
      <thead>
        <tr>
          <th scope="col">{t('column.run')}</th>
          <th scope="col">{t('column.date')}</th>
          <th scope="col">{t('column.outcome')}</th>
          <th scope="col">{t('column.labelled')}</th>
          <th scope="col">{t('column.accuracy')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point, at) => (
          <tr key={point.run}>
            <th scope="row">
              {at + 1}{' '}
              <a href={formatRoute({ screen: 'debrief', run: point.run })}>
                {textsOf(point.deal).say('title')}
              </a>
            </th>
            <td>{date.format(point.at)}</td>
            <td>{t(`home:outcome.${point.outcome ?? 'lost'}`)}</td>
            <td>{point.labelled}</td>
            <td>{Math.round(point.accuracy)}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <section className="pr-part" aria-labelledby="pr-accuracy">
      <h2 id="pr-accuracy">{t('accuracy.title')}</h2>
      <p className="note">{t('accuracy.line')}</p>
      {points.length === 1 ? (
        table
      ) : (
        <ChartBox title={t('accuracy.title')} picture={picture} height={HEIGHT} table={table} />
      )}
    </section>
  );
}
