// The method player, told before every move what people truly are and feel: who plays by a truth that nobody could know.
import { DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { attitudeLevel, attitudeOf, personAt } from '#src/core/engine/game.ts';
import type { Game } from '#src/core/engine/game.ts';
import { BELIEF, HEAD, STATUS } from '#src/core/engine/layout.ts';
import { createGame } from '#src/core/engine/start.ts';
import { entryOf } from '#src/core/analysis/move-entry.ts';
import { playMove } from '#src/core/analysis/move.ts';
import { seatPlayer } from '#src/core/analysis/player.ts';

/** Logarithm beyond which nothing is thought possible. */
const NEVER = -5_000;

function truthOf(g: Game, p: number, dimension: (typeof DIMENSIONS)[number]): number {
  const trait = personAt(g, p) + g.c.layout.person.trait;
  if (dimension === 'attitude') return attitudeLevel(g, attitudeOf(g, p, g.c.us));
  return get(g.s, trait + DIMENSIONS.indexOf(dimension));
}

/** Puts the truth in place of what was believed of everybody; returns what was. */
function tell(g: Game): Int32Array {
  const before = g.s.slice();
  for (let p = 0; p < g.c.names.people.length; p += 1)
    for (const dimension of DIMENSIONS) {
      if (dimension === 'closeness') continue;
      const start = personAt(g, p) + g.c.layout.person.belief + BELIEF[dimension];
      const truth = truthOf(g, p, dimension);
      LEVELS[dimension].forEach((_, l) => {
        g.s[start + l] = l === truth ? 0 : NEVER;
      });
    }
  return before;
}

/** The log of a whole game by the method, told the truth or not. */
export function methodLog(c: Compiled, seed: number, told: boolean): Entry[] {
  const g = createGame(c, seed, 'drawn');
  const player = seatPlayer(g, 'method');
  const log: Entry[] = [];
  while (get(g.s, HEAD.status) !== STATUS.over) {
    const before = told ? tell(g) : null;
    const move = player.bot.choose(player.seat, player.memory);
    if (before !== null) g.s.set(before);
    const entry = entryOf(c, move);
    const refused = playMove(g, move);
    if (refused !== null) throw new Error(`methodLog: refused as ${refused}`);
    log.push(entry);
  }
  return log;
}
