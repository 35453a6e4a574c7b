import type { ChartCell } from '#src/core/analysis/debrief/chart.ts';
import { levelAt, lookOf } from './reading-figures.ts';

const FULL = 36;
const BASE = 46;
const LINE = 60;
const HEIGHT = 72;

/** One cell: sand columns for what the evidence said, an indigo ring for you, an ink dot for the truth. */
export function CellPicture({ cell, slot }: { readonly cell: ChartCell; readonly slot: number }) {
  const width = slot * cell.reader.length;
  const x = (level: number): number => slot * (level + 0.5);
  const mark = levelAt(cell.dimension, cell.mark);
  const truth = levelAt(cell.dimension, cell.truth);
  const look = lookOf(cell);
  return (
    <svg
      className="db-cell"
      aria-hidden="true"
      width="100%"
      viewBox={`-6 0 ${width + 12} ${HEIGHT}`}
      preserveAspectRatio="xMidYMid meet"
    >
      {look === 'lucky' && (
        <rect className="db-lucky" x="-3" y="2.5" width={width + 6} height={HEIGHT - 5} />
      )}
      <path className="db-cell-base" d={`M0 ${BASE}H${width}`} />
      {cell.reader.map((chance, level) => {
        const tall = Math.max(1.5, (chance * FULL) / 1000);
        return (
          // Levels never change place.
          <rect
            key={level}
            className="db-cell-column"
            x={x(level) - 9}
            y={BASE - tall}
            width="18"
            height={tall}
          />
        );
      })}
      {mark >= 0 && mark !== truth && (
        <path className="db-cell-error" d={`M${x(mark)} ${LINE}H${x(truth)}`} />
      )}
      {mark >= 0 && <circle className="db-ring" cx={x(mark)} cy={LINE} r="7.5" />}
      <circle className="db-dot" cx={x(truth)} cy={LINE} r="3.8" />
    </svg>
  );
}
