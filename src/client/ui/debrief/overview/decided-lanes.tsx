import { useTranslation } from 'react-i18next';
import type { ControlPoint } from '#src/core/analysis/debrief/trace.ts';
import { stepArea } from '#src/client/ui/debrief/chart/step-line.ts';
import { KINDS, type Kind } from './reading-words.ts';

const UNIT = 6;

/** The three Firsts as a step area and the one Win as a bar above it, one lane for each reading. */
export function DecidedLanes({
  points,
  x,
  top,
  narrow,
}: {
  readonly points: readonly ControlPoint[];
  readonly x: (week: number) => number;
  readonly top: number;
  readonly narrow: boolean;
}) {
  const { t } = useTranslation('debrief');
  const tall = narrow ? 44 : 34;
  const end = x(points.length);
  const last = points.at(-1);
  const words = (kind: Kind): string =>
    t('control.endDecided', {
      kind: t(`control.kind.${kind}`),
      first: last?.[kind].first ?? 0,
      win: last?.[kind].win ?? 0,
    });
  return (
    <>
      <text className="db-axis" x={x(0)} y={top + 4}>
        {t('control.lanes')}
      </text>
      {KINDS.map((kind, at) => {
        const base = top + (narrow ? 24 : 8) + tall * at + tall - 6;
        const y = (value: number): number => base - value * UNIT;
        const held = points.filter((point) => point[kind].win > 0);
        return (
          <g key={kind} className={`db-lane ${kind}`}>
            <path
              className="db-lane-area"
              d={stepArea(
                points.map((point) => point[kind].first),
                0,
                { x, y },
              )}
            />
            <path className="db-zero" d={`M${x(0)} ${base}H${end}`} />
            {held.map(({ week }) => (
              <rect
                key={week}
                className="db-lane-win"
                x={x(week - 1)}
                y={y(3) - 5}
                width={x(week) - x(week - 1) + 0.5}
                height={4}
              />
            ))}
            {narrow ? (
              <text className={`db-line-name db-halo ${kind}`} x={x(0)} y={y(3) - 7}>
                {words(kind)}
              </text>
            ) : (
              <text className={`db-line-name ${kind}`} x={end + 10} y={base - 2}>
                {words(kind)}
              </text>
            )}
          </g>
        );
      })}
    </>
  );
}
