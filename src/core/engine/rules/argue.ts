// An argument: strength × fit × timing × access × ground × wear × luck × receptivity, each a factor with a name.
import { add, clamp, get, idiv, pct } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import {
  attitudeLevel,
  attitudeOf,
  closenessLevel,
  closenessOf,
  personAt,
  week,
} from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';
import type { Reason } from '#src/core/engine/note.ts';
import { QUIET } from '#src/core/engine/note.ts';
import { moveAttitude, moveCloseness, roomLeft } from './attitude.ts';
import { hearReaction } from './tells.ts';
import { satisfyNeed } from './needs.ts';
import { fitOf } from './fit.ts';

/** Gains from which an argument weakens rivals. */
const LANDS = 25;
const GROUND_MOST = 3;
const OUTARGUED: Reason = { step: 'act', reason: 'outargued', seen: false };
const WRONG: Reason = { step: 'act', reason: 'wrong-message' };

/** Everything an argument is made of; reused, so that a roll-out allocates nothing. */
export interface Argument {
  fit: number;
  timing: number;
  access: number;
  ground: number;
  /** What false facts leave of the ground; nobody sees it before the debrief. */
  false: number;
  wear: number;
  luck: number;
  receptivity: number;
  gain: number;
}

const ARGUMENT: Argument = {
  fit: 0,
  timing: 0,
  access: 0,
  ground: 0,
  false: 0,
  wear: 0,
  luck: 0,
  receptivity: 0,
  gain: 0,
};

function timingOf(g: Game, message: number): number {
  const concern = get(g.c.messages.concern, message);
  if (concern < 0) return g.c.model.timingNone;
  const felt = get(g.s, g.c.layout.concerns + concern);
  return clamp(g.c.model.timingBase + pct(felt, g.c.model.timingShare), 0, 125);
}

function accessOf(g: Game, p: number, executive: boolean): number {
  const m = g.c.model;
  let access = m.access[closenessLevel(g, closenessOf(g, p))] as number;
  const opened = get(g.s, personAt(g, p) + g.c.layout.person.door) === 1;
  const door = get(g.c.person.door, p);
  if (!opened) access = pct(access, m.guarded);
  if (door === 2 && !executive) access = pct(access, m.ordinary);
  return access;
}

function groundOf(g: Game, message: number): number {
  const item = get(g.c.messages.backs, message);
  if (item < 0) return 100;
  const verified = Math.min(GROUND_MOST, get(g.s, g.c.layout.itemVerified + item));
  return g.c.model.groundBase + g.c.model.groundFact * verified;
}

/** Whether a message is argued from a false fact that we hold. */
function isFalse(g: Game, message: number): boolean {
  const item = get(g.c.messages.backs, message);
  return item >= 0 && get(g.s, g.c.layout.itemFalse + item) > 0;
}

/** Earlier uses of a channel with a person; one is forgotten every few weeks. */
export function usesOf(g: Game, p: number, channel: number): number {
  const at = personAt(g, p);
  const cells = g.c.layout.person;
  const uses = get(g.s, at + cells.wear + channel);
  if (uses === 0) return 0;
  const gone = idiv(week(g) - get(g.s, at + cells.wearWeek + channel), g.c.model.wearWeeks);
  return Math.max(0, uses - gone);
}

export function wearOf(g: Game, uses: number): number {
  let left = 100;
  for (let k = 0; k < uses && left > 8; k += 1) left = pct(left, g.c.model.wear);
  return Math.max(8, left);
}

/** The product of all factors, divided after each so that nothing passes 2^31. */
function product(g: Game, strength: number, a: Argument): number {
  let x = idiv(strength * a.fit, 100);
  x = pct(x, a.timing);
  x = pct(x, a.access);
  x = pct(x, a.ground);
  x = pct(x, a.false);
  x = pct(x, a.wear);
  x = pct(x, a.luck);
  x = pct(x, g.c.model.scale);
  return pct(x, a.receptivity);
}

/** Weighs an argument without making it; the result is shared and overwritten by the next call. */
export function weigh(
  g: Game,
  p: number,
  message: number,
  strength: number,
  executive: boolean,
): Argument {
  const a = ARGUMENT;
  const channel = get(g.c.messages.channel, message * 2);
  const uses = usesOf(g, p, channel);
  const subject = (p * 128 + message) * 128 + get(g.s, HEAD.actVerb);
  a.fit = fitOf(g, p, message);
  a.timing = timingOf(g, message);
  a.access = accessOf(g, p, executive);
  a.ground = groundOf(g, message);
  a.false = isFalse(g, message) ? g.c.model.groundFalse : 100;
  a.wear = wearOf(g, uses);
  a.luck =
    100 -
    g.c.model.luckSpread +
    (luck(g.seed, week(g), LUCK.argument, subject) % (2 * g.c.model.luckSpread + 1));
  a.receptivity = g.c.model.receptivity[attitudeLevel(g, attitudeOf(g, p, g.c.us))] as number;
  a.gain = a.fit >= 0 ? product(g, strength, a) : idiv(strength * a.fit, 100);
  return a;
}

const factorsOf = (a: Argument): { name: string; percent: number }[] => [
  { name: 'fit', percent: a.fit },
  { name: 'timing', percent: a.timing },
  { name: 'access', percent: a.access },
  { name: 'ground', percent: a.ground },
  { name: 'false-ground', percent: a.false },
  { name: 'wear', percent: a.wear },
  { name: 'luck', percent: a.luck },
  { name: 'receptivity', percent: a.receptivity },
];

/** The cause of a change by an argument, with its factors. */
const causeOf = (g: Game, a: Argument, reason: string): Reason =>
  g.recorder === null ? QUIET : { step: 'act', reason, factors: factorsOf(a) };

function landed(g: Game, p: number, channel: number, a: Argument): number {
  const room = Math.max(0, roomLeft(g, p, channel));
  const gain = Math.min(a.gain, room);
  const attitude = attitudeOf(g, p, g.c.us);
  const by = idiv(gain * (1000 - attitude), 1000);
  add(g.s, personAt(g, p) + g.c.layout.person.room + channel, gain);
  const moved = moveAttitude(g, p, g.c.us, by, causeOf(g, a, 'argument'));
  if (moved >= LANDS) {
    const loss = -pct(moved, g.c.model.rivalLoss);
    for (let v = 0; v < g.c.names.vendors.length; v += 1) {
      if (v !== g.c.us) moveAttitude(g, p, v, loss, OUTARGUED);
    }
  }
  if (channel === 0) satisfyNeed(g, p, moved);
  return moved;
}

function missed(g: Game, p: number, a: Argument): number {
  const m = g.c.model;
  const attitude = attitudeOf(g, p, g.c.us);
  const loss = pct(pct(a.gain, a.luck), m.wrongMessage);
  const by = idiv(loss * (1000 + attitude), 1000);
  const moved = moveAttitude(g, p, g.c.us, by, causeOf(g, a, 'wrong-message'));
  moveCloseness(g, p, pct(moved, m.wrongTies), WRONG);
  return moved;
}

/** Makes an argument to a person at a share of its strength; returns the change of attitude. */
export function argue(
  g: Game,
  p: number,
  message: number,
  strength: number,
  executive: boolean,
): number {
  const channel = get(g.c.messages.channel, message * 2);
  const a = weigh(g, p, message, strength, executive);
  const fit = a.fit;
  const uses = usesOf(g, p, channel);
  const falsely = isFalse(g, message);
  const moved = fit >= 0 ? landed(g, p, channel, a) : missed(g, p, a);
  const at = personAt(g, p);
  g.items += 2;
  g.s[at + g.c.layout.person.wear + channel] = uses + 1;
  g.s[at + g.c.layout.person.wearWeek + channel] = week(g);
  g.s[HEAD.actFalse] = falsely ? 1 : get(g.s, HEAD.actFalse);
  hearReaction(g, p, message, fit, uses);
  return moved;
}
