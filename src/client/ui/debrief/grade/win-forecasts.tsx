import { useTranslation } from 'react-i18next';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { WinCourse } from '#src/client/session/win-picture.ts';
import { heightAt } from './win-course.ts';
import type { MarkFrame } from './win-marks.ts';

/** The trainee's own forecasts at the phase ends; only the worst miss gets words. */
export function WinForecasts({
  debrief,
  course,
  frame,
  narrow,
}: {
  readonly debrief: Debrief;
  readonly course: WinCourse;
  readonly frame: MarkFrame;
  readonly narrow: boolean;
}) {
  const { t } = useTranslation('grade');
  const given = debrief.forecasts.flatMap(({ phase, percent }) => {
    if (percent === null) return [];
    const to = debrief.phases.find(({ id }) => id === phase)?.to ?? 0;
    const at = Math.min(to, debrief.week);
    const off = Math.abs(percent - (heightAt(course.fair, at) ?? percent));
    return [{ phase, percent, at, off }];
  });
  const [worst] = given.toSorted((one, other) => other.off - one.off);
  return (
    <g className="db-forecasts">
      {given.map(({ phase, percent, at, off }) => (
        <g key={phase} transform={`translate(${frame.x(at)} ${frame.y(percent)})`}>
          <path d="M-10 0H10M0-5V5" />
          {!narrow && phase === worst?.phase && off > 0 && (
            <text className="db-halo" x={-14} y={-7} textAnchor="middle">
              {t('win.forecast', { percent })}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
