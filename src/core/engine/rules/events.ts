import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { closenessLevel, closenessOf, week } from '#src/core/engine/game.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';
import { noteNotice } from '#src/core/engine/note.ts';
import { holds } from '#src/core/engine/read.ts';
import type { Origin } from './effects.ts';
import { runEffects } from './effects.ts';

const UNHEARD: Origin = { step: 'event', reason: 'event', seen: false };
const HEARD: Origin = { step: 'event', reason: 'event', seen: true };
/** Closeness level from which somebody passes on what happened. */
const TELLS_US = 2;

function isHeard(g: Game, event: number): boolean {
  const heard = get(g.c.events.heard, event);
  if (heard !== 2) return heard === 1;
  const through = g.c.events.through[event] ?? [];
  for (const p of through) if (closenessLevel(g, closenessOf(g, p)) >= TELLS_US) return true;
  return false;
}

/** Fires an event unless it has happened; the fuel of the entry bounds how many. */
export function fireEvent(g: Game, event: number): void {
  const at = g.c.layout.events + event;
  if (get(g.s, at) !== 0 || g.fuel <= 0) return;
  g.events -= 1;
  if (g.events < 0) {
    g.fuel = 0;
    return;
  }
  g.s[at] = week(g);
  const origin = isHeard(g, event) ? HEARD : UNHEARD;
  const effects = get(g.c.events.effects, event);
  if (g.recorder === null) {
    runEffects(g, effects, origin, fireEvent);
    return;
  }
  const id = g.c.names.events[event] ?? '';
  noteNotice(g, 'event', id, { person: get(g.c.events.person, event), seen: origin.seen });
  runEffects(g, effects, { ...origin, event: id }, fireEvent);
}

/** Looks at every event that has not happened yet. */
export function runEvents(g: Game): void {
  const { chance, when, byWeek } = g.c.events;
  const now = week(g);
  g.items += chance.length;
  const list = byWeek[now];
  if (list === undefined) return;
  for (let k = 0; k < list.length && get(g.s, HEAD.status) !== STATUS.over; k += 1) {
    const e = get(list, k);
    if (get(g.s, g.c.layout.events + e) !== 0) continue;
    if (get(chance, e) < 1000 && luck(g.seed, now, LUCK.event, e) % 1000 >= get(chance, e))
      continue;
    if (holds(g, get(when, e))) fireEvent(g, e);
  }
}
