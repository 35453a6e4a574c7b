import { useTranslation } from 'react-i18next';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { phaseOfWeek } from '#src/client/ui/debrief/chart/march-columns.ts';
import { KINDS } from './reading-words.ts';

/** The control readings week by week, with the forecast where one was given. */
export function ControlTable({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const forecastAt = (week: number): string => {
    const phase = debrief.phases.find(({ to }) => to === week)?.id;
    const percent = debrief.forecasts.find((forecast) => forecast.phase === phase)?.percent;
    return typeof percent === 'number' ? `${percent}%` : '';
  };
  return (
    <table className="db-table">
      <thead>
        <tr>
          <th scope="col">{t('column.week')}</th>
          <th scope="col">{t('column.phase')}</th>
          {KINDS.map((kind) => (
            <th key={kind} scope="col">
              {t(`control.kind.${kind}`)}
            </th>
          ))}
          <th scope="col">{t('column.forecast')}</th>
        </tr>
      </thead>
      <tbody>
        {debrief.control.map((point) => (
          <tr key={point.week}>
            <th scope="row">{point.week}</th>
            <td>{texts.name('phases', phaseOfWeek(debrief.phases, point.week), 'name')}</td>
            {KINDS.map((kind) => (
              <td key={kind}>{t('control.reading', { ...point[kind] })}</td>
            ))}
            <td>{forecastAt(point.week)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
