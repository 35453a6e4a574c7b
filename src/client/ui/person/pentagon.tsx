import { DIMENSIONS } from '#src/core/schema/dimensions.ts';
import { bandOf, outlineOf, pointOn, tickCount, verticesOf, type Marks } from './pentagon-shape.ts';

/** The chart as drawn by the trainee; its words stand beside it. */
export function Pentagon({
  marks,
  radius = 92,
}: {
  readonly marks: Marks;
  readonly radius?: number;
}) {
  const size = radius + 10;
  const corners = DIMENSIONS.map((_, at) => pointOn(at, 1, radius));
  return (
    <svg
      className="pentagon"
      aria-hidden="true"
      viewBox={`${-size} ${-size} ${size * 2} ${size * 1.86}`}
    >
      <path
        d={`M${corners.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`}
        className="pentagon-frame"
      />
      {DIMENSIONS.map((dimension, at) => {
        const count = tickCount(dimension);
        const end = pointOn(at, 1, radius);
        return (
          <g key={dimension}>
            <path d={`M0 0L${end.x.toFixed(1)} ${end.y.toFixed(1)}`} className="pentagon-axis" />
            {Array.from({ length: count }, (_, tick) => {
              const { x, y } = pointOn(at, (tick + 1) / count, radius);
              return <circle key={tick} cx={x} cy={y} r="2.4" className="pentagon-tick" />;
            })}
          </g>
        );
      })}
      <path d={bandOf(marks, radius)} className="pentagon-band" fillRule="evenodd" />
      <path d={outlineOf(marks, radius)} className="pentagon-line" />
      {verticesOf(marks, radius).map(({ dimension, x, y, sure }) => (
        <circle key={dimension} cx={x} cy={y} r="6" className="pentagon-dot" data-sure={sure} />
      ))}
    </svg>
  );
}
