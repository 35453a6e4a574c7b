import type { Game } from './game.ts';
import { get } from './cells.ts';
import { isKnown, isMet } from './game.ts';
import { powerSeen } from './seen.ts';

/** Whom an advice is about, by what the trainee can see: the most powerful known person who was not met. */
export function advicePerson(g: Game, id: string): string | null {
  if (g.c.playbook.advice.find((advice) => advice.id === id)?.about !== 'unmet') return null;
  let best = -1;
  let most = -1;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    const power = powerSeen(g, p);
    const theirs = get(g.c.person.ours, p) === 0;
    if (theirs && isKnown(g, p) && !isMet(g, p) && power > most) {
      best = p;
      most = power;
    }
  }
  return g.c.names.people[best] ?? null;
}
