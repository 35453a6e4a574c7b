// What a week came to: what moved while we were away, the heaviest first, then our own acts, and control.
import type { ChangeView, ControlView, NoticeView, View } from '#src/core/schema/view.ts';
import { mergedChanges, type Counted } from './merged.ts';

export const WEEK_STEPS = ['act', 'rivals', 'influence', 'cooling', 'process'] as const;
export type WeekStep = (typeof WEEK_STEPS)[number];

export interface WeekReport {
  readonly week: number;
  readonly next: number;
  /** What others did and what time did: news to the trainee. */
  readonly away: readonly Counted<ChangeView>[];
  /** What our own acts and meetings did: told before, act by act. */
  readonly ours: readonly Counted<ChangeView>[];
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

export function weekReportOf(start: View, before: View, after: View): WeekReport {
  const powerOf = new Map(after.people.map((person) => [person.id, person.power]));
  // That a new phase shifts power is told by the phase: it comes after what people did.
  const weight = ({ it }: Counted<ChangeView>): number =>
    it.reason === 'phase' ? 0 : (powerOf.get(it.person) ?? 0) * it.band;
  const changes = mergedChanges(after.changes.slice(start.changes.length)).toSorted(
    (one, other) => weight(other) - weight(one),
  );
  return {
    week: before.week,
    next: after.week,
    away: changes.filter(({ it }) => weekStepOf(it) !== 'act'),
    ours: changes.filter(({ it }) => weekStepOf(it) === 'act'),
    notices: after.notices.slice(before.notices.length),
    before: start.control.calibrated,
    after: after.control.calibrated,
    phaseEnded: before.phase === after.phase ? null : before.phase,
  };
}
