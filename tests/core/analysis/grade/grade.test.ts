// The grade of a run: fair and in hindsight, split into skill and luck, the same whoever computes its parts.
import { expect, test } from 'vitest';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import type { Budget } from '#src/core/analysis/grade/budget.ts';
import { FULL, QUICK } from '#src/core/analysis/grade/budget.ts';
import {
  assembleGrade,
  gradePlace,
  prepareGrade,
  tryInstead,
} from '#src/core/analysis/grade/grade.ts';
import type { Prepared } from '#src/core/analysis/grade/grade.ts';
import type { Decision } from '#src/core/analysis/grade/report.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import { playGame } from '#src/core/analysis/player.ts';
import type { BotId } from '#src/core/analysis/bots/make-bot.ts';
import { unknownOf } from '#src/cli/prove/tiny-deal.ts';
import { loadDeal } from '#tests/support/load-deal.ts';
import { END, meetEntry, sayEntry, seedWith, tinyFrame } from '#tests/support/tiny-frame.ts';

const LIKELY = 80;

/** What the head wants to hear is hidden: one word wins in 80 worlds of 100, the other in the rest. */
function twoWords(integrity = 'green'): Compiled {
  const word = (kind: string, value: string): object => ({
    id: kind,
    kind,
    ...(kind === 'problem' ? { integrity } : {}),
    result: 'continuation',
    effects: [
      {
        when: { read: `drawn.case.${value}`, atLeast: 1 },
        then: [{ change: 'attitude.head.us', by: 150 }],
        otherwise: [{ change: 'attitude.head.us', by: -150 }],
      },
    ],
  });
  return tinyFrame({
    rival: 30,
    unknowns: [unknownOf([LIKELY, 100 - LIKELY])],
    scenes: [
      {
        id: 'head-1',
        person: 'head',
        verbs: ['meet'],
        nodes: [{ id: 'open', choices: [word('problem', 'v0'), word('listen', 'v1')] }],
      },
    ],
  });
}

const WORDS = { likely: 0, unlikely: 1 } as const;

/** The choice of a word where the unlikely is true, graded. */
function choiceOf(said: number): { decision: Decision; prepared: Prepared } {
  const compiled = twoWords();
  const log = [meetEntry('head'), sayEntry(said), END];
  const seed = seedWith(compiled, WORDS.unlikely);
  const prepared = prepareGrade({ compiled, seed, variant: 'drawn', log, analysisSeed: 3 });
  const place = prepared.places.find(({ kind, entry }) => kind === 'pivot' && entry === 1);
  if (place === undefined) throw new Error('choiceOf: the choice is no decision');
  return { decision: gradePlace(prepared, place.index).decision, prepared };
}

test('right on the evidence and wrong in truth: no label, but in hindsight', () => {
  const { decision } = choiceOf(WORDS.likely);
  expect(decision).toMatchObject({ label: 'good', hindsightLabel: 'blunder', better: null });
  expect(decision.fair.chosen).toBeGreaterThan(LIKELY - 10);
  expect(decision.hindsight).toMatchObject({ chosen: 0, best: 100, loss: 100 });
});

test('wrong on the evidence and right in truth: a label, but not in hindsight', () => {
  const { decision, prepared } = choiceOf(WORDS.unlikely);
  expect(decision).toMatchObject({ label: 'blunder', hindsightLabel: 'good' });
  expect(decision.better?.plan).toBe(`say-${WORDS.likely}`);
  expect(Math.abs(decision.fair.loss - (2 * LIKELY - 100))).toBeLessThan(2 * decision.fair.se);
  expect(decision.hindsight).toMatchObject({ chosen: 100, loss: 0 });
  const again = tryInstead(
    prepared,
    decision.index,
    [sayEntry(WORDS.likely)],
    `say-${WORDS.likely}`,
  );
  expect(again).toMatchObject({ solved: true, loss: 0 });
  // With new dice the world stays as it is: there the likely word is the wrong one.
  expect(again.dice).toEqual({ of: 100, tried: 0, played: 100 });
});

test('a word over a red line marks its week, and no plan that says it is called better or solves it', () => {
  const compiled = twoWords('red');
  const log = [meetEntry('head'), sayEntry(WORDS.likely), END];
  const seed = seedWith(compiled, WORDS.unlikely);
  const prepared = prepareGrade({ compiled, seed, variant: 'drawn', log, analysisSeed: 3 });
  const week = gradePlace(prepared, 0).decision;
  expect(week).toMatchObject({ kind: 'week', red: true });
  const others = week.considered.filter(({ plan }) => plan !== 'chosen');
  const says = others.filter(({ entries }) =>
    entries.some((entry) => entry.type === 'say' && entry.choice === WORDS.likely),
  );
  expect(says).toEqual([]);
  const again = tryInstead(prepared, 0, log.slice(0, 2), null);
  expect(again).toMatchObject({ loss: 0, red: true, solved: false });
});

const ONE = [{ rollouts: 1, keep: 1 }];
const SMALL: Budget = {
  ...QUICK,
  particles: 6,
  fair: ONE,
  hindsight: ONE,
  fresh: 2,
  most: 2,
  freshHindsight: 1,
};
const first = loadDeal('first-call').compiled;

function prepareRun(bot: BotId, budget: Budget): Prepared {
  const log: Entry[] = [];
  playGame(first, bot, 5, 'drawn', (move) => log.push(entryOf(first, move)));
  return prepareGrade({ compiled: first, seed: 5, variant: 'drawn', log, analysisSeed: 9, budget });
}

test.each(['random', 'product', 'method'] as const)(
  'what was decided and what the dice did add up to the result: %s',
  (bot) => {
    const prepared = prepareRun(bot, SMALL);
    const weeks = prepared.places.filter(({ kind }) => kind === 'week');
    const parts = weeks.map(({ index }) => gradePlace(prepared, index));
    const grade = assembleGrade(prepared, parts);
    expect(grade.steps).toHaveLength(weeks.length);
    expect(grade.start + grade.skill + grade.luck).toBe(grade.result);
    const squares = parts.reduce((sum, { skillSe }) => sum + skillSe * skillSe, 0);
    expect(grade.skillSe).toBeCloseTo(Math.sqrt(squares), 0);
    for (const part of [parts.slice(1), parts.slice(0, 2)]) {
      const some = assembleGrade(prepared, part);
      expect(some.start + some.skill + some.luck).toBe(some.result);
    }
  },
);

test('a part is the same in whatever order, on one table or on its own', () => {
  const budget: Budget = {
    ...SMALL,
    pivot: [{ rollouts: 2, keep: 1 }],
    single: 1,
    asking: 2,
    dice: 6,
  };
  const whole = prepareRun('product', budget);
  const places = whole.places.slice(0, 6).map(({ index }) => index);
  const inOrder = places.map((index) => gradePlace(whole, index));
  const backwards = places.toReversed().map((index) => gradePlace(whole, index));
  expect(backwards.toReversed()).toEqual(inOrder);
  for (const index of places.filter((one) => one % 3 === 2)) {
    const alone = prepareRun('product', budget);
    expect(gradePlace(alone, index)).toEqual(inOrder[index]);
  }
  expect(assembleGrade(whole, backwards)).toEqual(assembleGrade(whole, inOrder));
  expect(structuredClone(inOrder)).toEqual(inOrder);
});

test('what asking was worth is told of the week in which it was asked', () => {
  const prepared = prepareRun('method', { ...SMALL, asking: 4 });
  const weeks = prepared.places.filter(({ kind }) => kind === 'week');
  const parts = weeks.map(({ index }) => gradePlace(prepared, index));
  const told = parts.map(({ asked }) => asked);
  expect(told.some((asked) => asked !== null)).toBe(true);
  const { decisions } = assembleGrade(prepared, parts);
  expect(decisions.map(({ asking }) => asking)).toEqual([...told.slice(1), null]);
  const [early] = assembleGrade(prepared, parts.slice(0, 1)).decisions;
  expect(early?.asking).toBeNull();
});

test('another seed of the analysis comes to about the same', () => {
  const compiled = twoWords();
  const job = {
    compiled,
    seed: seedWith(compiled, WORDS.unlikely),
    variant: 'drawn',
    log: [meetEntry('head'), sayEntry(WORDS.unlikely), END],
    budget: FULL,
  } as const;
  const labels = [1, 2, 3].map((analysisSeed) => {
    const prepared = prepareGrade({ ...job, analysisSeed });
    const place = prepared.places.find(({ kind }) => kind === 'pivot');
    return gradePlace(prepared, place?.index ?? 0).decision.label;
  });
  expect(labels).toEqual(['blunder', 'blunder', 'blunder']);
});
