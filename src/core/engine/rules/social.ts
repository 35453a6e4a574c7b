// What is done around people rather than to them: isolating, insulating, criteria, price, the room, factions.
import { add, addWithin, clamp, get, idiv, pct } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import {
  attitudeOf,
  idleWeeks,
  isKnown,
  isMet,
  personAt,
  roleOf,
  week,
} from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';
import type { Reason } from '#src/core/engine/note.ts';
import { noteChange, noteNotice, tellsUs } from '#src/core/engine/note.ts';
import { moveAttitude } from './attitude.ts';
import { focusWeight } from './control.ts';
import { commit, received } from './received.ts';

const ISOLATED: Reason = { step: 'act', reason: 'isolated' };
const DISCOUNT_SEEN: Reason = { step: 'act', reason: 'discount', seen: true };
const DISCOUNT_UNSEEN: Reason = { ...DISCOUNT_SEEN, seen: false };
const TEMPTED: Reason = { step: 'act', reason: 'tempted', seen: false };
const SUPPORTER = 2;
const CRUDE_CHANCE = 15;
const CRUDE_OUTSIDE = -90;
const CRUDE_SPONSOR = -50;
/** Somebody of the other faction seen within these weeks takes the edge off. */
const APPEASED = 3;
const COST = 1;
const FINANCE = 2;
const FOCUS_LIKED = 15;
const DISCOUNT_MOST = 30;

/** Cuts an opponent off from those who listen to him; easier where they side with us. */
export function isolate(g: Game, p: number, step: number): void {
  const { count, from, to } = g.c.edges;
  let friends = 0;
  for (let e = 0; e < count; e += 1) {
    if (get(from, e) !== p) continue;
    if (attitudeOf(g, get(to, e), g.c.us) >= (g.c.model.attitudeBounds[SUPPORTER] as number))
      friends += 1;
  }
  const by = step + g.c.model.isolateStep * Math.min(3, friends);
  const at = personAt(g, p) + g.c.layout.person.isolation;
  const moved = addWithin(g.s, at, by, 0, g.c.model.isolateMost);
  noteChange(g, p, 'isolation', -1, moved, ISOLATED);
  g.s[HEAD.actCommit] = 1;
}

export function insulate(g: Game, p: number, weeks: number): void {
  const at = personAt(g, p) + g.c.layout.person.insulated;
  g.s[at] = Math.max(get(g.s, at), week(g) + received(g, weeks));
  commit(g);
}

export function prepareRisk(g: Game, share: number): void {
  addWithin(g.s, HEAD.reserve, received(g, share), 0, 100);
  commit(g);
}

/** Moves the selection criteria our way, openly; crude work may be found out. */
export function shapeCriteria(g: Game, gain: number, crude: boolean, verb: number): void {
  addWithin(g.s, HEAD.criteria, received(g, gain), 0, g.c.model.criteriaMost);
  commit(g);
  if (!crude) return;
  const times = get(g.s, g.c.layout.used + verb);
  const found = luck(g.seed, week(g), LUCK.criteria, verb) % 100 < CRUDE_CHANCE * (1 + times);
  if (!found) return;
  g.s[HEAD.criteria] = idiv(get(g.s, HEAD.criteria), 2);
  const sponsor = roleOf(g, g.c.roleSponsor);
  if (sponsor >= 0)
    moveAttitude(g, sponsor, g.c.us, CRUDE_SPONSOR, {
      step: 'act',
      reason: 'criteria-pushed',
      seen: true,
    });
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    if (get(g.c.person.outside, p) === 1)
      moveAttitude(g, p, g.c.us, CRUDE_OUTSIDE, {
        step: 'act',
        reason: 'criteria-pushed',
        seen: true,
      });
  }
}

/** A discount pleases those who count money, while cost is on their mind; rivals follow. */
export function giveDiscount(g: Game, points: number): void {
  // What is beyond the most that can be given away moves nobody.
  const given = addWithin(g.s, HEAD.discount, points, 0, DISCOUNT_MOST);
  const cost = pct(get(g.s, g.c.layout.concerns + COST), idiv(given * 100, points));
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    if (!isKnown(g, p)) continue;
    const by = idiv((focusWeight(g, p, FINANCE) - FOCUS_LIKED) * cost, 100);
    moveAttitude(g, p, g.c.us, by, tellsUs(g, p) ? DISCOUNT_SEEN : DISCOUNT_UNSEEN);
  }
  for (let v = 0; v < g.c.names.vendors.length; v += 1) {
    const price = g.c.deal.vendors[v]?.price;
    if (price === undefined || v === g.c.us) continue;
    if (luck(g.seed, week(g), LUCK.discount, v) % 100 >= price.follow) continue;
    addWithin(g.s, g.c.layout.vendorDiscount + v, given, 0, price.most);
    g.s[g.c.layout.vendorKnown + v] = 1;
    if (g.recorder !== null) noteNotice(g, 'rival', 'price-cut', { vendor: v });
  }
}

/** A public gain with one person is resented across the fault line, unless the others were heard of late. */
export function factionAnswer(g: Game, p: number, gain: number): void {
  const against = get(g.c.person.opposed, p);
  if (against < 0 || gain <= 0) return;
  const people = g.c.names.people.length;
  for (let q = 0; q < people; q += 1) {
    if (get(g.c.person.faction, q) === against && idleWeeks(g, q) <= APPEASED) return;
  }
  const by = -pct(gain, g.c.model.factionAnswer);
  for (let q = 0; q < people; q += 1) {
    if (get(g.c.person.faction, q) === against)
      moveAttitude(g, q, g.c.us, by, {
        step: 'act',
        reason: 'fault-line',
        other: p,
        seen: isMet(g, q),
      });
  }
}

/** Whether q sits in the room when p brings people along. */
export const inRoom = (g: Game, p: number, q: number): boolean =>
  q !== p &&
  get(g.c.person.faction, q) >= 0 &&
  get(g.c.person.faction, q) === get(g.c.person.faction, p) &&
  isMet(g, q);

/** A red act: a little at once, and a danger that never goes away. */
export function tempt(g: Game, p: number, sways: number, heat: number): void {
  if (p >= 0) moveAttitude(g, p, g.c.us, sways, TEMPTED);
  const late = get(g.s, HEAD.phase) >= 3 ? 20 : 0;
  const hostile = p >= 0 && attitudeOf(g, p, g.c.us) < 0 ? 20 : 0;
  g.s[HEAD.heat] = clamp(get(g.s, HEAD.heat) + heat + late + hostile, 0, 1000);
}

export function improveOffer(g: Game, verb: number): void {
  const at = g.c.layout.offer + g.c.us * 4;
  for (let f = 0; f < 4; f += 1) add(g.s, at + f, received(g, get(g.c.verbs.offer, verb * 4 + f)));
}
