// What an ideal reader believes of somebody, as hundredths of a nat per level: what is heard is added, and a week blurs what
// was known of an attitude, for attitudes move.
import { add, get, idiv } from '#src/core/engine/cells.ts';
import { reactionAt, tellAt } from '#src/core/engine/compile-tells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { personAt } from '#src/core/engine/game.ts';
import { BELIEF } from '#src/core/engine/layout.ts';
import { expMillionths, lnPerMille } from '#src/core/engine/ln.ts';

/** Need, change, focus, attitude. */
const BELIEF_AT = [BELIEF.need, BELIEF.change, BELIEF.focus, BELIEF.attitude];
const LEVEL_COUNT = [5, 5, 4, 5];
const ATTITUDES = 5;
const SURE = 1_000;
/** From one level of the first appeal to the next in the table of reactions. */
const BESIDE = reactionAt(0, 0, 1, 0);
const ONE = new Int32Array(5);
const TWO = new Int32Array(5);
const NEXT = new Int32Array(5);

const beliefAt = (g: Game, p: number, d: number): number =>
  personAt(g, p) + g.c.layout.person.belief + (BELIEF_AT[d] as number);

/** The chances of the levels in per mille, which add up to about a thousand. */
function sharesInto(g: Game, start: number, levels: number, into: Int32Array): void {
  let most = get(g.s, start);
  for (let l = 1; l < levels; l += 1) most = Math.max(most, get(g.s, start + l));
  let total = 0;
  for (let l = 0; l < levels; l += 1) {
    into[l] = expMillionths(most - get(g.s, start + l));
    total += get(into, l);
  }
  for (let l = 0; l < levels; l += 1) into[l] = idiv(get(into, l) * SURE, total);
}

/** A tell of dimension d (need, change, focus, attitude) that was more or less reliable. */
export function believeTell(g: Game, p: number, d: number, quality: number, shown: number): void {
  const start = beliefAt(g, p, d);
  const levels = LEVEL_COUNT[d] as number;
  g.items += levels;
  for (let l = 0; l < levels; l += 1)
    add(g.s, start + l, get(g.c.tells.ln, tellAt(quality, d, l, shown)));
}

/** Moves the belief about the attitude to us up or down by so much per level. */
export function believeAttitude(g: Game, p: number, perLevel: number): void {
  const start = beliefAt(g, p, 3);
  g.items += ATTITUDES;
  for (let l = 0; l < ATTITUDES; l += 1) add(g.s, start + l, (l - 2) * perLevel);
}

/** What a reaction says about the trait that a message speaks to. */
function believeOne(g: Game, start: number, levels: number, first: number, step: number): void {
  g.items += levels;
  for (let l = 0; l < levels; l += 1)
    add(g.s, start + l, lnPerMille(get(g.c.tells.reaction, first + l * step)));
}

/** What a reaction says about each of two traits, given what is believed of the other. */
function believeBoth(g: Game, p: number, d: number, other: number, first: number): void {
  const [start, beside] = [beliefAt(g, p, d), beliefAt(g, p, other)];
  const [levels, count] = [LEVEL_COUNT[d] as number, LEVEL_COUNT[other] as number];
  g.items += levels + count;
  sharesInto(g, start, levels, ONE);
  sharesInto(g, beside, count, TWO);
  NEXT.fill(0);
  for (let l = 0; l < levels; l += 1) {
    let sum = 0;
    for (let k = 0; k < count; k += 1) {
      const chance = get(g.c.tells.reaction, first + l * BESIDE + k);
      sum += get(TWO, k) * chance;
      NEXT[k] = get(NEXT, k) + get(ONE, l) * chance;
    }
    add(g.s, start + l, lnPerMille(Math.max(1, idiv(sum, SURE))));
  }
  for (let k = 0; k < count; k += 1)
    add(g.s, beside + k, lnPerMille(Math.max(1, idiv(get(NEXT, k), SURE))));
}

/** How a message was taken tells of the one or two traits it speaks to. */
export function believeReaction(g: Game, p: number, message: number, reaction: number): void {
  const { channel } = g.c.messages;
  const d = Math.min(2, get(channel, message * 2));
  const other = Math.min(2, get(channel, message * 2 + 1));
  const first = reactionAt(message, reaction, 0, 0);
  if (other >= 0 && other !== d) {
    believeBoth(g, p, d, other, first);
    return;
  }
  // Two appeals to one trait meet the same level.
  const step = other < 0 ? BESIDE : BESIDE + 1;
  believeOne(g, beliefAt(g, p, d), LEVEL_COUNT[d] as number, first, step);
}

/** A week later an attitude may have moved to the level below or above, or be anything, as before a word was heard. */
export function driftBelief(g: Game, p: number): void {
  const start = beliefAt(g, p, 3);
  const [down, up, anew] = g.c.model.beliefDrift as [number, number, number];
  g.items += ATTITUDES;
  sharesInto(g, start, ATTITUDES, ONE);
  for (let l = 0; l < ATTITUDES; l += 1) {
    const here = get(ONE, l);
    const from = (l > 0 ? here * down : 0) + (l < ATTITUDES - 1 ? here * up : 0);
    const into =
      (l < ATTITUDES - 1 ? get(ONE, l + 1) * down : 0) + (l > 0 ? get(ONE, l - 1) * up : 0);
    const moved = idiv(here * SURE - from + into, SURE);
    const blurred = moved * (SURE - anew) + (SURE / ATTITUDES) * anew;
    g.s[start + l] = lnPerMille(Math.max(1, idiv(blurred, SURE)));
  }
}
