import type { View } from '#src/core/schema/view.ts';
import type { Catalogue } from '#src/core/schema/catalogue.ts';
import type { RunSummary, StoredRun } from './ports.ts';
import type { Step } from './step.ts';

export interface RunState {
  readonly phase: 'closed' | 'opening' | 'open' | 'failed';
  readonly run: StoredRun | null;
  readonly catalogue: Catalogue | null;
  readonly view: View | null;
  /** The view at the start of the present week, as far as this page has seen it. */
  readonly weekStart: View | null;
  /** The view before the meeting that is now on, so that its result can be told as a whole. */
  readonly meetingFrom: View | null;
  readonly busy: boolean;
  readonly step: Step | null;
  /** Code of the last refusal, until the next entry is accepted. */
  readonly refusal: string | null;
  /** The last entry could not be written to the device. */
  readonly unsaved: boolean;
}

export const CLOSED: RunState = {
  phase: 'closed',
  run: null,
  catalogue: null,
  view: null,
  weekStart: null,
  meetingFrom: null,
  busy: false,
  step: null,
  refusal: null,
  unsaved: false,
};

/** What the list of runs shows without replaying them. */
export function summaryOf(view: View, score: number | null): RunSummary {
  const { week, weeks, phase, phaseAt, status, outcome, control } = view;
  const phases = view.phases.map(({ id }) => id);
  const over = status === 'over';
  return { week, weeks, phase, phaseAt, phases, over, outcome, ...control.calibrated, score };
}
