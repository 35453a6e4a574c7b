// The split of the result into rows of bars: what goes forward stands in one row, what goes back begins a new one.
import type { Grade } from '#src/core/analysis/grade/report.ts';

export type Share = 'start' | 'skill' | 'luck';

export interface SkillBar {
  readonly share: Share;
  readonly from: number;
  readonly to: number;
  readonly row: number;
}

export interface SkillRows {
  readonly bars: readonly SkillBar[];
  readonly rows: number;
  /** The scale: 0 to 100, wider where the decisions were worth more than that. */
  readonly low: number;
  readonly high: number;
}

export function skillRows({
  start,
  skill,
  luck,
}: Pick<Grade, 'start' | 'skill' | 'luck'>): SkillRows {
  const bars: SkillBar[] = [{ share: 'start', from: 0, to: start, row: 0 }];
  let row = 0;
  let end = start;
  let front = start;
  for (const [share, by] of [
    ['skill', skill],
    ['luck', luck],
  ] as const) {
    if (by === 0) continue;
    // A bar never covers another.
    if (by < 0 || end < front) row += 1;
    bars.push({ share, from: end, to: end + by, row });
    front = by < 0 ? end + by + Math.abs(by) : end + by;
    end += by;
  }
  const ends = bars.flatMap(({ from, to }) => [from, to]);
  return { bars, rows: row + 1, low: Math.min(0, ...ends), high: Math.max(100, ...ends) };
}
