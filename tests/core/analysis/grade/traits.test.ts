// What evidence says of somebody, against numbers worked out by hand.
import { expect, test } from 'vitest';
import { compileDeal } from '#src/core/engine/compile.ts';
import type { Evidence } from '#src/core/analysis/grade/evidence.ts';
import { MAKES, makesOf } from '#src/core/analysis/grade/traits.ts';
import { parseDeck, testDeal } from '#tests/support/test-deck.ts';
import { testPlaybook } from '#tests/support/test-playbook.ts';

const NEED = 0;
const FOCUS = 2;
const SAFETY = 1;
const BELONGING = 2;
const BUSINESS = 0;
const FINANCE = 2;

const deck = parseDeck(testDeal(), testPlaybook());
const c = compileDeal(deck.deal, deck.playbook);
const owner = c.names.people.indexOf('owner');

/** Of the owner: safety 60 or belonging 40, business 60 or finance 40, each being second where the other is first. */
function chanceOf(
  evidence: readonly Evidence[],
  levels: readonly (readonly [number, number])[],
): number {
  const chances = makesOf(c, owner, evidence);
  let sum = 0;
  MAKES.forEach(({ dominant }, k) => {
    if (levels.every(([d, level]) => dominant[d] === level)) sum += chances[k] ?? 0;
  });
  return sum;
}

const tell = (level: number, quality: number): Evidence => ({
  kind: 'tell',
  person: owner,
  dimension: NEED,
  level,
  quality,
});

test('before any evidence the prior of the seat holds', () => {
  expect(chanceOf([], [[NEED, SAFETY]])).toBeCloseTo(0.6, 9);
  expect(
    chanceOf(
      [],
      [
        [FOCUS, BUSINESS],
        [NEED, BELONGING],
      ],
    ),
  ).toBeCloseTo(0.24, 9);
});

test('one tell', () => {
  // A tell of quality 1 shows the truth 56 times in 100, and a neighbour of it 0.44 × 0.6 / 2 = 13.2 times.
  // 2 in 100 come from nowhere, evenly over five levels: 0.56 × 0.98 + 0.004 = 0.5528, 0.132 × 0.98 + 0.004 = 0.13336.
  // 0.6 × 0.5528 = 0.33168 against 0.4 × 0.13336 = 0.053344.
  expect(chanceOf([tell(SAFETY, 1)], [[NEED, SAFETY]])).toBeCloseTo(0.33168 / 0.385024, 6);
});

test('two tells that contradict each other', () => {
  // The second, of quality 0: the truth 44 times, a neighbour 0.56 × 0.6 / 2 = 16.8 times.
  // With strays 0.4352 and 0.16864: 0.33168 × 0.16864 = 0.0559345 against 0.053344 × 0.4352 = 0.0232153.
  const both = [tell(SAFETY, 1), tell(BELONGING, 0)];
  expect(chanceOf(both, [[NEED, SAFETY]])).toBeCloseTo(0.0559345 / 0.0791498, 5);
  expect(chanceOf(both.toReversed(), [[NEED, SAFETY]])).toBeCloseTo(0.0559345 / 0.0791498, 5);
});

test('a cold answer to a message with two appeals', () => {
  // It speaks to business and to safety. Both first: fit 100; one first and one second: (100 + 35) / 2 = 67; these are taken
  // warmly, coldly only 10 times in 100. Both second: 35, mildly, and coldly 20 times. With 2 in 100 from nowhere over three
  // answers: 0.1 × 0.98 + 0.02 / 3 = 0.1046667 and 0.2026667.
  // 0.36 and twice 0.24 by 0.1046667, 0.16 by 0.2026667: 0.03768 + 2 × 0.02512 + 0.0324267 = 0.1203467.
  const message = c.names.messages.indexOf('safe-business');
  const cold: Evidence = { kind: 'reaction', person: owner, message, reaction: 2 };
  const safety = chanceOf([cold], [[NEED, SAFETY]]);
  expect(safety).toBeCloseTo(0.0628 / 0.1203467, 5);
  expect(chanceOf([cold], [[FOCUS, BUSINESS]])).toBeCloseTo(safety, 9);
  // It was one answer, not two: that neither is first is likelier than the two chances taken apart would say.
  const neither = chanceOf(
    [cold],
    [
      [NEED, BELONGING],
      [FOCUS, FINANCE],
    ],
  );
  expect(neither).toBeCloseTo(0.0324267 / 0.1203467, 5);
  expect(neither).toBeGreaterThan((1 - safety) * (1 - safety) + 0.03);
});
