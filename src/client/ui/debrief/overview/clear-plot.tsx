import { useTranslation } from 'react-i18next';
import type { ControlPoint } from '#src/core/analysis/debrief/trace.ts';
import { spread, stepGap, stepLine, type Scale } from '#src/client/ui/debrief/chart/step-line.ts';
import { KINDS, type Kind } from './reading-words.ts';

export interface PlotFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (week: number) => number;
  readonly narrow: boolean;
}

/** Lines that would cover each other run side by side, like tracks. */
const TRACK: Readonly<Record<Kind, number>> = { self: -7, calibrated: -4, truth: -1 };

/** The clear items, nought to nine, as three step lines; what was rated above the truth is hatched. */
export function ClearPlot({
  points,
  most,
  pass,
  frame,
}: {
  readonly points: readonly ControlPoint[];
  readonly most: number;
  readonly pass: number;
  readonly frame: PlotFrame;
}) {
  const { t } = useTranslation('debrief');
  const { left, right, top, bottom, x, narrow } = frame;
  const y = (value: number): number => bottom - ((bottom - top - 8) * value) / most;
  const track = (kind: Kind): Scale => ({ x, y: (value) => y(value) + TRACK[kind] });
  const clears = (kind: Kind): number[] => points.map((point) => point[kind].clear);
  const over = stepGap(clears('self'), clears('truth'), { x, y });
  const last = points.at(-1);
  const ends = KINDS.map((kind) => y(last?.[kind].clear ?? 0) + TRACK[kind] + 4);
  const labels = spread(ends, 19, [top + 16, bottom - 5]);
  return (
    <>
      <defs>
        <pattern id="db-over" width="7" height="7" patternUnits="userSpaceOnUse">
          <path d="M-1 8 8-1M-2 2 2-2M5 9 9 5" stroke="#B98A2F" strokeWidth="1.3" />
        </pattern>
      </defs>
      {[0, 3, most].map((value) => (
        <g key={value}>
          <path
            className={value === 0 ? 'db-zero' : 'db-grid'}
            d={`M${left} ${y(value)}H${right}`}
          />
          <text className="db-axis" x={left - 8} y={y(value) + 4} textAnchor="end">
            {value === most ? t('control.axis', { clear: value }) : value}
          </text>
        </g>
      ))}
      <path className="db-pass" d={`M${left} ${y(pass)}H${right}`} />
      <text className="db-axis" x={left - 8} y={y(pass) + 4} textAnchor="end">
        {pass}
      </text>
      <text className="db-axis db-halo" x={left + 6} y={y(pass) - 6}>
        {t('control.pass', { pass })}
      </text>
      {over !== '' && <path d={over} fill="url(#db-over)" opacity=".55" />}
      {KINDS.toReversed().map((kind) => (
        <path
          key={kind}
          className={`db-line ${kind}`}
          d={stepLine(clears(kind), track(kind))}
          pathLength={kind === 'calibrated' ? undefined : 1}
        />
      ))}
      {!narrow &&
        KINDS.map((kind, at) => (
          <text
            key={kind}
            className={`db-line-name db-halo ${kind}`}
            x={x(points.length) + 10}
            y={labels[at]}
          >
            {t('control.end', { kind: t(`control.kind.${kind}`), clear: last?.[kind].clear ?? 0 })}
          </text>
        ))}
    </>
  );
}
