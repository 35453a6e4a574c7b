// How likely facts are true, against numbers worked out by hand.
import { expect, test } from 'vitest';
import { compileDeal } from '#src/core/engine/compile.ts';
import type { Course } from '#src/core/analysis/grade/course.ts';
import { baseRate, factOdds } from '#src/core/analysis/grade/fact-odds.ts';
import { FACT } from '#src/core/engine/rules/facts.ts';
import { parseDeck, testDeal } from '#tests/support/test-deck.ts';
import { testPlaybook } from '#tests/support/test-playbook.ts';

const OWNER = 2;

/** The owner is right 80 times in 100; `masked` gives somebody else a mask, behind whom nothing is ever right. */
function compiled(masked = false) {
  const deal = testDeal();
  const [boss, , owner] = deal.people;
  if (boss === undefined || owner === undefined) throw new Error('compiled: no owner');
  owner.reliability = 80;
  if (masked) boss.mask = 300;
  const deck = parseDeck(deal, testPlaybook());
  return compileDeal(deck.deal, deck.playbook);
}

/** A run in which facts came to stand so, one after the other. */
function courseOf(
  stands: readonly { readonly status: number; readonly person: number }[],
  masked = false,
): Course {
  const strides = stands.map(({ status, person }, entry) => ({
    entry,
    line: { type: 'end' },
    happened: [{ type: 'fact', week: 1, entry, fact: 0, person, status, right: true }],
  }));
  return { played: { compiled: compiled(masked) }, strides } as never;
}

const oddsOf = (course: Course, end = course.strides.length): number =>
  factOdds(course, end)[0] ?? 0;

test('a fact nobody spoke of has the base rate', () => {
  // Seven of eight are true; with eight of ten believed beforehand, 15 of 18.
  const course = courseOf([]);
  expect(baseRate(course.played.compiled)).toBeCloseTo(15 / 18, 9);
  expect(oddsOf(course)).toBeCloseTo(15 / 18, 9);
});

test('a fact confirmed by one witness, and one denied', () => {
  // Odds 5 to 1, by 80 to 20: 20 to 1, or 5 to 4.
  expect(oddsOf(courseOf([{ status: FACT.verified, person: OWNER }]))).toBeCloseTo(20 / 21, 6);
  expect(oddsOf(courseOf([{ status: FACT.exposed, person: OWNER }]))).toBeCloseTo(5 / 9, 6);
});

test('the word of anybody is worth less where somebody wears a mask', () => {
  // One of five does, and nobody knows who: 80 × 4 / 5 = 64 right of 100. 5 × 64 / 36 = 8.8889 to 1.
  const course = courseOf([{ status: FACT.verified, person: OWNER }], true);
  expect(oddsOf(course)).toBeCloseTo(8.888889 / 9.888889, 6);
});

test('a rumour from nowhere was planted four times in five, until a witness speaks', () => {
  // 1 to 2, then by 20 to 80: 1 to 8.
  const course = courseOf([
    { status: FACT.rumour, person: -1 },
    { status: FACT.exposed, person: OWNER },
  ]);
  expect(oddsOf(course, 1)).toBeCloseTo(1 / 5, 9);
  expect(oddsOf(course)).toBeCloseTo(1 / 17, 6);
});

test('what was settled for sure is sure', () => {
  expect(oddsOf(courseOf([{ status: FACT.verified, person: -1 }]))).toBeGreaterThan(0.999_999);
  expect(oddsOf(courseOf([{ status: FACT.exposed, person: -1 }]))).toBeLessThan(0.000_001);
});
