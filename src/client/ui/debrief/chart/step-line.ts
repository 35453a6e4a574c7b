// Geometry of lines and areas that hold their value for a week and then step. Week w fills the column from w - 1 to w.

export interface Scale {
  /** Right edge of the column of a week; 0 is the left edge of the plot. */
  readonly x: (week: number) => number;
  readonly y: (value: number) => number;
}

const round = (n: number): string => String(Math.round(n * 10) / 10);

/** Path of a step line; values[0] is week 1. Empty if there are none. */
export function stepLine(values: readonly number[], { x, y }: Scale): string {
  return values
    .map((value, at) => {
      const start = at === 0 ? `M${round(x(0))} ${round(y(value))}` : `V${round(y(value))}`;
      return `${start}H${round(x(at + 1))}`;
    })
    .join('');
}

/** Path of the area between a step line and a level. */
export function stepArea(values: readonly number[], level: number, scale: Scale): string {
  if (values.length === 0) return '';
  const base = round(scale.y(level));
  return `${stepLine(values, scale)}V${base}H${round(scale.x(0))}Z`;
}

/** Path over the columns in which one step line lies above another. */
export function stepGap(
  upper: readonly number[],
  lower: readonly number[],
  { x, y }: Scale,
): string {
  return upper
    .map((value, at) => {
      const under = lower[at] ?? 0;
      if (value <= under) return '';
      const [left, right] = [round(x(at)), round(x(at + 1))];
      return `M${left} ${round(y(value))}H${right}V${round(y(under))}H${left}Z`;
    })
    .join('');
}

/** Moves labels apart so that no two are closer than `gap`, keeping their order and staying within bounds. */
export function spread(
  places: readonly number[],
  gap: number,
  bounds: readonly [number, number],
): number[] {
  const order = places.map((_, at) => at).toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const out = [...places];
  let floor = bounds[0];
  for (const at of order) {
    out[at] = Math.max(floor, out[at] ?? 0);
    floor = (out[at] ?? 0) + gap;
  }
  let ceiling = bounds[1];
  for (const at of order.toReversed()) {
    out[at] = Math.min(ceiling, out[at] ?? 0);
    ceiling = (out[at] ?? 0) - gap;
  }
  return out;
}
