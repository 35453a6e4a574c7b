// One act: pays for it, then carries out every mechanism its verb switches on, in a fixed order.
import { RESOURCES } from '#src/core/schema/dimensions.ts';
import { add, get, idiv, pct } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { closenessOf, personAt, week } from '#src/core/engine/game.ts';
import { BOOK_WEEKS, HEAD, STATUS } from '#src/core/engine/layout.ts';
import type { Reason } from '#src/core/engine/note.ts';
import { argue, usesOf } from './argue.ts';
import { meet, moveCloseness } from './attitude.ts';
import { calibrate } from './coach.ts';
import type { Origin } from './effects.ts';
import { runEffects } from './effects.ts';
import { fireEvent } from './events.ts';
import { askFacts } from './facts.ts';
import { checkMistakes } from './mistakes.ts';
import { closePlan, hasPlan } from './plans.ts';
import { askIntroduction, knock } from './referral.ts';
import { received, receptionOf } from './received.ts';
import { openScene } from './scenes.ts';
import {
  factionAnswer,
  giveDiscount,
  improveOffer,
  inRoom,
  insulate,
  isolate,
  prepareRisk,
  shapeCriteria,
  tempt,
} from './social.ts';
import { hearTells } from './tells.ts';

const MET: Reason = { step: 'act', reason: 'met' };
const BY_ACT: Origin = { step: 'act', reason: 'act', seen: true };
const ROOM = 2;
const AMBER = 1;
const RED = 2;
/** Closeness beyond a cap of 700 is worth as much as the gain says. */
const TIES_SCALE = 700;

function begin(g: Game, verb: number, target: number, message: number): void {
  const s = g.s;
  g.items += RESOURCES.length;
  for (let r = 0; r < RESOURCES.length; r += 1)
    add(s, g.c.layout.capacity + r, -get(g.c.verbs.cost, verb * RESOURCES.length + r));
  add(s, HEAD.acts, 1);
  for (let cell = HEAD.actVerb; cell <= HEAD.actCommit; cell += 1) s[cell] = 0;
  s[HEAD.actReceived] = 100;
  s[HEAD.actVerb] = verb + 1;
  s[HEAD.actTarget] = target + 1;
  s[HEAD.actMessage] = message + 1;
  s[HEAD.actStrength] = get(g.c.verbs.argue, verb);
  if (target >= 0) {
    s[HEAD.actPlanned] = hasPlan(g, target) ? 1 : 0;
    if (message >= 0) s[HEAD.actRepeat] = usesOf(g, target, get(g.c.messages.channel, message * 2));
  }
  const integrity = get(g.c.verbs.integrity, verb);
  if (integrity === RED) add(s, HEAD.reds, 1);
  if (integrity === AMBER) add(s, HEAD.ambers, 1);
}

function gainTies(g: Game, verb: number, p: number): void {
  const gain = get(g.c.verbs.tiesGain, verb);
  if (gain === 0) return;
  const closeness = closenessOf(g, p);
  const by = idiv(gain * (1000 - closeness), TIES_SCALE);
  const room = Math.max(0, get(g.c.verbs.tiesCap, verb) - closeness);
  const moved = moveCloseness(g, p, received(g, Math.min(by, room)), MET);
  g.s[HEAD.actCloser] = moved;
}

function persuade(g: Game, verb: number, p: number, message: number): void {
  const strength = get(g.c.verbs.argue, verb);
  if (strength === 0 || message < 0) return;
  const executive = get(g.c.verbs.executive, verb) === 1;
  const gain = argue(g, p, message, strength, executive);
  g.s[HEAD.actGain] = gain;
  g.s[HEAD.actReceived] = receptionOf(g, p, message);
  if (get(g.c.verbs.reach, verb) === ROOM) {
    const share = pct(strength, g.c.model.roomShare);
    for (let q = 0; q < g.c.names.people.length; q += 1)
      if (inRoom(g, p, q)) argue(g, q, message, share, executive);
  }
  if (get(g.c.verbs.open, verb) === 1) factionAnswer(g, p, gain);
}

function learn(g: Game, verb: number, p: number): void {
  const v = g.c.verbs;
  const last = get(g.s, g.c.layout.lastUse + verb * g.c.names.people.length + p);
  // The same meeting twice in a week lets nothing new slip.
  if (last !== week(g)) hearTells(g, p, get(v.tells, verb), get(v.sharper, verb));
  askFacts(g, p, get(v.ask, verb), false);
  askFacts(g, p, get(v.verify, verb), true);
  if (get(v.calibrate, verb) === 1) calibrate(g, p);
}

function arrange(g: Game, verb: number, p: number): void {
  const v = g.c.verbs;
  if (get(v.refer, verb) === 1) askIntroduction(g, p);
  if (get(v.door, verb) >= 0) knock(g, p, get(v.door, verb));
  if (get(v.isolate, verb) > 0) isolate(g, p, get(v.isolate, verb));
  if (get(v.insulate, verb) > 0) insulate(g, p, get(v.insulate, verb));
}

function prepare(g: Game, verb: number): void {
  const v = g.c.verbs;
  if (get(v.reserve, verb) > 0) prepareRisk(g, get(v.reserve, verb));
  if (get(v.criteria, verb) > 0)
    shapeCriteria(g, get(v.criteria, verb), get(v.crude, verb) === 1, verb);
  if (get(v.discount, verb) > 0) giveDiscount(g, get(v.discount, verb));
  if (get(v.offers, verb) === 1) improveOffer(g, verb);
  const books = get(v.books, verb);
  if (books >= 0) {
    const slot = (week(g) + get(v.bookWeeks, verb)) % BOOK_WEEKS;
    add(g.s, g.c.layout.bookings + books * BOOK_WEEKS + slot, 1);
  }
}

/** Evidence on the dimension of the open plan card of a person. */
function evidenceOnPlan(g: Game, p: number): number {
  const cells = g.c.layout.person;
  const dimension = get(g.s, personAt(g, p) + cells.planDimension) - 1;
  return dimension < 0 ? 0 : get(g.s, personAt(g, p) + cells.evidenced + dimension);
}

/** Carries out an act that legal.ts has allowed. `target` and `message` are -1 if there is none. */
export function act(g: Game, verb: number, target: number, message: number): void {
  begin(g, verb, target, message);
  const v = g.c.verbs;
  const before = target < 0 ? 0 : evidenceOnPlan(g, target);
  const meets = target >= 0 && get(v.meets, verb) === 1;
  if (meets) meet(g, target, week(g));
  if (target >= 0) {
    persuade(g, verb, target, message);
    gainTies(g, verb, target);
    learn(g, verb, target);
    arrange(g, verb, target);
  }
  prepare(g, verb);
  if (get(v.heat, verb) > 0) tempt(g, target, get(v.sways, verb), get(v.heat, verb));
  runEffects(g, get(v.effects, verb), BY_ACT, fireEvent);
  add(g.s, g.c.layout.used + verb, 1);
  checkMistakes(g, 'act');
  if (target < 0) return;
  g.s[g.c.layout.lastUse + verb * g.c.names.people.length + target] = week(g);
  g.s[g.c.layout.lastWeek + verb] = week(g);
  if (get(g.s, HEAD.status) !== STATUS.over) openScene(g, verb, target);
  if (get(g.s, HEAD.status) === STATUS.playing)
    closePlan(g, target, evidenceOnPlan(g, target) - before, 0);
}
