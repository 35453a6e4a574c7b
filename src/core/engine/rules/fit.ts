import type { Model } from '#src/core/schema/playbook-model.ts';
import { get, idiv } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { personAt } from '#src/core/engine/game.ts';

/** How well one appeal meets a level of the person, -100 to 100. */
export function appealFit(
  m: Model,
  channel: number,
  level: number,
  dominant: number,
  second: number,
): number {
  if (channel === 1) return m.fitChange[Math.abs(level - dominant)] as number;
  return level === dominant ? m.fitDominant : level === second ? m.fitSecond : m.fitOther;
}

/** Mean fit of the appeals of a message with a person. */
export function fitOf(g: Game, p: number, message: number): number {
  const at = personAt(g, p);
  const cells = g.c.layout.person;
  let sum = 0;
  let count = 0;
  for (let k = message * 2; k < message * 2 + 2; k += 1) {
    const channel = get(g.c.messages.channel, k);
    if (channel < 0) continue;
    const trait = Math.min(2, channel);
    const dominant = get(g.s, at + cells.trait + trait);
    const second = get(g.s, at + cells.second + trait);
    sum += appealFit(g.c.model, channel, get(g.c.messages.level, k), dominant, second);
    count += 1;
  }
  return idiv(sum, count);
}

const WARM = 60;
const MILD = 10;

/** How a message of this fit is mostly taken: 0 warmly, 1 mildly, 2 coldly. */
export const reactionClass = (fit: number): number => (fit >= WARM ? 0 : fit >= MILD ? 1 : 2);
