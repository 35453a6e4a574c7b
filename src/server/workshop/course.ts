// What a run came to, in numbers: all that boards and results are made of. Read off a table, or kept from one, so that
// results outlive the edition with which they were played.
import { z } from 'zod';
import { viewOf } from '#src/core/engine/view.ts';
import { get } from '#src/core/engine/cells.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { isOver, oncePer, phaseOf, scoreNow, seqOf, weekOf, type Table } from './table.ts';

const OUTCOMES = ['won', 'lost', 'no-decision', 'withdrawn', 'disqualified'] as const;

const Course = z.strictObject({
  entries: z.int().min(0),
  week: z.int().min(0),
  /** Place of the phase, from 0. */
  phase: z.int().min(0),
  over: z.boolean(),
  outcome: z.enum(OUTCOMES).nullable(),
  score: z.int(),
  /** Score at the end of each phase that was ended. */
  phaseScores: z.array(z.int()).readonly(),
});
export type Course = Readonly<z.infer<typeof Course>>;

const KeptCourse = Course.extend({
  control: z.strictObject({ clear: z.int(), first: z.int(), win: z.int() }),
});
export type KeptCourse = Readonly<z.infer<typeof KeptCourse>>;

/** The runs of a round as they stood at a time. */
export const Kept = z.strictObject({
  format: z.literal(1),
  at: z.int(),
  weeks: z.int().min(0),
  phases: z.array(z.string()).readonly(),
  /** By the id of the attempt. */
  courses: z.record(z.string(), KeptCourse),
});
export type Kept = Readonly<z.infer<typeof Kept>>;

export const courseOf = oncePer((table: Table): Course => ({
  entries: seqOf(table),
  week: weekOf(table),
  phase: phaseOf(table),
  over: isOver(table),
  outcome: OUTCOMES[get(table.run.state, HEAD.outcome) - 1] ?? null,
  score: scoreNow(table),
  phaseScores: table.phaseScores,
}));

export const keptCourseOf = oncePer((table: Table): KeptCourse => {
  const { clear, first, win } = viewOf(table.run).control.calibrated;
  return { ...courseOf(table), control: { clear, first, win } };
});
