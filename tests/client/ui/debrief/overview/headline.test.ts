import { expect, test } from 'vitest';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { Grade } from '#src/core/analysis/grade/report.ts';
import { headlineOf, standfirstOf } from '#src/client/ui/debrief/overview/headline.ts';
import { debriefFixture, vote } from '#tests/support/debrief-fixture.ts';
import { decisionFixture, gradeFixture } from '#tests/support/grade-fixture.ts';

const met = (): boolean => true;
const code = (given: Partial<Debrief>, hasMet = met): string =>
  headlineOf(debriefFixture(given), 'us', hasMet).code;

const top = (lead: number, choice: string) =>
  vote({ person: 'gu', isTop: true, power: 900, lead, choice });
const against = (reason: string, by: string | null) => [
  { ...top(-200, 'rival'), causes: [{ reason, by, amount: -120, entries: [3] }] },
];
const LOST = { outcome: 'lost', chosen: 'rival', votes: [top(-200, 'rival')] } as const;
const WITHOUT_FIRST = { controlAtEnd: { clear: 7, first: 0, win: 0 } } as const;

test('a clean win tells its points, a very good one that it was understood', () => {
  expect(code({})).toBe('won');
  const score = { ...debriefFixture().score, total: 850, uncapped: 850 };
  expect(code({ score })).toBe('wonWell');
});

test('what was missing in a win comes before its points', () => {
  expect(code({ controlAtEnd: { clear: 7, first: 2, win: 0 } })).toBe('wonUndecided');
  expect(code({ controlAtEnd: { clear: 4, first: 2, win: 1 } })).toBe('wonBlind');
  expect(code({ votes: [top(40, 'us')] })).toBe('wonNarrowly');
  const score = { ...debriefFixture().score, uncapped: 800, total: 250, cap: 250 };
  expect(code({ score })).toBe('wonCapped');
});

test('a cap that cut nothing is no headline', () => {
  const score = { ...debriefFixture().score, cap: 750 };
  expect(code({ score })).toBe('won');
});

test('a loss names the nearest reason', () => {
  expect(code({ ...LOST, upsetBy: 'c6' })).toBe('lostUpset');
  expect(code(LOST, () => false)).toBe('lostTopUnmet');
  expect(code({ ...LOST, votes: [top(90, 'us')] })).toBe('lostOutvoted');
  expect(code({ ...LOST, controlAtEnd: { clear: 7, first: 2, win: 0 } })).toBe('lostOverruled');
  const near = { ...LOST, ...WITHOUT_FIRST, votes: [top(-20, 'rival')] };
  expect(headlineOf(debriefFixture(near), 'us', met).numbers).toEqual({ lead: 20 });
});

test('a loss with none of these is told by what moved the one who decides', () => {
  const lost = { ...LOST, ...WITHOUT_FIRST };
  expect(code({ ...lost, votes: against('late-call', 'rival') })).toBe('lostCourted');
  expect(code({ ...lost, votes: against('lobbied', 'he') })).toBe('lostTalked');
  expect(code({ ...lost, votes: against('wrong-message', null) })).toBe('lostOwnWords');
  expect(code({ ...lost, controlAtEnd: { clear: 2, first: 0, win: 0 } })).toBe('lostBlind');
  expect(code(lost)).toBe('lost');
});

test('giving up is right where it earned something', () => {
  const { score } = debriefFixture();
  const earned = (points: number) => ({
    ...score,
    parts: [{ id: 'outcome' as const, points, most: 250 }],
  });
  expect(code({ outcome: 'withdrawn', score: earned(80) })).toBe('noGoRight');
  expect(code({ outcome: 'withdrawn', score: earned(0) })).toBe('noGoEarly');
});

test('the other outcomes have their own sentence', () => {
  expect(code({ outcome: 'no-decision' })).toBe('undecided');
  expect(code({ outcome: 'no-decision', votes: [] })).toBe('undecidedAll');
  expect(code({ outcome: 'disqualified' })).toBe('disqualified');
});

test('what luck did stands first once the run is graded', () => {
  const withGrade = (outcome: Debrief['outcome'], given: Partial<Grade>): string =>
    headlineOf(debriefFixture({ outcome }), 'us', met, gradeFixture(given)).code;
  const unlikely = { seeds: 100, wins: 20 };
  expect(withGrade('won', { luck: 60, dice: unlikely })).toBe('wonLucky');
  expect(withGrade('won', { luck: 60, dice: { seeds: 100, wins: 80 } })).not.toBe('wonLucky');
  expect(withGrade('won', { luck: 10, dice: unlikely })).not.toBe('wonLucky');
  expect(withGrade('lost', { luck: -40 })).toBe('lostUnlucky');
  const blunder = decisionFixture({ index: 0, label: 'blunder' });
  expect(withGrade('lost', { luck: -40, decisions: [blunder] })).not.toBe('lostUnlucky');
});

test('the standfirst counts the votes and names the part that lost most, unless the grade says what did', () => {
  const [votes, worst] = standfirstOf(debriefFixture(), 'us', false);
  expect(votes).toMatchObject({ code: 'votesAhead', numbers: { ours: 2, all: 2, lead: 100 } });
  expect(worst).toMatchObject({ code: 'lostMost', part: 'reading', numbers: { lost: 150 } });
  expect(standfirstOf(debriefFixture(), 'us', true)).toEqual([votes]);
});
