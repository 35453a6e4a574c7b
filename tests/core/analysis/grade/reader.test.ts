// What could have been known of a whole deal, against numbers worked out by hand.
import { expect, test } from 'vitest';
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { followRun } from '#src/core/analysis/grade/course.ts';
import { readRun, showOf } from '#src/core/analysis/grade/reader.ts';
import type { Reader } from '#src/core/analysis/grade/reader.ts';
import { unknownOf } from '#src/cli/prove/tiny-deal.ts';
import { END, meetEntry, sayEntry, seedWith, tinyFrame } from '#tests/support/tiny-frame.ts';

const WORLDS = 160;

function readerOf(compiled: Compiled, seed: number, log: readonly Entry[]): Reader {
  const course = followRun({ compiled, seed, variant: 'drawn', log });
  return readRun(course, showOf(course), course.strides.length, WORLDS, 7);
}

/** Everybody hears of the sign in the first week, if the draw is so: seven times in ten. */
const withSign = (chance: number): Compiled =>
  tinyFrame({
    weeks: 3,
    unknowns: [unknownOf([50, 50])],
    events: [
      { id: 'sign', to: 1, chance, when: { read: 'drawn.case.v0', atLeast: 1 }, effects: [] },
    ],
  });

test('with nothing shown the weights of the deal hold', () => {
  const compiled = tinyFrame({ weeks: 3, unknowns: [unknownOf([20, 30, 50])] });
  const chances = readerOf(compiled, 1, [END]).unknown(0);
  [0.2, 0.3, 0.5].forEach((wanted, v) => expect(chances[v]).toBeCloseTo(wanted, 1));
});

test('an event that did not happen tells of the unknown', () => {
  // It would have happened in 7 of 10 worlds with the first value, in none with the second: 0.3 / 1.3 = 0.231. With 2 in 100 left
  // for what the picture of the rules misses, 0.02 + 0.96 × 0.3 = 0.308 against 0.98: 0.239.
  const compiled = withSign(700);
  const chances = readerOf(compiled, seedWith(compiled, 1), [END]).unknown(0);
  expect(chances[0]).toBeGreaterThan(0.22);
  expect(chances[0]).toBeLessThan(0.26);
});

test('an event that happened tells of it as well', () => {
  // 0.98 against 0.02.
  const compiled = withSign(1000);
  const chances = readerOf(compiled, seedWith(compiled, 0), [END]).unknown(0);
  expect(chances[0]).toBeGreaterThan(0.96);
});

/** A word that moves the head far with one draw, and not with the other. */
const withWord = (): Compiled =>
  tinyFrame({
    weeks: 3,
    unknowns: [unknownOf([50, 50])],
    scenes: [
      {
        id: 'head-1',
        person: 'head',
        verbs: ['meet'],
        nodes: [
          {
            id: 'open',
            choices: ['problem', 'listen'].map((kind) => ({
              id: kind,
              kind,
              result: 'continuation',
              effects: [
                {
                  when: { read: 'drawn.case.v0', atLeast: 1 },
                  then: [{ change: 'attitude.head.us', by: 120 }],
                },
              ],
            })),
          },
        ],
      },
    ],
  });

test('how a word is seen to move somebody tells of the unknown, and of how they feel', () => {
  const compiled = withWord();
  const log = [meetEntry('head'), sayEntry(0), END];
  for (const value of [0, 1]) {
    const seed = seedWith(compiled, value);
    const reader = readerOf(compiled, seed, log);
    // 1 against 0.02: 0.98 for what it was, before the caution that a sample of worlds asks for.
    expect(reader.unknown(0)[value]).toBeGreaterThan(0.9);
    const course = followRun({ compiled, seed, variant: 'drawn', log });
    const attitude = compiled.layout.people + compiled.layout.person.attitude + compiled.us;
    const drawn = Array.from({ length: 100 }, (_, k) => reader.draw(course.final, k));
    const right = drawn.filter((world) => get(world, attitude) === get(course.final, attitude));
    expect(right.length).toBeGreaterThan(90);
  }
});
