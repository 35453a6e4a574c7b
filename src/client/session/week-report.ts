// What a week came to: every visible change of it, the heaviest first, and what it did to control.
import type { ChangeView, ControlView, NoticeView, View } from '#src/core/schema/view.ts';

export const WEEK_STEPS = ['act', 'rivals', 'influence', 'cooling', 'process'] as const;
export type WeekStep = (typeof WEEK_STEPS)[number];

export interface WeekReport {
  readonly week: number;
  readonly next: number;
  readonly changes: readonly ChangeView[];
  readonly notices: readonly NoticeView[];
  readonly before: ControlView['calibrated'];
  readonly after: ControlView['calibrated'];
  readonly phaseEnded: string | null;
}

const STEP_OF: Readonly<Record<ChangeView['step'], WeekStep>> = {
  act: 'act',
  scene: 'act',
  rivals: 'rivals',
  influence: 'influence',
  cooling: 'cooling',
  process: 'process',
  event: 'process',
};

export const weekStepOf = (change: ChangeView): WeekStep => STEP_OF[change.step];

const sameCause = (one: ChangeView, other: ChangeView): boolean =>
  one.person === other.person &&
  one.quantity === other.quantity &&
  one.direction === other.direction &&
  one.reason === other.reason &&
  one.by === other.by &&
  one.message === other.message;

/** Changes of one cause told once, at their strongest. */
function merged(changes: readonly ChangeView[]): readonly ChangeView[] {
  const told: ChangeView[] = [];
  for (const change of changes) {
    const at = told.findIndex((one) => sameCause(one, change));
    const known = told[at];
    if (known === undefined) told.push(change);
    else if (known.band < change.band) told[at] = change;
  }
  return told;
}

export function weekReportOf(start: View, before: View, after: View): WeekReport {
  const powerOf = new Map(after.people.map((person) => [person.id, person.power]));
  const weight = (change: ChangeView): number => (powerOf.get(change.person) ?? 0) * change.band;
  return {
    week: before.week,
    next: after.week,
    changes: merged(after.changes.slice(start.changes.length)).toSorted(
      (one, other) => weight(other) - weight(one),
    ),
    notices: after.notices.slice(before.notices.length),
    before: start.control.calibrated,
    after: after.control.calibrated,
    phaseEnded: before.phase === after.phase ? null : before.phase,
  };
}
