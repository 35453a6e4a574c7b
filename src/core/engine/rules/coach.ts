// Coaches: the reading of control is one's own until somebody inside confirms it.
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { attitudeOf, closenessOf, idleWeeks, personAt, week } from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';
import { noteNotice } from '#src/core/engine/note.ts';
import { firstOne, firstThree, firstTwo, topIsWon } from './control.ts';
import { askFacts, reliabilityOf } from './facts.ts';
import { hearHelp } from './tells.ts';

/** Rumours that a coach tests while he is at it. */
const CHECKS = 3;
/** What a coach says of an item: nothing yet, no, yes. */
export const SAYS = { nothing: 0, no: 1, yes: 2 } as const;

/** Whether a person would coach us: of a kind that can, close, and a guide, or acting like one. */
function wouldCoach(g: Game, p: number): boolean {
  if (get(g.c.person.coach, p) < 0) return false;
  const shown = attitudeOf(g, p, g.c.us) + Math.max(0, get(g.c.person.mask, p));
  return shown >= g.c.model.coachAttitude && closenessOf(g, p) >= g.c.model.coachTies;
}

/** The truth of an element of the control reading: items, then f1, f2, f3, w. */
function truthOf(g: Game, element: number): boolean {
  const items = g.c.names.items.length;
  if (element < items) return get(g.s, g.c.layout.itemTrue + element) >= get(g.c.needed, element);
  if (element === items) return firstOne(g);
  if (element === items + 1) return firstTwo(g);
  if (element === items + 2) return firstThree(g);
  return topIsWon(g);
}

/** Asks somebody to go through the control reading with us. */
export function calibrate(g: Game, p: number): void {
  const at = personAt(g, p) + g.c.layout.person.coach;
  const willing = wouldCoach(g, p);
  hearHelp(g, p, willing);
  g.s[at] = willing ? 1 : 0;
  if (!willing) return;
  const kind = get(g.c.person.coach, p);
  const elements = g.c.names.items.length + 4;
  for (let e = 0; e < elements; e += 1) {
    if (get(g.c.coachOf, e) !== kind) continue;
    g.items += 1;
    const right = luck(g.seed, week(g), LUCK.coach, p * 32 + e) % 100 < reliabilityOf(g, p);
    g.s[g.c.layout.itemCoach + e] = truthOf(g, e) === right ? SAYS.yes : SAYS.no;
    g.s[g.c.layout.itemCoachWeek + e] = week(g);
  }
  askFacts(g, p, CHECKS, true);
  g.s[HEAD.actCommit] = 1;
  if (g.recorder !== null) noteNotice(g, 'coach', 'coach', { person: p });
}

/** Somebody we lost sight of coaches no more. */
export function reviewCoaches(g: Game): void {
  g.items += g.c.names.people.length;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    const at = personAt(g, p) + g.c.layout.person.coach;
    // That a coach has turned away shows only when he is asked again, or not seen for long.
    if (get(g.s, at) === 1 && idleWeeks(g, p) > g.c.playbook.control.coachFresh) g.s[at] = 0;
  }
}
