// The finding at the head of the debrief: the first rule that fits.
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { Vote, VoteCause } from '#src/core/analysis/debrief/votes.ts';
import type { Grade } from '#src/core/analysis/grade/report.ts';
import { diceOf, isShort } from '#src/client/ui/debrief/grade/decision-figures.ts';
import type { Finding } from '#src/client/ui/debrief/finding.ts';

/** A lead with the one who decides that a bad day would have undone, or made good. */
const NARROW = 60;
const WELL = 800;
/** Points of win chance that luck must have given or taken to be named first. */
const LUCKY = 30;
/** A win is called luck if the same decisions win with fewer dice of a hundred. */
const HALF = 50;

interface Sight {
  readonly debrief: Debrief;
  readonly us: string;
  readonly top: Vote | undefined;
  readonly metTop: boolean;
  /** Null until every decision is graded. */
  readonly grade: Grade | null;
}

type Rule = (sight: Sight) => Finding | null;

const items = (debrief: Debrief): number => debrief.elements.filter((e) => e.needed > 0).length;

const WON: readonly Rule[] = [
  ({ debrief: { score } }) =>
    score.cap < score.uncapped ? { code: 'wonCapped', numbers: { cap: score.cap } } : null,
  ({ grade }) => {
    if (grade === null || grade.luck < LUCKY || grade.dice.seeds === 0) return null;
    const { percent } = diceOf(grade.dice);
    return percent < HALF ? { code: 'wonLucky', numbers: { percent } } : null;
  },
  ({ debrief, top }) =>
    debrief.controlAtEnd.win === 0 && top !== undefined
      ? { code: 'wonUndecided', person: top.person }
      : null,
  ({ debrief }) => {
    const { clear } = debrief.controlAtEnd;
    if (clear >= debrief.pass) return null;
    return { code: 'wonBlind', numbers: { clear, open: items(debrief) - clear } };
  },
  ({ top }) =>
    top !== undefined && top.lead < NARROW
      ? { code: 'wonNarrowly', person: top.person, numbers: { lead: Math.abs(top.lead) } }
      : null,
  ({ debrief }) => (debrief.score.total >= WELL ? { code: 'wonWell' } : null),
  ({ debrief }) => ({ code: 'won', numbers: { total: debrief.score.total } }),
];

const worstCause = (top: Vote | undefined): VoteCause | undefined =>
  top?.causes.find(({ amount }) => amount < 0);

const LOST: readonly Rule[] = [
  ({ debrief }) => (debrief.upsetBy === null ? null : { code: 'lostUpset', item: debrief.upsetBy }),
  ({ grade }) =>
    grade !== null && grade.luck <= -LUCKY && !grade.decisions.some(isShort)
      ? { code: 'lostUnlucky', numbers: { luck: -Math.round(grade.luck) } }
      : null,
  ({ top, metTop }) =>
    top === undefined || metTop ? null : { code: 'lostTopUnmet', person: top.person },
  ({ top, us }) => (top?.choice === us ? { code: 'lostOutvoted', person: top.person } : null),
  ({ debrief, top }) =>
    top !== undefined && debrief.controlAtEnd.first >= 2
      ? { code: 'lostOverruled', person: top.person, vendor: top.choice }
      : null,
  ({ top }) =>
    top !== undefined && top.lead > -NARROW
      ? { code: 'lostNarrowly', person: top.person, numbers: { lead: -top.lead } }
      : null,
  ({ top }) => {
    const cause = worstCause(top);
    if (top === undefined || cause === undefined) return null;
    if (cause.reason === 'wrong-message') return { code: 'lostOwnWords', person: top.person };
    if (cause.by === null) return null;
    const courted = cause.reason === 'courted' || cause.reason === 'late-call';
    if (courted) return { code: 'lostCourted', person: top.person, vendor: cause.by };
    return { code: 'lostTalked', person: top.person, other: cause.by };
  },
  ({ debrief }) => {
    const { clear } = debrief.controlAtEnd;
    if (clear >= debrief.pass) return null;
    return { code: 'lostBlind', numbers: { clear, items: items(debrief) } };
  },
  ({ debrief }) => ({
    code: 'lost',
    ...(debrief.chosen === null ? {} : { vendor: debrief.chosen }),
  }),
];

const WITHDRAWN: readonly Rule[] = [
  ({ debrief: { score, week } }) => {
    const earned = score.parts.find(({ id }) => id === 'outcome')?.points ?? 0;
    return { code: earned > 0 ? 'noGoRight' : 'noGoEarly', numbers: { week } };
  },
];

const RULES: Readonly<Record<Debrief['outcome'], readonly Rule[]>> = {
  won: WON,
  lost: LOST,
  withdrawn: WITHDRAWN,
  'no-decision': [
    ({ top }) => (top === undefined ? null : { code: 'undecided', person: top.person }),
    () => ({ code: 'undecidedAll' }),
  ],
  disqualified: [({ debrief }) => ({ code: 'disqualified', numbers: { week: debrief.week } })],
};

export function headlineOf(
  debrief: Debrief,
  us: string,
  met: (person: string) => boolean,
  grade: Grade | null = null,
): Finding {
  const top = debrief.votes.find(({ isTop }) => isTop);
  const sight = { debrief, us, top, metTop: top !== undefined && met(top.person), grade };
  for (const rule of RULES[debrief.outcome]) {
    const finding = rule(sight);
    if (finding !== null) return finding;
  }
  throw new Error(`headlineOf: no rule fits the outcome ${debrief.outcome}.`);
}

/** The sentences under it: how the votes stood, and where most points were lost, unless the grade says what cost most. */
export function standfirstOf(debrief: Debrief, us: string, graded: boolean): Finding[] {
  const top = debrief.votes.find(({ isTop }) => isTop);
  const ours = debrief.votes.filter(({ choice }) => choice === us).length;
  const worst = debrief.score.parts.toSorted(
    (one, other) => other.most - other.points - (one.most - one.points),
  )[0];
  return [
    {
      code: top === undefined ? 'votes' : top.lead >= 0 ? 'votesAhead' : 'votesBehind',
      ...(top === undefined ? {} : { person: top.person }),
      numbers: { ours, all: debrief.votes.length, lead: Math.abs(top?.lead ?? 0) },
    },
    ...(worst === undefined || graded
      ? []
      : [{ code: 'lostMost', part: worst.id, numbers: { lost: worst.most - worst.points } }]),
  ];
}
