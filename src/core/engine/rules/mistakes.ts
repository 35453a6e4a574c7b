import { add, addWithin, get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { personAt } from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { noteNotice } from '#src/core/engine/note.ts';
import { holds } from '#src/core/engine/read.ts';
import type { Moment } from '#src/core/engine/compiled.ts';

/** An argument out of turn cannot be made again: part of the channel's room is gone. */
function burn(g: Game, amount: number): void {
  const p = get(g.s, HEAD.actTarget) - 1;
  const message = get(g.s, HEAD.actMessage) - 1;
  if (p < 0 || message < 0) return;
  const channel = get(g.c.messages.channel, message * 2);
  const most = channel === 5 ? g.c.model.roomTies : g.c.model.room;
  addWithin(g.s, personAt(g, p) + g.c.layout.person.room + channel, amount, 0, most);
}

/** Looks at the mistakes of a moment; each counts up to its bound, and is shown in the debrief. */
export function checkMistakes(g: Game, on: Moment): void {
  const { when, most, burns, at, byVerb } = g.c.mistakes;
  const list = on === 'act' ? (byVerb[get(g.s, HEAD.actVerb) - 1] as Int32Array) : at[on];
  const counts = g.c.layout.mistakes;
  g.items += at[on].length;
  for (let k = 0; k < list.length; k += 1) {
    const m = get(list, k);
    if (get(g.s, counts + m) >= get(most, m) || !holds(g, get(when, m))) continue;
    add(g.s, counts + m, 1);
    if (get(burns, m) > 0) burn(g, get(burns, m));
    if (g.recorder !== null) {
      const person = on === 'act' ? get(g.s, HEAD.actTarget) - 1 : -1;
      noteNotice(g, 'mistake', g.c.names.mistakes[m] ?? '', { person, seen: false });
    }
  }
}
