import { LEVELS } from '#src/core/schema/dimensions.ts';
import type { Model } from '#src/core/schema/playbook-model.ts';
import type { TellTable } from './compiled.ts';
import { lnPerMille } from './ln.ts';

/** Dimensions that tells speak of, in the order of the table. */
export const TELL_DIMENSIONS = ['need', 'change', 'focus', 'attitude'] as const;
const QUALITIES = 4;
const WIDTH = 5;

/** One row: chance in per mille of each shown level, given the true one. */
function row(
  levels: number,
  truth: number,
  diagonal: number,
  neighbour: number,
  ordered: boolean,
): number[] {
  const rest = 1000 - diagonal;
  const near = ordered ? [truth - 1, truth + 1].filter((l) => l >= 0 && l < levels) : [];
  const far = levels - 1 - near.length;
  const toNear = near.length === 0 ? 0 : far === 0 ? rest : Math.trunc((rest * neighbour) / 100);
  return Array.from({ length: levels }, (_, shown) => {
    if (shown === truth) return diagonal;
    if (near.includes(shown)) return Math.trunc(toNear / near.length);
    return Math.trunc((rest - toNear) / far);
  });
}

export const tellAt = (quality: number, dimension: number, truth: number, shown: number): number =>
  ((quality * TELL_DIMENSIONS.length + dimension) * WIDTH + truth) * WIDTH + shown;

export function compileTells(model: Model): TellTable {
  const chance = new Int32Array(QUALITIES * TELL_DIMENSIONS.length * WIDTH * WIDTH);
  for (let quality = 0; quality < QUALITIES; quality += 1) {
    const diagonal = (model.tellDiagonal[quality] ?? 50) * 10;
    TELL_DIMENSIONS.forEach((dimension, d) => {
      const levels = LEVELS[dimension].length;
      for (let truth = 0; truth < levels; truth += 1) {
        const chances = row(levels, truth, diagonal, model.tellNeighbour, dimension !== 'focus');
        chances.forEach((value, shown) => {
          chance[tellAt(quality, d, truth, shown)] = value;
        });
      }
    });
  }
  const reaction = [model.reactionWarm, model.reactionMild, model.reactionCold].flat();
  return {
    chance,
    ln: Int32Array.from(chance, (c) => lnPerMille(Math.max(1, c))),
    reaction: Int32Array.from(reaction, (c) => lnPerMille(Math.max(1, c * 10))),
  };
}
