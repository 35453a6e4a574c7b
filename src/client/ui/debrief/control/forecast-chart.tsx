import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { ChartFigure } from '#src/client/ui/debrief/chart/chart-figure.tsx';
import { forecastSum } from './control-figures.ts';

/** The own forecasts against how it came out, phase by phase, with the squared miss of each. */
export function ForecastChart() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  const { given, missing, mean } = forecastSum(debrief);
  const texts = useTexts();
  return (
    <section aria-labelledby="db-forecast-title" className="db-forecast">
      <h2 id="db-forecast-title">{t('forecast.title')}</h2>
      <p className="note">{mean === null ? t('forecast.none') : t('forecast.mean', { mean })}</p>
      {given.length > 0 && (
        <ChartFigure title={t('forecast.title')} table={<ForecastTable />}>
          <Rows />
        </ChartFigure>
      )}
      {missing.length > 0 && given.length > 0 && (
        <p className="note">
          {t('forecast.missing', {
            phases: missing
              .map((phase) => texts.name('phases', phase, 'name'))
              .join(t('fog.comma')),
          })}
        </p>
      )}
    </section>
  );
}

function Rows() {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { debrief } = useDebrief();
  const won = debrief.outcome === 'won';
  return (
    <div className="db-forecast-rows" aria-hidden="true">
      {forecastSum(debrief).given.map(({ phase, percent, brier }) => (
        <p key={phase}>
          <span>{texts.say('phases', phase, 'short') || texts.name('phases', phase, 'name')}</span>
          <span className="db-forecast-track">
            <i
              className="db-forecast-miss"
              style={won ? { left: `${percent}%`, right: 0 } : { left: 0, width: `${percent}%` }}
            />
            <i className="db-forecast-truth" style={{ left: won ? '100%' : '0%' }} />
            <i className="db-forecast-given" style={{ left: `${percent}%` }} />
          </span>
          <span className="db-forecast-words">
            <b>{percent}%</b> {t('forecast.brier', { brier })}
          </span>
        </p>
      ))}
      <p className="db-forecast-axis">
        <span />
        <span>
          <span>0</span>
          <span>50</span>
          <span>100%</span>
        </span>
        <span />
      </p>
    </div>
  );
}

function ForecastTable() {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { debrief } = useDebrief();
  return (
    <table className="db-table">
      <thead>
        <tr>
          <th scope="col">{t('column.phase')}</th>
          <th scope="col">{t('column.forecast')}</th>
          <th scope="col">{t('column.outcome')}</th>
          <th scope="col">{t('column.brier')}</th>
        </tr>
      </thead>
      <tbody>
        {forecastSum(debrief).given.map(({ phase, percent, brier }) => (
          <tr key={phase}>
            <th scope="row">{texts.name('phases', phase, 'name')}</th>
            <td>{percent}%</td>
            <td>{debrief.outcome === 'won' ? '100%' : '0%'}</td>
            <td>{brier}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
