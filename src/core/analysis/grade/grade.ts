// The grade of a run: every decision compared with what could have been done, the line of the win chance, skill and luck.
// The work is cut by decision: each part depends on the run and the seed of the analysis alone, whoever computes it and when.
import { OUTCOME, HEAD } from '#src/core/engine/layout.ts';
import { get } from '#src/core/engine/cells.ts';
import { luck } from '#src/core/engine/luck.ts';
import { inEighths } from './bout.ts';
import { gradePivot } from './grade-pivot.ts';
import { gradeWeek } from './grade-week.ts';
import { runAccuracy } from './labels.ts';
import type { Spot } from './places.ts';
import { spotAt } from './prepare.ts';
import type { Prepared } from './prepare.ts';
import type { Decision, DecisionPart, Grade, LinePoint, Points, SkillStep } from './report.ts';
import { POLICY } from './table.ts';
import { replayOnce } from './dice.ts';

export { prepareGrade } from './prepare.ts';
export type { Prepared } from './prepare.ts';
export { tryInstead } from './retry.ts';
export type { Retry } from './retry.ts';

const PURPOSE = 9_105;
const WHOLE = 100;

/** Seeds of the dice that fall to one week: to the later half of them, which are the quickest to grade. */
function diceOf(of: Prepared, spot: Spot): DecisionPart['dice'] {
  const weeks = of.places.filter(({ kind }) => kind === 'week');
  const late = weeks.slice(weeks.length >> 1);
  const turn = late.indexOf(spot);
  let seeds = 0;
  let wins = 0;
  if (turn < 0) return { seeds, wins };
  for (let k = turn; k < of.budget.dice; k += late.length) {
    seeds += 1;
    if (replayOnce(of, luck(of.job.analysisSeed, k, PURPOSE, 0))) wins += 1;
  }
  return { seeds, wins };
}

/** Grades one decision. The costly part: some tenths of a second for a long deal. */
export function gradePlace(of: Prepared, index: number): DecisionPart {
  const spot = spotAt(of, index);
  if (spot.kind === 'pivot') return gradePivot(of, spot);
  return { ...gradeWeek(of, spot), dice: diceOf(of, spot) };
}

const resultOf = (of: Prepared): Points =>
  get(of.course.final, HEAD.outcome) === OUTCOME.won ? WHOLE : 0;

function stepsOf(weeks: readonly Decision[], result: Points): SkillStep[] {
  return weeks.map((one, at) => {
    const next = weeks[at + 1]?.fair.before ?? result;
    return {
      week: one.week,
      skill: one.fair.chosen - one.fair.before,
      luck: next - one.fair.chosen,
    };
  });
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0);

/** What asking in a week was worth comes with the part of the week after. */
function decisionsOf(sorted: readonly DecisionPart[]): Decision[] {
  return sorted.map(({ decision }) => {
    if (decision.kind !== 'week') return decision;
    const after = sorted.find(
      (part) => part.decision.kind === 'week' && part.decision.week === decision.week + 1,
    );
    return { ...decision, asking: after?.asked ?? null };
  });
}

/** Puts the parts together, in whatever order they came; while some are missing the grade is of those there are. */
export function assembleGrade(of: Prepared, parts: readonly DecisionPart[]): Grade {
  const sorted = parts.toSorted((a, b) => a.decision.index - b.decision.index);
  const decisions = decisionsOf(sorted);
  const weeks = decisions.filter(({ kind }) => kind === 'week');
  const line = sorted.flatMap(({ point }) => (point === null ? [] : [point]));
  const result = resultOf(of);
  const steps = stepsOf(weeks, result);
  const start = weeks[0]?.fair.before ?? result;
  const accuracy = (of_: (one: Decision) => number): number =>
    runAccuracy(
      weeks.map(of_),
      weeks.map(({ fair }) => fair.before),
    );
  const end: LinePoint = {
    week: (line.at(-1)?.week ?? 0) + 1,
    phase: line.at(-1)?.phase ?? 0,
    fair: result,
    low: result,
    high: result,
    hindsight: result,
  };
  return {
    accuracy: {
      fair: accuracy((one) => one.accuracy),
      hindsight: accuracy((one) => one.hindsightAccuracy),
    },
    start,
    result,
    skill: sumOf(steps.map(({ skill }) => skill)),
    luck: sumOf(steps.map(({ luck: by }) => by)),
    skillSe: inEighths(Math.sqrt(sumOf(sorted.map(({ skillSe }) => skillSe * skillSe)))),
    steps,
    line: [...line, end],
    decisions,
    dice: {
      seeds: sumOf(sorted.map(({ dice }) => dice.seeds)),
      wins: sumOf(sorted.map(({ dice }) => dice.wins)),
    },
    policy: POLICY,
    rollouts: sumOf(sorted.map(({ rollouts }) => rollouts)),
    seed: of.job.analysisSeed,
  };
}
