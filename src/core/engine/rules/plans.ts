// Plan cards: whom, which dimension, which advance; the result closes them.
import { add, get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { personAt, week } from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';

export const RESULT = { none: 0, advance: 2, continuation: 3, setback: 4 } as const;
/** Places in ADVANCES. */
const LEARN = 0;
const CLOSER = 1;
const WARMER = 2;
const INTRODUCTION = 3;
const ENOUGH_CLOSER = 20;
const ENOUGH_WARMER = 20;
const SETBACK = -15;

export const hasPlan = (g: Game, p: number): boolean =>
  get(g.s, personAt(g, p) + g.c.layout.person.planDimension) > 0;

export function makePlan(g: Game, p: number, dimension: number, advance: number): void {
  const at = personAt(g, p);
  g.s[at + g.c.layout.person.planDimension] = dimension + 1;
  g.s[at + g.c.layout.person.planAdvance] = advance;
}

/** Whether what was expected came about, by what the act brought. */
function reached(g: Game, advance: number, evidence: number): boolean {
  switch (advance) {
    case LEARN:
      return evidence > 0 || get(g.s, HEAD.actLearned) > 0;
    case CLOSER:
      return get(g.s, HEAD.actCloser) >= ENOUGH_CLOSER;
    case WARMER:
      return get(g.s, HEAD.actGain) >= ENOUGH_WARMER;
    case INTRODUCTION:
      return get(g.s, HEAD.actDoor) === 1;
    default:
      return get(g.s, HEAD.actCommit) === 1;
  }
}

/** Closes the open card of a person; `evidence` is what was heard on its dimension. */
export function closePlan(g: Game, p: number, evidence: number, sceneResult: number): void {
  const at = personAt(g, p);
  const dimension = get(g.s, at + g.c.layout.person.planDimension) - 1;
  if (dimension < 0) return;
  const advance = get(g.s, at + g.c.layout.person.planAdvance);
  const got = reached(g, advance, evidence) || sceneResult === RESULT.advance;
  // Wrong words do not undo what was wanted and got; a scene that ended badly does.
  const lost = sceneResult === RESULT.setback || (!got && get(g.s, HEAD.actGain) <= SETBACK);
  const result = lost ? RESULT.setback : got ? RESULT.advance : RESULT.continuation;
  add(g.s, HEAD.plansKept + result - RESULT.advance, 1);
  g.s[at + g.c.layout.person.planDimension] = 0;
  const to = g.recorder;
  if (to === null) return;
  to.record({
    type: 'plan',
    week: week(g),
    entry: to.entry,
    person: p,
    dimension,
    advance,
    result,
  });
}
