// Where the lines of the concern curve run: straight between the values at the ends of the phases.
import { CONCERNS, type Concern } from '#src/core/schema/dimensions.ts';

export type CurvePoint = Readonly<Record<Concern, number>>;

export interface CurveLine {
  readonly concern: Concern;
  readonly path: string;
  /** Where its name stands at the right end, clear of the others. */
  readonly endY: number;
  readonly nowY: number;
  /** The largest at the marker, or at the start where there is none. */
  readonly rules: boolean;
}

export interface CurveShape {
  readonly columns: readonly {
    readonly x: number;
    readonly width: number;
    readonly past: boolean;
  }[];
  readonly lines: readonly CurveLine[];
  readonly nowX: number | null;
  /** The zero line, and the right end of the plot. */
  readonly foot: number;
  readonly right: number;
}

const TOP = 10;
const NAMES_BELOW = 24;
const NAMES_RIGHT = 64;
const LINE_HEIGHT = 16;

/** Places on the curve at a number of weeks; beyond the last phase it stays as it ended. */
export function concernsAt(
  points: readonly CurvePoint[],
  weeks: readonly number[],
  gone: number,
): CurvePoint {
  let from = 0;
  for (const [at, length] of weeks.entries()) {
    const one = points[at];
    const next = points[at + 1];
    if (one !== undefined && next !== undefined && gone < from + length) {
      const share = Math.max(0, (gone - from) / length);
      return mix((concern) => one[concern] + (next[concern] - one[concern]) * share);
    }
    from += length;
  }
  return points.at(-1) ?? mix(() => 0);
}

const mix = (of: (concern: Concern) => number): CurvePoint => ({
  need: of('need'),
  cost: of('cost'),
  solution: of('solution'),
  risk: of('risk'),
});

/** Moves labels apart until each has its line, keeping their order. */
export function spread(wanted: readonly number[], apart: number, most: number): readonly number[] {
  const order = wanted.map((y, at) => ({ y, at })).toSorted((a, b) => a.y - b.y);
  let last = -Infinity;
  for (const label of order) {
    label.y = Math.max(label.y, last + apart);
    last = label.y;
  }
  let next = most;
  for (const label of order.toReversed()) {
    label.y = Math.min(label.y, next);
    next = label.y - apart;
  }
  return order.toSorted((a, b) => a.at - b.at).map(({ y }) => y);
}

export function curveShape(
  points: readonly CurvePoint[],
  phases: readonly { readonly weeks: number }[],
  now: number | null,
  size: { readonly width: number; readonly height: number },
): CurveShape {
  const weeks = phases.map((phase) => phase.weeks);
  const all = Math.max(
    1,
    weeks.reduce((sum, one) => sum + one, 0),
  );
  const right = Math.max(1, size.width - NAMES_RIGHT);
  const foot = size.height - NAMES_BELOW;
  const most = Math.max(1, ...points.flatMap((point) => CONCERNS.map((c) => point[c])));
  const toX = (week: number): number => (week / all) * right;
  const toY = (value: number): number => foot - (value / most) * (foot - TOP);
  const starts = weeks.map((_, at) => weeks.slice(0, at).reduce((sum, one) => sum + one, 0));
  const ends = [...starts, all];
  const reading = concernsAt(points, weeks, now ?? 0);
  const ruling = Math.max(...CONCERNS.map((concern) => reading[concern]));
  const endYs = spread(
    CONCERNS.map((concern) => toY(points.at(-1)?.[concern] ?? 0)),
    LINE_HEIGHT,
    foot,
  );
  return {
    columns: weeks.map((length, at) => ({
      x: toX(starts[at] ?? 0),
      width: toX(length),
      past: now !== null && (starts[at] ?? 0) + length <= now,
    })),
    lines: CONCERNS.map((concern, at) => ({
      concern,
      path: points
        .slice(0, ends.length)
        .map((point, k) => `${k === 0 ? 'M' : 'L'}${toX(ends[k] ?? all)} ${toY(point[concern])}`)
        .join(''),
      endY: endYs[at] ?? foot,
      nowY: toY(reading[concern]),
      rules: now !== null && reading[concern] === ruling,
    })),
    nowX: now === null ? null : toX(Math.min(now, all)),
    foot,
    right,
  };
}
