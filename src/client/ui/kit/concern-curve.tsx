import { useRef } from 'react';
import { CONCERNS, type Concern } from '#src/core/schema/dimensions.ts';
import { curveShape, type CurvePoint } from './concern-shape.ts';
import { useWidth } from './use-width.ts';
import './concern-curve.css';

const HEIGHT = 190;

export interface CurvePhase {
  readonly name: string;
  readonly short: string;
  readonly weeks: number;
}

/** What the buyer worries about from phase to phase, with a marker at the present week. The table under it
 *  says the same to whoever does not see it. */
export function ConcernCurve({
  points,
  phases,
  names,
  now,
  words,
}: {
  readonly points: readonly CurvePoint[];
  readonly phases: readonly CurvePhase[];
  readonly names: Readonly<Partial<Record<Concern, string>>>;
  /** Weeks gone since the start; null where no deal is being played. */
  readonly now: number | null;
  readonly words: {
    readonly label: string;
    readonly phase: string;
    readonly percent: (value: number) => string;
  };
}) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const shape = curveShape(points, phases, now, { width, height: HEIGHT });
  return (
    <div ref={host} className="concern-curve">
      {width > 0 && (
        <svg aria-hidden="true" width={width} height={HEIGHT}>
          {shape.columns.map(({ x, width: wide, past }, at) => (
            <g key={at}>
              <rect
                className="curve-phase"
                data-past={past}
                x={x}
                y="0"
                width={wide}
                height={shape.foot}
              />
              <text className="curve-name" x={x + wide / 2} y={HEIGHT - 5} textAnchor="middle">
                {wide > 66 ? phases[at]?.name : phases[at]?.short}
              </text>
            </g>
          ))}
          {shape.columns.slice(1).map(({ x }) => (
            <path key={x} className="curve-gate" d={`M${x} 0V${shape.foot}`} />
          ))}
          <path className="curve-foot" d={`M0 ${shape.foot}H${shape.right}`} />
          {shape.lines.map(({ concern, path, endY, rules }) => (
            <g key={concern} className="curve-line" data-concern={concern} data-rules={rules}>
              <path className="curve-halo" d={path} />
              <path d={path} />
              <text x={shape.right + 8} y={endY + 4}>
                {names[concern]}
              </text>
            </g>
          ))}
          {shape.nowX !== null && (
            <g className="curve-now">
              <path d={`M${shape.nowX} 0V${shape.foot}`} />
              {shape.lines.map(({ concern, nowY }) => (
                <circle key={concern} cx={shape.nowX ?? 0} cy={nowY} r="3.5" />
              ))}
            </g>
          )}
        </svg>
      )}
      {/* A table does not shrink below its cells, so what hides it is a box around it. */}
      <div className="unseen">
        <table>
          <caption>{words.label}</caption>
          <thead>
            <tr>
              <th scope="col">{words.phase}</th>
              {CONCERNS.map((concern) => (
                <th key={concern} scope="col">
                  {names[concern]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {phases.map(({ name }, at) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {CONCERNS.map((concern) => (
                  <td key={concern}>{words.percent(points[at]?.[concern] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
