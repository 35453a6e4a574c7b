// The control reading taken apart: what each of its elements was rated, borne out and truly was at the end.
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { firstOne, firstThree, firstTwo, topIsWon } from '#src/core/engine/rules/control.ts';
import { isCalibrated, isSelfRated } from '#src/core/engine/seen.ts';

export interface ControlElement {
  /** c1.. of the playbook, then f1, f2, f3, w. */
  readonly id: string;
  readonly self: boolean;
  readonly calibrated: boolean;
  readonly truth: boolean;
  /** Facts that were truly verified, and how many it takes; 0 for what is not made of facts. */
  readonly known: number;
  readonly needed: number;
}

const DECIDED: readonly { readonly id: string; readonly holds: (g: Game) => boolean }[] = [
  { id: 'f1', holds: firstOne },
  { id: 'f2', holds: firstTwo },
  { id: 'f3', holds: firstThree },
  { id: 'w', holds: topIsWon },
];

export function elementsOf(g: Game): ControlElement[] {
  const rated = (element: number): Pick<ControlElement, 'self' | 'calibrated'> => ({
    self: isSelfRated(g, element),
    calibrated: isCalibrated(g, element),
  });
  const items = g.c.names.items.map((id, at): ControlElement => {
    const known = get(g.s, g.c.layout.itemTrue + at);
    const needed = get(g.c.needed, at);
    return { id, ...rated(at), truth: known >= needed, known, needed };
  });
  const decided = DECIDED.map(({ id, holds }, at): ControlElement => {
    return { id, ...rated(items.length + at), truth: holds(g), known: 0, needed: 0 };
  });
  return [...items, ...decided];
}
