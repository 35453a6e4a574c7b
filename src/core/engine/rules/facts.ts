// Facts: a rumour from one source, settled by a second; coaches confirm what they know.
import { add, get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import {
  attitudeLevel,
  attitudeOf,
  closenessLevel,
  closenessOf,
  week,
} from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';

export const FACT = { unknown: 0, rumour: 1, verified: 2, exposed: 3 } as const;

/** Whether people this cool still answer questions. */
const HOSTILE = 0;

export const isTrue = (g: Game, fact: number): boolean =>
  get(g.s, g.c.layout.factTrue + fact) === 1;

function recordFact(g: Game, fact: number, person: number): void {
  const to = g.recorder;
  if (to === null) return;
  const status = get(g.s, g.c.layout.factStatus + fact);
  const real = isTrue(g, fact);
  const right = status === FACT.rumour || real === (status === FACT.verified);
  to.record({ type: 'fact', week: week(g), entry: to.entry, fact, person, status, right });
}

/** Counts a fact in or out of its control item. */
function count(g: Game, fact: number, by: number): void {
  const item = get(g.c.facts.item, fact);
  const layout = g.c.layout;
  const status = get(g.s, layout.factStatus + fact);
  const real = isTrue(g, fact);
  const figure = by * get(g.c.facts.figure, fact);
  if (status === FACT.rumour || status === FACT.verified) {
    add(g.s, layout.itemHeld + item, by);
    add(g.s, HEAD.valueHeld, figure);
  }
  if (status === FACT.verified) {
    const before = get(g.s, layout.itemVerified + item) >= get(g.c.needed, item);
    add(g.s, layout.itemVerified + item, by);
    add(g.s, HEAD.valueVerified, figure);
    if (real) add(g.s, layout.itemTrue + item, by);
    const after = get(g.s, layout.itemVerified + item) >= get(g.c.needed, item);
    if (before !== after) add(g.s, HEAD.clearCount, after ? 1 : -1);
  }
  // A false fact that is held and not exposed rots the ground of arguments.
  if (!real && (status === FACT.rumour || status === FACT.verified))
    add(g.s, layout.itemFalse + item, by);
}

/** Gives a fact another standing, with its person as the source of a rumour (-1 for the briefing). */
function setFact(g: Game, fact: number, status: number, person: number): void {
  g.items += 1;
  const at = g.c.layout.factStatus + fact;
  if (get(g.s, at) === status) return;
  count(g, fact, -1);
  g.s[at] = status;
  count(g, fact, 1);
  if (status === FACT.rumour) g.s[g.c.layout.factSource + fact] = person + 1;
  add(g.s, HEAD.actLearned, 1);
  recordFact(g, fact, person);
}

/** A rumour reaches us, unless we know already. */
export function hearRumour(g: Game, fact: number, person: number): void {
  if (get(g.s, g.c.layout.factStatus + fact) === FACT.unknown)
    setFact(g, fact, FACT.rumour, person);
}

/** Settles a fact as it truly is. */
export function settleFact(g: Game, fact: number): void {
  setFact(g, fact, isTrue(g, fact) ? FACT.verified : FACT.exposed, -1);
}

/** How often what this person confirms is right: a friendly face over a rival heart is not. */
export function reliabilityOf(g: Game, p: number): number {
  const masked = get(g.c.person.mask, p) > 0 && attitudeLevel(g, attitudeOf(g, p, g.c.us)) <= 1;
  return masked ? g.c.model.falseReliability : get(g.c.person.reliability, p);
}

/** A person tests a rumour: mostly right, sometimes wrong. */
function testRumour(g: Game, p: number, fact: number, subject: number): void {
  const right = luck(g.seed, week(g), LUCK.reliability, subject) % 100 < reliabilityOf(g, p);
  const real = isTrue(g, fact);
  setFact(g, fact, real === right ? FACT.verified : FACT.exposed, p);
}

const QUESTION = { idle: 0, fresh: 1, second: 2 } as const;

/** What asking p about a fact would be: nothing new, news, or a second source for a rumour. */
function questionOf(g: Game, p: number, fact: number, testing: boolean): number {
  const status = get(g.s, g.c.layout.factStatus + fact);
  if (status === FACT.rumour && get(g.s, g.c.layout.factSource + fact) !== p + 1)
    return QUESTION.second;
  return status === FACT.unknown && !testing ? QUESTION.fresh : QUESTION.idle;
}

/** One question; the more they tell us, the likelier an answer. */
function askOne(g: Game, p: number, fact: number, kind: number, level: number): void {
  const m = g.c.model;
  const second = kind === QUESTION.second;
  const subject = p * 256 + fact;
  const chance = second ? m.verifyBase + m.verifyLevel * level : m.askBase + m.askLevel * level;
  const draw = luck(g.seed, week(g), second ? LUCK.verify : LUCK.ask, subject) % 100;
  if (draw >= chance) return;
  if (second) testRumour(g, p, fact, subject);
  else setFact(g, fact, FACT.rumour, p);
}

/**
 * Asks a person up to `questions`. What is unknown may become a rumour; a rumour from another source may be settled.
 * `testing` asks only about what we hold already.
 */
export function askFacts(g: Game, p: number, questions: number, testing: boolean): void {
  if (questions === 0 || attitudeLevel(g, attitudeOf(g, p, g.c.us)) <= HOSTILE) return;
  const level = closenessLevel(g, closenessOf(g, p));
  const start = get(g.c.facts.knownStart, p);
  const known = get(g.c.facts.knownStart, p + 1) - start;
  if (known === 0) return;
  const turn = luck(g.seed, week(g), LUCK.askOrder, p * 2 + (testing ? 1 : 0)) % known;
  let left = questions;
  for (let k = 0; k < known && left > 0; k += 1) {
    const fact = get(g.c.facts.known, start + ((turn + k) % known));
    g.items += 1;
    const kind = questionOf(g, p, fact, testing);
    if (kind === QUESTION.idle) continue;
    left -= 1;
    askOne(g, p, fact, kind, level);
  }
}
