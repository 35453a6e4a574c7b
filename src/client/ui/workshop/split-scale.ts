/** Where changes of score lie on the axis of a split, and its figures. */
export interface SplitScale {
  readonly y: (change: number) => number;
  readonly ticks: readonly number[];
}

const STEPS = [5, 10, 20, 50, 100, 200];
const MOST_TICKS = 6;

/** An axis from top to bottom that has nought and every change on it. */
export function splitScale(changes: readonly number[], top: number, bottom: number): SplitScale {
  const low = Math.min(0, ...changes);
  const high = Math.max(0, ...changes);
  const step = STEPS.find((one) => (high - low) / one <= MOST_TICKS - 2) ?? 400;
  const from = Math.floor(low / step) * step;
  const to = Math.max(from + step, Math.ceil(high / step) * step);
  const ticks = Array.from(
    { length: Math.round((to - from) / step) + 1 },
    (_, k) => from + k * step,
  );
  return { ticks, y: (change) => bottom - ((change - from) / (to - from)) * (bottom - top) };
}

/** How far to the left of the axis each end is drawn, so that none hides another. */
export function asideOf(ys: readonly number[], apart: number): readonly number[] {
  const placed: { y: number; aside: number }[] = [];
  return ys.map((y) => {
    const near = placed.filter((one) => Math.abs(one.y - y) < apart);
    let aside = 0;
    while (near.some((one) => one.aside === aside)) aside += 1;
    placed.push({ y, aside });
    return aside;
  });
}

/** A change with its sign: a true minus, and a plus for a gain. */
export const signed = (change: number): string =>
  change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0';
