// How much worlds count, with worlds made up by hand: what chance alone makes likely is not believed.
import { expect, test } from 'vitest';
import type { Particles } from '#src/core/analysis/grade/particles.ts';
import {
  NOBODY,
  baseWeights,
  ratiosOf,
  unknownChances,
  weighed,
} from '#src/core/analysis/grade/world-weights.ts';
import { unknownOf } from '#src/cli/prove/tiny-deal.ts';
import { luck } from '#src/core/engine/luck.ts';
import { tinyFrame } from '#tests/support/tiny-frame.ts';

const WORLDS = 160;
const compiled = tinyFrame({ weeks: 3, unknowns: [unknownOf([50, 50])] });
const { layout, names } = compiled;
const people = names.people.length;

/** Worlds that have the two values by turns, with a weight for each by what is about nobody. */
function worldsWith(weight: (value: number, k: number) => number): Particles {
  const worlds = Array.from({ length: WORLDS }, (_, k) => {
    const world = new Int32Array(layout.size);
    world[layout.unknowns] = k % 2;
    return world;
  });
  return {
    course: { played: { compiled } },
    worlds,
    shared: Float64Array.from(worlds, (_, k) => weight(k % 2, k)),
    own: new Float64Array(WORLDS * people).fill(1),
  } as unknown as Particles;
}

/** Nine worlds of ten explain little; which do more is chance. */
const byChance = (seed: number, k: number): number => (luck(seed, k, 7, 0) % 10 === 0 ? 1 : 0.04);

function drawnShare(of: Particles): number {
  const weights = weighed(baseWeights(of, ratiosOf(of), NOBODY));
  return weights.reduce((sum, weight, k) => (k % 2 === 0 ? sum + weight : sum), 0);
}

test('a value that explains better by chance alone is as likely as before, to know and to draw', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const of = worldsWith((_, k) => byChance(seed, k));
    for (const chance of [unknownChances(of, ratiosOf(of), 0)[0] ?? 0, drawnShare(of)])
      expect(Math.abs(chance - 0.5)).toBeLessThan(0.03);
  }
});

test('a value that surely explains better is believed', () => {
  const of = worldsWith((value, k) => byChance(3, k) * (value === 0 ? 1 : 0.001));
  expect(unknownChances(of, ratiosOf(of), 0)[0]).toBeGreaterThan(0.9);
  expect(drawnShare(of)).toBeGreaterThan(0.8);
});
