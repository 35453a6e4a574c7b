import { LEVELS } from '#src/core/schema/dimensions.ts';
import type { Model } from '#src/core/schema/playbook-model.ts';
import { get, idiv } from './cells.ts';
import type { MessageTable, TellTable } from './compiled.ts';
import { lnPerMille } from './ln.ts';
import { appealFit, reactionClass } from './rules/fit.ts';

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

const REACTIONS = 3;
const SURE = 1_000;

/** Place of the chance of a reaction to a message, by the levels that its appeals meet; the second is 0 if there is one appeal. */
export const reactionAt = (message: number, reaction: number, one: number, two: number): number =>
  ((message * REACTIONS + reaction) * WIDTH + one) * WIDTH + two;

/** A way in which an appeal may fit: how well, and its chance in per mille. */
interface Way {
  readonly fit: number;
  readonly chance: number;
}

/** How an appeal may meet somebody of a level: what they do not care for most they may care for next. */
function waysOf(model: Model, channel: number, level: number, dominant: number): Way[] {
  const fit = (second: number): number => appealFit(model, channel, level, dominant, second);
  if (channel === 1 || level === dominant) return [{ fit: fit(-1), chance: SURE }];
  const others = LEVELS[TELL_DIMENSIONS[Math.min(2, channel)] ?? 'need'].length - 1;
  const next = idiv(SURE, others);
  return [
    { fit: fit(level), chance: next },
    { fit: fit(-1), chance: SURE - next },
  ];
}

/** The ways in which a message of one or two appeals may fit somebody of these levels. */
function waysOfBoth(model: Model, table: MessageTable, message: number, levels: number[]): Way[] {
  const ways = levels.map((dominant, k) => {
    const at = message * 2 + k;
    return waysOf(model, get(table.channel, at), get(table.level, at), dominant);
  });
  const [first = [], second] = ways;
  if (second === undefined) return first;
  return first.flatMap((one) =>
    second.map((two) => ({
      fit: idiv(one.fit + two.fit, 2),
      chance: idiv(one.chance * two.chance, SURE),
    })),
  );
}

/** Chance in per mille of a reaction, over the ways in which a message may fit. */
function chanceOf(model: Model, ways: readonly Way[], reaction: number): number {
  const taken = [model.reactionWarm, model.reactionMild, model.reactionCold];
  const sum = ways.reduce(
    (all, { fit, chance }) => all + chance * (taken[reactionClass(fit)]?.[reaction] ?? 0),
    0,
  );
  return Math.max(1, idiv(sum, 100));
}

function compileReactions(model: Model, table: MessageTable): Int32Array {
  const messages = table.channel.length / 2;
  const chances = new Int32Array(reactionAt(messages, 0, 0, 0));
  const levels = Array.from({ length: WIDTH }, (_, level) => level);
  for (let m = 0; m < messages; m += 1) {
    const single = get(table.channel, m * 2 + 1) < 0;
    const pairs = levels.flatMap((one) => (single ? [[one]] : levels.map((two) => [one, two])));
    for (const pair of pairs) {
      const ways = waysOfBoth(model, table, m, pair);
      for (let r = 0; r < REACTIONS; r += 1)
        chances[reactionAt(m, r, pair[0] ?? 0, pair[1] ?? 0)] = chanceOf(model, ways, r);
    }
  }
  return chances;
}

export function compileTells(model: Model, messages: MessageTable): TellTable {
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
  return {
    chance,
    ln: Int32Array.from(chance, (c) => lnPerMille(Math.max(1, c))),
    reaction: compileReactions(model, messages),
  };
}
