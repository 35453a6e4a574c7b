// What rivals do each week: court people, plant rumours, and at last go straight to the top.
import { get, idiv, pct } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import {
  attitudeLevel,
  attitudeOf,
  closenessLevel,
  closenessOf,
  isKnown,
  personAt,
  roleOf,
  week,
} from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';
import type { Reason } from '#src/core/engine/note.ts';
import { QUIET, noteNotice } from '#src/core/engine/note.ts';
import { moveAttitude } from './attitude.ts';
import { hearRumour } from './facts.ts';

const PUSH_SPREAD = 30;
const LATE_PHASE = 2;
const GUIDE = 4;
/** Chance per closeness level that we learn of a visit. */
const SEEN_PER_LEVEL = 30;

/** Whom a vendor works on this week; -1 nobody. */
function target(g: Game, vendor: number): number {
  const { start, person, weight, from, to } = g.c.courts;
  const now = week(g);
  let total = 0;
  const first = get(start, vendor);
  const end = get(start, vendor + 1);
  g.items += end - first;
  for (let k = first; k < end; k += 1)
    if (now >= get(from, k) && now <= get(to, k)) total += get(weight, k);
  if (total === 0) return -1;
  let draw = luck(g.seed, now, LUCK.court, vendor) % total;
  for (let k = first; k < end; k += 1) {
    if (now < get(from, k) || now > get(to, k)) continue;
    draw -= get(weight, k);
    if (draw < 0) return get(person, k);
  }
  return -1;
}

/** A push of so much strength on a person: for the rival, and a tenth of it against us. */
function push(g: Game, vendor: number, p: number, strength: number, reason: string): void {
  const seen = notice(g, vendor, p);
  const m = g.c.model;
  let x = pct(strength, get(g.s, g.c.layout.vigour + vendor));
  if (get(g.s, personAt(g, p) + g.c.layout.person.insulated) > week(g)) x = pct(x, m.insulated);
  if (attitudeLevel(g, attitudeOf(g, p, g.c.us)) === GUIDE) x = pct(x, m.loyal);
  const room = 1000 - attitudeOf(g, p, vendor);
  const quiet = g.recorder === null;
  const why: Reason = quiet ? QUIET : { step: 'rivals', reason, other: vendor, seen };
  moveAttitude(g, p, vendor, idiv(x * room, 1000), quiet ? QUIET : { ...why, seen: false });
  moveAttitude(g, p, g.c.us, -pct(x, m.rivalTake), why);
}

/** We learn of a visit through those who tell us much. */
function notice(g: Game, vendor: number, p: number): boolean {
  const level = closenessLevel(g, closenessOf(g, p));
  const seen =
    luck(g.seed, week(g), LUCK.rivalSeen, vendor * 32 + p) % 100 < level * SEEN_PER_LEVEL;
  if (seen) {
    const at = personAt(g, p) + g.c.layout.person.courted + vendor;
    const rank = attitudeOf(g, p, vendor) >= (g.c.model.attitudeBounds[2] as number) ? 2 : 1;
    g.s[at] = Math.max(get(g.s, at), rank);
    g.s[g.c.layout.vendorKnown + vendor] = 1;
  }
  if (g.recorder !== null) noteNotice(g, 'rival', 'courts', { vendor, person: p, seen });
  return seen;
}

function court(g: Game, vendor: number): void {
  const p = target(g, vendor);
  if (p < 0 || !isKnown(g, p)) return;
  const m = g.c.model;
  const late = get(g.s, HEAD.phase) >= LATE_PHASE ? m.rivalLate : 0;
  const draw = luck(g.seed, week(g), LUCK.push, vendor) % PUSH_SPREAD;
  push(g, vendor, p, m.rivalPush + draw + late, 'courted');
}

/** The late call on the top, in the seeds where it happens. */
function lateCall(g: Game, vendor: number): void {
  const late = g.c.deal.vendors[vendor]?.late;
  const from = get(g.s, g.c.layout.lateWeek + vendor);
  if (late === undefined || from === 0 || week(g) < from) return;
  if (luck(g.seed, week(g), LUCK.lateCall, vendor) % 100 >= late.chance) return;
  const ref = get(g.c.late, vendor);
  const p = ref < -1 ? roleOf(g, -2 - ref) : ref;
  if (p < 0) return;
  push(g, vendor, p, late.strength, 'late-call');
}

function plant(g: Game, vendor: number): void {
  const chance = g.c.deal.vendors[vendor]?.plants ?? 0;
  const start = get(g.c.facts.plantStart, vendor);
  const count = get(g.c.facts.plantStart, vendor + 1) - start;
  if (count === 0 || chance === 0) return;
  const draw = luck(g.seed, week(g), LUCK.plant, vendor);
  if (draw % 100 >= chance) return;
  hearRumour(g, get(g.c.facts.plant, start + ((draw >> 8) % count)), -1);
}

export function runRivals(g: Game): void {
  for (let v = 0; v < g.c.names.vendors.length; v += 1) {
    if (v === g.c.us || v === g.c.nobody) continue;
    g.items += 1;
    court(g, v);
    lateCall(g, v);
    plant(g, v);
  }
}
