import { useTranslation } from 'react-i18next';
import { spread } from '#src/client/ui/debrief/chart/step-line.ts';
import { whole } from './decision-figures.ts';
import type { WinCourse } from '#src/client/session/win-picture.ts';
import type { MarkFrame } from './win-marks.ts';

const LINE = 19;

/** The lines named at their right ends, the band above its edge. */
export function WinLineNames({
  course,
  frame,
}: {
  readonly course: WinCourse;
  readonly frame: MarkFrame;
}) {
  const { t } = useTranslation('grade');
  const fair = course.fair.at(-1);
  const hindsight = course.hindsight.at(-1);
  if (fair === undefined || hindsight === undefined) return null;
  const x = frame.x(fair[0]) + 12;
  const luck = course.luck;
  const middle = luck === null ? 0 : (luck[0][1] + luck[1][1]) / 2;
  const far = luck !== null && Math.abs(luck[1][1] - luck[0][1]) >= 12;
  const heights = [fair[1], hindsight[1], ...(far ? [middle] : [])].map(
    (percent) => frame.y(percent) + 4,
  );
  const [fairY = 0, hindsightY = 0, luckY = 0] = spread(heights, LINE, [
    frame.top + 22,
    frame.bottom - 2,
  ]);
  return (
    <g>
      <text className="gr-name fair db-halo" x={x} y={fairY}>
        {t('win.fairEnd', { percent: whole(fair[1]) })}
      </text>
      <text className="gr-name db-halo" x={x} y={hindsightY}>
        {t('win.hindsightEnd', { percent: whole(hindsight[1]) })}
      </text>
      {far && (
        <text className="gr-name luck db-halo" x={x} y={luckY}>
          {t('win.luck')}
        </text>
      )}
      <BandName course={course} frame={frame} />
    </g>
  );
}

const NEAR_TOP = 93;

/** The band is named where it is widest: above its edge, or below where there is no room. */
function BandName({ course, frame }: { readonly course: WinCourse; readonly frame: MarkFrame }) {
  const { t } = useTranslation('grade');
  const widest = course.band.toSorted((a, b) => b.high - b.low - (a.high - a.low))[0];
  if (widest === undefined || widest.high <= widest.low) return null;
  return (
    <text
      className="db-axis db-halo"
      x={frame.x(widest.at)}
      y={frame.y(widest.high) + (widest.high > NEAR_TOP ? 16 : -6)}
      textAnchor={widest.at === 0 ? 'start' : 'middle'}
    >
      {t('win.band')}
    </text>
  );
}
