// What the grading of all decisions of a run shares: its course, its evidence, where its decisions lie, a table to try plans at.
import { luck } from '#src/core/engine/luck.ts';
import { layTable } from './table.ts';
import type { Table } from './table.ts';
import { FULL, budgetFor } from './budget.ts';
import type { Budget } from './budget.ts';
import { followRun } from './course.ts';
import type { Course, Played } from './course.ts';
import type { Evidence } from './evidence.ts';
import { findSpots } from './places.ts';
import type { Spot } from './places.ts';
import { readOn, readRun, showOf } from './reader.ts';
import type { Reader } from './reader.ts';

const PURPOSE = 9_104;
const DRAW = { reader: 1, luck: 2 } as const;

export interface GradeJob extends Played {
  /** Seed of the analysis: another one gives other worlds and other luck. */
  readonly analysisSeed: number;
  readonly budget?: Budget;
}

export interface Prepared {
  readonly job: GradeJob;
  readonly budget: Budget;
  readonly course: Course;
  readonly shown: readonly (readonly Evidence[])[];
  readonly places: readonly Spot[];
  readonly table: Table;
  /** The reader used last: the pivots of a week start from that of the week. */
  readonly last: { week: Spot | null; reader: Reader | null };
}

/** Replays a run and finds its decisions; some milliseconds. */
export function prepareGrade(job: GradeJob): Prepared {
  const course = followRun(job);
  const table = layTable(job.compiled);
  const budget = job.budget ?? FULL;
  return {
    job,
    budget,
    course,
    shown: showOf(course),
    places: findSpots(course, table.g, budget.whole),
    table,
    last: { week: null, reader: null },
  };
}

export function spotAt(of: Prepared, index: number): Spot {
  const spot = of.places[index];
  if (spot === undefined) throw new Error(`spotAt: the run has no decision ${index}`);
  return spot;
}

/** The budget of a decision. */
export const budgetAt = ({ budget, job }: Prepared, { week }: Spot): Budget =>
  budgetFor(budget, job.compiled.weeks + 1 - week);

export const luckSeed = ({ job }: Prepared, spot: Spot): number =>
  luck(job.analysisSeed, spot.from, PURPOSE, DRAW.luck);

/** What could have been known at the start of a decision. */
export function readerAt(of: Prepared, spot: Spot): Reader {
  const week =
    of.places.findLast((place) => place.kind === 'week' && place.from <= spot.from) ?? spot;
  const seed = luck(of.job.analysisSeed, week.from, PURPOSE, DRAW.reader);
  const kept = of.last.week === week ? of.last.reader : null;
  const reader = kept ?? readRun(of.course, of.shown, week.from, of.budget.particles, seed);
  of.last.week = week;
  of.last.reader = reader;
  return spot.from === week.from ? reader : readOn(reader, spot.from, seed);
}
