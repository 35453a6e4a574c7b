// What neglect does: ties cool, what was gained fades, evidence on attitudes ages.
import { get, idiv } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { attitudeOf, closenessOf, idleWeeks, personAt } from '#src/core/engine/game.ts';
import type { Reason } from '#src/core/engine/note.ts';
import { driftBelief } from './belief.ts';
import { moveAttitude, moveCloseness } from './attitude.ts';

const NEGLECTED: Reason = { step: 'cooling', reason: 'neglected', seen: true };
const NEGLECTED_UNSEEN: Reason = { ...NEGLECTED, seen: false };
const CONVINCED: Reason = { step: 'cooling', reason: 'convinced', seen: false };
const FADE_AFTER = 4;
const NEVER = 99;
/** A true opponent leans back towards where he started, in per cent a week. */
const ANCHOR = 8;

/** Our own people are in the next room: that nobody called on them is no news. */
const isNews = (g: Game, p: number, idle: number): boolean =>
  idle < NEVER && get(g.c.person.ours, p) === 0;

function coolTies(g: Game, p: number): void {
  g.items += 1;
  const idle = idleWeeks(g, p);
  if (idle <= g.c.model.coolAfter) return;
  const closeness = closenessOf(g, p);
  if (closeness > 0) {
    const by = -idiv(closeness * g.c.model.cool, 100) - 1;
    moveCloseness(g, p, by, isNews(g, p, idle) ? NEGLECTED : NEGLECTED_UNSEEN);
  }
  if (idle <= FADE_AFTER) return;
  const start = get(g.s, personAt(g, p) + g.c.layout.person.attitudeStart + g.c.us);
  const gained = attitudeOf(g, p, g.c.us) - start;
  const by = -idiv(gained * g.c.model.drift, 100);
  if (by !== 0) moveAttitude(g, p, g.c.us, by, isNews(g, p, idle) ? NEGLECTED : NEGLECTED_UNSEEN);
}

/** Opponents stay what they are unless something keeps moving them. */
function anchor(g: Game, p: number): void {
  const cells = g.c.layout.person;
  g.items += 1;
  const start = get(g.s, personAt(g, p) + cells.attitudeStart + g.c.us);
  if (start >= (g.c.model.attitudeBounds[0] as number)) return;
  const by = idiv((start - attitudeOf(g, p, g.c.us)) * ANCHOR, 100);
  if (by !== 0) moveAttitude(g, p, g.c.us, by, CONVINCED);
}

export function runCooling(g: Game): void {
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    coolTies(g, p);
    anchor(g, p);
    driftBelief(g, p);
  }
}
