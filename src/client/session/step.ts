import type { View } from '#src/core/schema/view.ts';
import { consequencesOf, type Consequences } from './consequences.ts';
import type { EntryDraft } from './entry-draft.ts';
import { weekReportOf, type WeekReport } from './week-report.ts';

/** The last thing the trainee did and what visibly came of it. */
export interface Step {
  /** Rises by one each time, so that the same consequence twice is two steps. */
  readonly serial: number;
  readonly entry: EntryDraft;
  readonly before: View;
  readonly after: View;
  readonly came: Consequences;
  readonly report: WeekReport | null;
}

export interface StepViews {
  readonly before: View;
  readonly after: View;
  /** At the start of the week, for the report when the entry ends it. */
  readonly weekStart: View;
  /** Before the meeting that the entry belongs to, so that its last word tells all of it. */
  readonly meetingFrom: View | null;
}

export function stepOf(serial: number, entry: EntryDraft, views: StepViews): Step {
  const { before, after, weekStart, meetingFrom } = views;
  const report = entry.type === 'end' ? weekReportOf(weekStart, before, after) : null;
  const came = consequencesOf(meetingFrom ?? before, after);
  return { serial, entry, before, after, came, report };
}
