// The truth behind the control reading: who prefers whom, how many First hold, whether the top is won.
import { FOCUS_LEVELS } from '#src/core/schema/dimensions.ts';
import { get, idiv } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { attitudeOf, closenessOf, isKnown, personAt, roleOf } from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';

const FOCUSES = FOCUS_LEVELS.length;
/** Position of risk among the concerns. */
const RISK = 3;
/** How many are the key people: the top and up to three others. */
const KEY = 4;
/** A per cent of price is felt as so many points of the financial offer. */
const DISCOUNT_FELT = 2;
const CRITERIA_SHARE = 3;

/** Weight of a focus for a person, in per cent: dominant, second, others. */
export function focusWeight(g: Game, p: number, focus: number): number {
  const at = personAt(g, p);
  const weights = g.c.model.focusWeights;
  if (get(g.s, at + g.c.layout.person.trait + 2) === focus) return weights[0] as number;
  if (get(g.s, at + g.c.layout.person.second + 2) === focus) return weights[1] as number;
  return weights[2] as number;
}

/** What a vendor offers, weighed by the focus of a person: about 90 for a fair offer. */
export function offerValue(g: Game, p: number, vendor: number): number {
  const ours = vendor === g.c.us;
  const discount = ours ? get(g.s, HEAD.discount) : get(g.s, g.c.layout.vendorDiscount + vendor);
  const criteria = ours ? idiv(get(g.s, HEAD.criteria), CRITERIA_SHARE) : 0;
  let sum = 0;
  for (let f = 0; f < FOCUSES; f += 1) {
    const base = get(g.s, g.c.layout.offer + vendor * FOCUSES + f) + criteria;
    sum += focusWeight(g, p, f) * (f === 2 ? base + discount * DISCOUNT_FELT : base);
  }
  return idiv(sum, g.c.model.offerWeight) - g.c.model.offerBase;
}

function riskLoss(g: Game, vendor: number): number {
  const felt = get(g.s, g.c.layout.concerns + RISK);
  const risky = get(g.c.risk, vendor) - g.c.model.riskBase;
  // What was prepared takes away from a danger, never from an advantage.
  const open = vendor === g.c.us && risky > 0 ? 100 - get(g.s, HEAD.reserve) : 100;
  return idiv(felt * risky * open, g.c.model.riskWeight);
}

/** How much a person would rather have this vendor: attitude, fit of the offer, risk of the moment. */
export function preference(g: Game, p: number, vendor: number): number {
  if (vendor === g.c.nobody) return attitudeOf(g, p, vendor);
  return attitudeOf(g, p, vendor) + offerValue(g, p, vendor) - riskLoss(g, vendor);
}

/** Our preference less that of the strongest other. */
export function leadOf(g: Game, p: number): number {
  const vendors = g.c.names.vendors.length;
  let best = -100_000;
  for (let v = 0; v < vendors; v += 1) {
    if (v === g.c.us) continue;
    const value = preference(g, p, v);
    if (value > best) best = value;
  }
  return preference(g, p, g.c.us) - best;
}

/** 1W: the one who truly decides has chosen us. */
export function topIsWon(g: Game): boolean {
  const top = roleOf(g, g.c.roleTop);
  if (top < 0) return false;
  return leadOf(g, top) >= g.c.model.winLead && attitudeOf(g, top, g.c.us) >= g.c.model.winAttitude;
}

/** Key people into `into`: top, number two, sponsor, then the most powerful; returns how many. */
function keyPeople(g: Game, into: Int32Array): number {
  let count = add(into, 0, roleOf(g, g.c.roleTop));
  count = add(into, count, roleOf(g, g.c.roleNumberTwo));
  count = add(into, count, roleOf(g, g.c.roleSponsor));
  const people = g.c.names.people.length;
  while (count < Math.min(KEY, people)) {
    const before = count;
    count = add(into, count, mostPowerfulExcept(g, into, count));
    if (count === before) break;
  }
  return count;
}

/** Adds a person to a list unless it is there; returns how many there are. */
function add(list: Int32Array, count: number, p: number): number {
  if (p < 0 || count >= KEY) return count;
  for (let k = 0; k < count; k += 1) if (list[k] === p) return count;
  list[count] = p;
  return count + 1;
}

function mostPowerfulExcept(g: Game, taken: Int32Array, count: number): number {
  let best = -1;
  let power = -1;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    let used = false;
    for (let k = 0; k < count; k += 1) if (taken[k] === p) used = true;
    const mine = get(g.s, personAt(g, p) + g.c.layout.person.power);
    const theirs = get(g.c.person.ours, p) === 0;
    if (!used && theirs && mine > power && isKnown(g, p)) {
      best = p;
      power = mine;
    }
  }
  return best;
}

const KEY_BUFFER = new Int32Array(KEY);

/** Whether we offer more than every other vendor to this person, with a quarter of the attitude. */
function fitsBest(g: Game, p: number): boolean {
  const mine = offerValue(g, p, g.c.us) + idiv(attitudeOf(g, p, g.c.us), 4);
  for (let v = 0; v < g.c.names.vendors.length; v += 1) {
    if (v === g.c.us || v === g.c.nobody) continue;
    if (offerValue(g, p, v) + idiv(attitudeOf(g, p, v), 4) >= mine) return false;
  }
  return true;
}

/** F1: the top and most of the key people find our value fits best. */
export function firstOne(g: Game): boolean {
  const count = keyPeople(g, KEY_BUFFER);
  const top = roleOf(g, g.c.roleTop);
  if (top < 0 || !fitsBest(g, top)) return false;
  let fits = 0;
  for (let k = 0; k < count; k += 1) if (fitsBest(g, get(KEY_BUFFER, k))) fits += 1;
  return fits * 4 >= count * 3;
}

/** F2: two key people help us plan and win. */
export function firstTwo(g: Game): boolean {
  const count = keyPeople(g, KEY_BUFFER);
  let helpers = 0;
  for (let k = 0; k < count; k += 1) {
    const p = get(KEY_BUFFER, k);
    const helps =
      attitudeOf(g, p, g.c.us) >= g.c.model.helperAttitude &&
      closenessOf(g, p) >= g.c.model.helperTies;
    if (helps) helpers += 1;
  }
  return helpers >= 2;
}

/** F3: the majority of the firm's own people in the decision prefer us. */
export function firstThree(g: Game): boolean {
  let ours = 0;
  let all = 0;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    if (get(g.c.person.outside, p) === 1) continue;
    all += 1;
    if (leadOf(g, p) > 0) ours += 1;
  }
  return ours * 2 > all;
}

export const firstCount = (g: Game): number =>
  (firstOne(g) ? 1 : 0) + (firstTwo(g) ? 1 : 0) + (firstThree(g) ? 1 : 0);

/** Items that are truly clear, whatever the trainee believes. */
export function clearCount(g: Game): number {
  let clear = 0;
  for (let i = 0; i < g.c.names.items.length; i += 1) {
    if (get(g.s, g.c.layout.itemTrue + i) >= get(g.c.needed, i)) clear += 1;
  }
  return clear;
}
