// What the evidence on somebody's traits says, exactly: need and focus with their second levels, and change, taken together, for
// a message may speak to two of them at once.
import { get } from '#src/core/engine/cells.ts';
import { tellAt } from '#src/core/engine/compile-tells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { appealFit, reactionClass } from '#src/core/engine/rules/fit.ts';
import type { Evidence } from './evidence.ts';

/** Levels of need, change, focus. */
export const LEVELS_OF = [5, 5, 4];
const PRIOR_AT = [0, 5, 10];
const PRIORS = 14;
/** Share of tells that come from somebody who stands behind, or from nowhere: no evidence is proof. */
const STRAY = 0.02;
const PER_MILLE = 1000;

/** One way somebody may be: dominant and second level of need, change, focus. */
export interface Make {
  readonly dominant: readonly number[];
  readonly second: readonly number[];
}

function pairs(levels: number): [number, number][] {
  const list: [number, number][] = [];
  for (let first = 0; first < levels; first += 1)
    for (let second = 0; second < levels; second += 1)
      if (first !== second) list.push([first, second]);
  return list;
}

/** All makes; the second level of change moves nobody, so it is not told apart. */
export const MAKES: readonly Make[] = pairs(5).flatMap((need) =>
  [0, 1, 2, 3, 4].flatMap((change) =>
    pairs(4).map((focus): Make => ({
      dominant: [need[0], change, focus[0]],
      second: [need[1], change === 0 ? 1 : 0, focus[1]],
    })),
  ),
);

/** Chance of a tell showing a level, if the true level is another. */
export function tellChance(
  c: Compiled,
  quality: number,
  d: number,
  truth: number,
  shown: number,
): number {
  const levels = LEVELS_OF[d] ?? 5;
  const chance = get(c.tells.chance, tellAt(quality, d, truth, shown)) / PER_MILLE;
  return chance * (1 - STRAY) + STRAY / levels;
}

/** Chance of a reaction to a message from somebody made so. */
export function reactionChance(
  c: Compiled,
  message: number,
  reaction: number,
  dominant: readonly number[],
  second: readonly number[],
): number {
  let sum = 0;
  let count = 0;
  for (let k = message * 2; k < message * 2 + 2; k += 1) {
    const channel = get(c.messages.channel, k);
    if (channel < 0) continue;
    const trait = Math.min(2, channel);
    sum += appealFit(
      c.model,
      channel,
      get(c.messages.level, k),
      dominant[trait] ?? 0,
      second[trait] ?? 0,
    );
    count += 1;
  }
  const fit = reactionClass(Math.trunc(sum / Math.max(1, count)));
  const { reactionWarm, reactionMild, reactionCold } = c.model;
  const row = fit === 0 ? reactionWarm : fit === 1 ? reactionMild : reactionCold;
  return ((row[reaction] ?? 0) / 100) * (1 - STRAY) + STRAY / 3;
}

function priorOf(c: Compiled, p: number, d: number, first: number, second: number): number {
  const start = p * PRIORS + (PRIOR_AT[d] ?? 0);
  const levels = LEVELS_OF[d] ?? 0;
  let total = 0;
  for (let l = 0; l < levels; l += 1) total += get(c.person.weight, start + l);
  if (total === 0) return 1;
  const mine = get(c.person.weight, start + first);
  if (d === 1) return mine / total;
  const rest = total - mine;
  return (
    (mine / total) * (rest === 0 ? 1 / (levels - 1) : get(c.person.weight, start + second) / rest)
  );
}

/** Chance of every make of a person after the evidence, as if nobody ever changed; in the order of MAKES. */
export function makesOf(c: Compiled, p: number, evidence: readonly Evidence[]): Float64Array {
  const chances = new Float64Array(MAKES.length);
  let total = 0;
  MAKES.forEach((make, k) => {
    let chance = 1;
    for (let d = 0; d < 3; d += 1)
      chance *= priorOf(c, p, d, make.dominant[d] ?? 0, make.second[d] ?? 0);
    for (const one of evidence) {
      if (chance === 0) break;
      if (one.kind === 'tell' && one.dimension < 3)
        chance *= tellChance(
          c,
          one.quality,
          one.dimension,
          make.dominant[one.dimension] ?? 0,
          one.level,
        );
      else if (one.kind === 'reaction')
        chance *= reactionChance(c, one.message, one.reaction, make.dominant, make.second);
    }
    chances[k] = chance;
    total += chance;
  });
  if (total > 0) for (let k = 0; k < chances.length; k += 1) chances[k] = (chances[k] ?? 0) / total;
  return chances;
}
