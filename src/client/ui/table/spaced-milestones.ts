import type { View } from '#src/core/schema/view.ts';

export interface SpacedMilestone {
  readonly id: string;
  readonly week: number;
  /** There is room for its name below the line. */
  readonly named: boolean;
}

export interface March {
  readonly phases: View['phases'];
  readonly week: number;
  readonly weeks: number;
  /** Width of the line in pixels. */
  readonly width: number;
}

const GAP = 14;
/** Half the width of the tag that tells the week. */
const TAG = 36;

/** Known dates in order; names only for those to come, and only where they run into nothing. */
export function spacedMilestones(
  { phases, week, weeks, width }: March,
  widthOf: (id: string) => number,
): readonly SpacedMilestone[] {
  const place = (on: number): number => ((on - 0.5) * width) / weeks;
  let free = place(week) + TAG + GAP;
  const dates = phases.flatMap((phase) => phase.milestones);
  return dates
    .toSorted((one, other) => one.week - other.week)
    .map(({ id, week: on }) => {
      const half = widthOf(id) / 2;
      const named = on >= week && place(on) - half >= free && place(on) + half <= width;
      if (named) free = place(on) + half + GAP;
      return { id, week: on, named };
    });
}
