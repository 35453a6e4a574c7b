// A grade made by hand around a real run: each week is a decision, labelled in turn; another week's plan stands for the better one.
import type {
  Alternative,
  Decision,
  Grade,
  Label,
  Verdict,
  Why,
} from '#src/core/analysis/grade/report.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import { cardIdsOf } from '#src/client/session/practice/deck.ts';
import type { GradedRun } from '#src/client/session/practice/practice-ports.ts';

interface Week {
  readonly from: number;
  readonly last: number;
  readonly entries: readonly Entry[];
}

function weeksOf(log: readonly Entry[]): readonly Week[] {
  const weeks: Week[] = [];
  let from = 0;
  log.forEach((entry, at) => {
    if (entry.type !== 'end') return;
    weeks.push({ from, last: at, entries: log.slice(from, at) });
    from = at + 1;
  });
  return weeks;
}

/** Without the end of the week and without other weeks' meetings, which another plan would not open. */
const planOf = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({ type }) => type === 'act' || type === 'plan');

const TURN: readonly Label[] = ['good', 'mistake', 'inaccuracy', 'blunder'];
const LOSS: Readonly<Record<Label, number>> = { good: 1, inaccuracy: 6, mistake: 12, blunder: 21 };
const BEST = 60;

const why = (rule: string | null): Why => ({
  code: rule === null ? 'idle' : 'rule',
  params: rule === null ? { days: 2 } : { mistake: rule },
  entries: [],
  rule,
});

const plan = (name: string, entries: readonly Entry[], chance: number): Alternative => ({
  plan: name,
  entries,
  chance,
  rollouts: 100,
});

/** A decision whose plans are the given one, a better one and nothing. */
export function decisionFixture(given: Partial<Decision> & { readonly label: Label }): Decision {
  const loss = LOSS[given.label];
  const fair: Verdict = {
    before: 50,
    chosen: BEST - loss,
    best: BEST,
    loss,
    se: 1,
    gainSe: 1,
    rollouts: 64,
  };
  return {
    index: 0,
    kind: 'week',
    week: 1,
    entry: 0,
    last: 0,
    hindsightLabel: given.label,
    hindsightAccuracy: 100 - loss,
    accuracy: 100 - loss,
    fair,
    hindsight: fair,
    better: null,
    considered: [],
    red: false,
    why: given.label === 'good' ? [] : [why(null)],
    single: [],
    asking: null,
    ...given,
  };
}

export function gradeFixture(record: RunRecord, rule: string | null = null): Grade {
  const weeks = weeksOf(record.log);
  const decisions = weeks.map((week, index) => {
    const label = TURN[index % TURN.length] ?? 'good';
    const loss = LOSS[label];
    const other = weeks[(index + 1) % weeks.length] ?? week;
    const better = plan('method', planOf(other.entries), BEST);
    const considered = [
      plan('chosen', week.entries, BEST - loss),
      better,
      plan('nothing', [], BEST - 25),
      plan('product', planOf(other.entries).slice(0, 1), BEST - 3),
    ];
    return decisionFixture({
      label,
      index,
      week: index + 1,
      entry: week.from,
      last: week.last,
      better: label === 'good' ? null : better,
      considered,
      why: label === 'good' ? [] : [why(index % 2 === 0 ? null : rule)],
    });
  });
  return {
    accuracy: { fair: 82, hindsight: 80 },
    start: 50,
    result: 0,
    skill: -20,
    skillSe: 6,
    luck: -30,
    steps: [],
    line: weeks.map((_, at) => ({
      week: at + 1,
      phase: at < 2 ? 0 : 1,
      fair: 50 - at,
      low: 30,
      high: 70,
      hindsight: 40,
    })),
    decisions,
    dice: { seeds: 100, wins: 40 },
    policy: 'method',
    rollouts: 1_000,
    seed: 1,
  };
}

export function gradedFixture(
  record: RunRecord,
  given: Partial<GradedRun> & { readonly id: string },
  rule: string | null = null,
): GradedRun {
  const grade = given.grade ?? gradeFixture(record, rule);
  return {
    record,
    at: 1_000,
    outcome: 'lost',
    score: 300,
    counts: true,
    phases: ['locate', 'decide'],
    grade,
    cards: cardIdsOf(record, grade.decisions),
    ...given,
  };
}
