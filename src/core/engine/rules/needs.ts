// A need once met gives way to the next.
import { NEED_LEVELS } from '#src/core/schema/dimensions.ts';
import { add, get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { personAt } from '#src/core/engine/game.ts';
import { BELIEF } from '#src/core/engine/layout.ts';
import { noteChange } from '#src/core/engine/note.ts';

/** What is kept of the evidence on the old need when another takes over. */
const KEPT = 50;

/** Counts what was gained through the need channel; at the bound the next need becomes the dominant one. */
export function satisfyNeed(g: Game, p: number, gained: number): void {
  const cells = g.c.layout.person;
  const at = personAt(g, p);
  add(g.s, at + cells.needGain, gained);
  if (get(g.s, at + cells.needGain) < g.c.model.needMet) return;
  const need = NEED_LEVELS[get(g.s, at + cells.trait)];
  const next = need === undefined ? undefined : g.c.playbook.needNext[need];
  if (next === undefined) return;
  g.s[at + cells.needGain] = 0;
  shiftTrait(g, p, 0, NEED_LEVELS.indexOf(next), false);
  noteChange(g, p, 'need', -1, 1, { step: 'act', reason: 'need-met', seen: false });
}

/** Makes another level dominant and the old one the second; if it is noticed, old evidence counts for half. */
export function shiftTrait(
  g: Game,
  p: number,
  trait: number,
  level: number,
  noticed: boolean,
): void {
  const cells = g.c.layout.person;
  const at = personAt(g, p);
  const old = get(g.s, at + cells.trait + trait);
  if (old === level) return;
  g.s[at + cells.trait + trait] = level;
  g.s[at + cells.second + trait] = old;
  if (!noticed) return;
  const start =
    at + cells.belief + (trait === 0 ? BELIEF.need : trait === 1 ? BELIEF.change : BELIEF.focus);
  const levels = trait === 2 ? 4 : 5;
  for (let l = 0; l < levels; l += 1) g.s[start + l] = ((get(g.s, start + l) * KEPT) / 100) | 0;
}
