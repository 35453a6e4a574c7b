import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import { phaseColumns } from '#src/client/ui/debrief/chart/march-columns.ts';
import { PhaseBands, PhaseMarch } from '#src/client/ui/debrief/chart/phase-march.tsx';
import { useWidth } from '#src/client/ui/debrief/chart/use-width.ts';
import { WeekSlider } from '#src/client/ui/debrief/chart/week-slider.tsx';
import { useMedia } from '#src/client/ui/kit/use-media.ts';
import { ClearPlot } from './clear-plot.tsx';
import { DecidedLanes } from './decided-lanes.tsx';
import { ForecastLane } from './forecast-lane.tsx';
import { useControlWords } from './reading-words.ts';
import { ResultSeal } from './result-seal.tsx';

const NARROW = 600;
const TOP = 30;

/** Control over the weeks as rated, as borne out and as it was, over the buyer's march. */
export function ControlChart({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation('debrief');
  const [host, width] = useWidth(960);
  const [week, setWeek] = useState<number | null>(null);
  const words = useControlWords();
  const touch = useMedia('(pointer: coarse)');
  const narrow = width < NARROW;
  const left = narrow ? 26 : 44;
  const right = width - (narrow ? 12 : 124);
  const x = (at: number): number => left + ((right - left) * at) / debrief.weeks;
  const points = debrief.control.slice(1);
  const phases = phaseColumns(debrief.phases, points.length);
  const bottom = TOP + (narrow ? 190 : 216);
  const items = debrief.elements.filter(({ needed }) => needed > 0).length;
  const lanes = bottom + (narrow ? 92 : 84);
  const height = lanes + (narrow ? 160 : 112);
  const chosen = week === null ? undefined : points[week - 1];
  return (
    <>
      <p className="db-slip" data-empty={chosen === undefined}>
        {chosen === undefined ? t(touch ? 'figure.anyWeekTouch' : 'figure.anyWeek') : words(chosen)}
      </p>
      <div ref={host} className="db-plot">
        <svg
          className="db-chart"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
        >
          <PhaseBands phases={phases} x={x} top={TOP} bottom={bottom} />
          {week !== null && (
            <rect
              className="db-week-column"
              x={x(week - 1)}
              y={TOP}
              width={x(week) - x(week - 1)}
              height={height - TOP}
            />
          )}
          <ClearPlot
            points={points}
            most={items}
            pass={debrief.pass}
            frame={{ left, right, top: TOP, bottom, x, narrow }}
          />
          <PhaseMarch phases={phases} x={x} top={bottom + 8} />
          <ForecastLane
            debrief={debrief}
            x={x}
            top={bottom + 62}
            end={x(points.length)}
            narrow={narrow}
          />
          <DecidedLanes points={points} x={x} top={lanes} narrow={narrow} />
          <ResultSeal
            outcome={debrief.outcome}
            week={debrief.week}
            x={x(Math.min(debrief.week, points.length))}
            y={TOP}
            right={width}
            narrow={narrow}
          />
        </svg>
        <WeekSlider
          label={t('control.slider')}
          weeks={points.length}
          week={week}
          words={chosen === undefined ? '' : words(chosen)}
          left={left}
          width={x(points.length) - left}
          top={TOP}
          height={height - TOP}
          onWeek={setWeek}
        />
      </div>
    </>
  );
}
