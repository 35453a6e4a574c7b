import { useTranslation } from 'react-i18next';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import { textWidth } from '#src/client/ui/table/text-width.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { phaseColumns } from '#src/client/ui/debrief/chart/march-columns.ts';
import { PhaseBands, PhaseMarch } from '#src/client/ui/debrief/chart/phase-march.tsx';
import { useWidth } from '#src/client/ui/debrief/chart/use-width.ts';
import { WeekSlider } from '#src/client/ui/debrief/chart/week-slider.tsx';
import { busyVendors } from './fog-weeks.ts';
import { EventMark, MoveMark } from './fog-marks.tsx';
import { Strands } from './strands.tsx';
import { useWeekWords } from './use-week-words.ts';

const NARROW = 600;
const LANE = 42;
const TOP = 10;
const NAME_SIZE = 13;

/** What rivals and fate did each week, and under the march what people truly thought of us. */
export function FogChart({
  debrief,
  week,
  onWeek,
}: {
  readonly debrief: Debrief;
  readonly week: number;
  readonly onWeek: (week: number) => void;
}) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const words = useWeekWords();
  const [host, width] = useWidth(960);
  const narrow = width < NARROW;
  const right = width - (narrow ? 8 : 128);
  const lanes = [
    ...busyVendors(debrief.rivals).map((vendor) => texts.vendor(vendor)),
    t('fog.events'),
  ];
  const names = [...lanes, ...debrief.votes.map(({ person }) => texts.person(person))];
  const left = narrow ? 8 : Math.max(...names.map((name) => textWidth(name, NAME_SIZE))) + 12;
  const x = (at: number): number => left + ((right - left) * at) / debrief.weeks;
  const weeks = debrief.control.length - 1;
  const phases = phaseColumns(debrief.phases, weeks);
  const bottom = TOP + lanes.length * LANE;
  const strand = narrow ? 54 : 46;
  const height = bottom + 62 + debrief.votes.length * strand;
  const size = Math.min(1, (x(1) - x(0)) / 18);
  const middle = (at: number): number => x(at) - (x(1) - x(0)) / 2;
  const lane = (at: number): number => TOP + LANE * at + (narrow ? 30 : 22);
  const vendors = busyVendors(debrief.rivals);
  return (
    <>
      <p className="db-slip db-slip-narrow">{words(week)}</p>
      <div ref={host} className="db-plot">
        <svg
          className="db-chart"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
        >
          <PhaseBands phases={phases} x={x} top={TOP} bottom={bottom} />
          <rect
            className="db-week-column"
            x={x(week - 1)}
            y={TOP}
            width={x(week) - x(week - 1)}
            height={height - TOP}
          />
          {lanes.map((name, at) => (
            <g key={name}>
              <path className="db-grid" d={`M${x(0)} ${lane(at)}H${right}`} />
              <text
                className="db-lane-name db-halo"
                x={narrow ? x(0) : 0}
                y={lane(at) - (narrow ? 15 : -5)}
              >
                {name}
              </text>
            </g>
          ))}
          {debrief.rivals.map((move, at) => (
            // Moves never change place.
            <MoveMark
              key={at}
              move={move}
              x={middle(move.week)}
              y={lane(vendors.indexOf(move.vendor))}
              size={size}
            />
          ))}
          {debrief.events.map((event) => (
            <EventMark
              key={event.id}
              event={event}
              x={middle(event.week)}
              y={lane(vendors.length)}
              size={size}
            />
          ))}
          <PhaseMarch phases={phases} x={x} top={bottom + 6} />
          <Strands debrief={debrief} x={x} top={bottom + 56} tall={strand} narrow={narrow} />
        </svg>
        <WeekSlider
          label={t('fog.slider')}
          weeks={weeks}
          week={week}
          words={words(week)}
          left={left}
          width={x(weeks) - left}
          top={TOP}
          height={height - TOP}
          onWeek={onWeek}
        />
      </div>
    </>
  );
}
