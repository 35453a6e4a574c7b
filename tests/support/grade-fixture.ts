import type { Decision, Grade } from '#src/core/analysis/grade/report.ts';

const EVEN = { before: 50, chosen: 50, best: 50, loss: 0, se: 1, gainSe: 1, rollouts: 64 };

/** A week in which nothing was lost, unless said otherwise. */
export function decisionFixture(given: Partial<Decision> & Pick<Decision, 'index'>): Decision {
  return {
    kind: 'week',
    week: given.index + 1,
    entry: given.index,
    last: given.index,
    label: 'good',
    hindsightLabel: 'good',
    accuracy: 100,
    hindsightAccuracy: 100,
    fair: EVEN,
    hindsight: EVEN,
    better: null,
    considered: [],
    red: false,
    why: [],
    single: [],
    asking: null,
    ...given,
  };
}

export function gradeFixture(given: Partial<Grade> = {}): Grade {
  return {
    accuracy: { fair: 80, hindsight: 70 },
    start: 34,
    result: 100,
    skill: 24,
    skillSe: 6,
    luck: 42,
    steps: [],
    line: [],
    decisions: [],
    dice: { seeds: 500, wins: 290 },
    policy: 'method',
    rollouts: 0,
    seed: 1,
    ...given,
  };
}
