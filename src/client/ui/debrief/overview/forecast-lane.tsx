import { useTranslation } from 'react-i18next';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';

/** The trainee's own forecasts at the phase ends: a short upright on a bar, with its figure. */
export function ForecastLane({
  debrief,
  x,
  top,
  end,
  narrow,
}: {
  readonly debrief: Debrief;
  readonly x: (week: number) => number;
  readonly top: number;
  /** Right end of the lane. */
  readonly end: number;
  readonly narrow: boolean;
}) {
  const { t } = useTranslation('debrief');
  const given = debrief.forecasts.flatMap(({ phase, percent }) => {
    const to = debrief.phases.find(({ id }) => id === phase)?.to ?? 0;
    return percent === null ? [] : [{ phase, percent, at: Math.min(to, debrief.week) }];
  });
  return (
    <g className="db-forecasts">
      {!narrow && (
        <text className="db-axis" x={end + 10} y={top + 4}>
          {t('forecast.lane')}
        </text>
      )}
      {given.map(({ phase, percent, at }) => (
        <g key={phase} transform={`translate(${x(at)} ${top})`}>
          <path d={narrow ? 'M-6-3H6M0-9V1' : 'M-20 0H0M0-6V6'} />
          <text x={narrow ? 0 : -25} y={narrow ? 15 : 4} textAnchor={narrow ? 'middle' : 'end'}>
            {percent}%
          </text>
        </g>
      ))}
    </g>
  );
}
