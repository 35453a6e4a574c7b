import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartPicture } from '#src/client/session/chart-picture.ts';
import type { Reliability } from '#src/client/session/practice/trainee.ts';
import { formatRoute } from '#src/client/ui/route.ts';
import { ChartBox } from './chart-box.tsx';

const HEIGHT = 320;
const SMALLEST = 9;
const GROWTH = 4;
const LARGEST = 30;
/** Fewer say little. */
const FEW = 10;

/** What was said against how often it came true: on the diagonal both are the same. */
export function ReliabilityPart({ reliability }: { readonly reliability: Reliability }) {
  const { t } = useTranslation('practice');
  const { bins, count, brier } = reliability;
  const picture = useMemo<ChartPicture>(
    () => ({
      label: t('reliability.label', { count }),
      x: { name: t('reliability.said'), from: 0, to: 100, unit: '%' },
      y: { name: t('reliability.came'), from: 0, to: 100, unit: '%' },
      series: [
        {
          name: t('reliability.exact'),
          kind: 'line',
          tone: 'ink',
          dashed: true,
          marks: [0, 100].map((at) => ({ x: at, y: at, slip: t('reliability.exact') })),
        },
        {
          name: t('reliability.yours'),
          kind: 'dots',
          tone: 'indigo',
          marks: bins.map((bin) => ({
            x: Math.round(bin.said),
            y: Math.round(bin.came),
            size: Math.min(LARGEST, SMALLEST + GROWTH * Math.sqrt(bin.count)),
            label: String(bin.count),
            slip: t('reliability.slip', {
              said: Math.round(bin.said),
              came: Math.round(bin.came),
              count: bin.count,
            }),
          })),
        },
      ],
    }),
    [bins, count, t],
  );
  return (
    <section className="pr-part" aria-labelledby="pr-reliability">
      <h2 id="pr-reliability">{t('reliability.title')}</h2>
      {count === 0 ? (
        <>
          <p>{t('reliability.none')}</p>
          <p className="pr-actions">
            <a className="button" href={formatRoute({ screen: 'home' })}>
              {t('deck.play')}
            </a>
          </p>
        </>
      ) : (
        <>
          <p className="note">
            {t(count < FEW ? 'reliability.few' : 'reliability.line', {
              count,
              brier: (brier ?? 0).toFixed(2),
            })}
          </p>
          <div className="pr-square">
            <ChartBox
              title={t('reliability.title')}
              picture={picture}
              height={HEIGHT}
              table={<ReliabilityTable reliability={reliability} />}
            />
          </div>
        </>
      )}
    </section>
  );
}

function ReliabilityTable({ reliability }: { readonly reliability: Reliability }) {
  const { t } = useTranslation('practice');
  return (
    <table className="pr-table">
      <thead>
        <tr>
          <th scope="col">{t('column.range')}</th>
          <th scope="col">{t('column.said')}</th>
          <th scope="col">{t('column.came')}</th>
          <th scope="col">{t('column.times')}</th>
        </tr>
      </thead>
      <tbody>
        {reliability.bins.map(({ from, to, said, came, count }) => (
          <tr key={from}>
            <th scope="row">{t('reliability.range', { from, to })}</th>
            <td>{Math.round(said)}%</td>
            <td>{Math.round(came)}%</td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
