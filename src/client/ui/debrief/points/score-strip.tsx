import { useTranslation } from 'react-i18next';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { ChartFigure } from '#src/client/ui/debrief/chart/chart-figure.tsx';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';

/** The thousand points as one strip: each part as wide as its weight, inked as far as it was earned. */
export function ScoreStrip() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  const { parts, cap, total } = debrief.score;
  return (
    <ChartFigure title={t('strip.title')} table={<ScoreTable />}>
      <div className="db-strip" aria-hidden="true">
        {parts.map(({ id, points, most }) => (
          <div key={id} style={{ flexGrow: most }}>
            <span className="db-strip-bar">
              <i style={{ width: `${(points * 100) / Math.max(1, most)}%` }} />
            </span>
            <b>{t(`part.${id}.name`)}</b>
            <span>
              {points} / {most}
            </span>
            <small>{points < most ? signed(points - most) : ''}</small>
          </div>
        ))}
      </div>
      {cap < debrief.score.uncapped && (
        <p className="db-caution">{t('strip.capped', { cap, total })}</p>
      )}
    </ChartFigure>
  );
}

function ScoreTable() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  return (
    <table className="db-table">
      <thead>
        <tr>
          <th scope="col">{t('column.part')}</th>
          <th scope="col">{t('column.earned')}</th>
          <th scope="col">{t('column.most')}</th>
        </tr>
      </thead>
      <tbody>
        {debrief.score.parts.map(({ id, points, most }) => (
          <tr key={id}>
            <th scope="row">{t(`part.${id}.name`)}</th>
            <td>{points}</td>
            <td>{most}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
