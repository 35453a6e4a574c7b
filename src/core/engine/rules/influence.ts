// Influence flows along the listens-to edges, all at once; opponents lobby; factions and hearsay have their bounds.
import { addWithin, get, idiv } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { attitudeOf, isMet, personAt, week } from '#src/core/engine/game.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';
import type { Reason } from '#src/core/engine/note.ts';
import { QUIET, noteNotice } from '#src/core/engine/note.ts';
import { ATTITUDE_MOST, moveAttitude } from './attitude.ts';
import { record } from './tells.ts';

/** Rank from which hearsay alone does not win anybody. */
const HIGH_RANK = 4;
const BELONGING = 2;
const ESTEEM = 3;
const LISTENS_MORE = 150;
const LISTENS_LESS = 60;
const OPPONENT = 0;
const LOBBIES = 0;
const ATTITUDE_PLACE = 4;

/** How much a person takes in, in per cent: those who want to belong more, the proud less, opponents little. */
function hearing(g: Game, p: number): number {
  const need = get(g.s, personAt(g, p) + g.c.layout.person.trait);
  const base = need === BELONGING ? LISTENS_MORE : need === ESTEEM ? LISTENS_LESS : 100;
  const bound = g.c.model.attitudeBounds[OPPONENT] as number;
  return attitudeOf(g, p, g.c.us) < bound ? idiv(base * g.c.model.deafness, 100) : base;
}

/** Scratch for one week's flow: people × vendors, grown once per deal size. */
let flow = new Int32Array(0);

function ceiling(g: Game, p: number): number {
  if (get(g.c.person.rank, p) < HIGH_RANK) return 1000;
  return isMet(g, p) ? g.c.model.hearsayMet : g.c.model.hearsayUnmet;
}

function gather(g: Game): void {
  const { count, from, to, weight } = g.c.edges;
  const { people, stride, person } = g.c.layout;
  const vendors = g.c.names.vendors.length;
  const strength = g.c.model.influence;
  const s = g.s;
  const into = flow;
  for (let e = 0; e < count; e += 1) {
    const q = get(to, e);
    const source = people + get(from, e) * stride;
    const open = 100 - get(s, source + person.isolation);
    const w = idiv(get(weight, e) * strength * open, 1000);
    const told = source + person.attitude;
    const hears = people + q * stride + person.attitude;
    const at = q * vendors;
    for (let v = 0; v < vendors; v += 1) {
      const gap = get(s, told + v) - get(s, hears + v);
      into[at + v] = get(into, at + v) + idiv(gap * w, 1000);
    }
  }
  g.items += count * vendors;
}

/** What is left of a gain once hearsay has reached its ceiling with somebody. */
function underCeiling(g: Game, p: number, by: number): number {
  const left = ceiling(g, p) - attitudeOf(g, p, g.c.us);
  return left < by ? Math.max(0, left) : by;
}

/** Moves what one person thinks of every vendor by what they were told this week. */
function settle(g: Game, p: number): void {
  const vendors = g.c.names.vendors.length;
  const { us } = g.c;
  const share = hearing(g, p);
  const attitude = personAt(g, p) + g.c.layout.person.attitude;
  const quiet = g.recorder === null;
  for (let v = 0; v < vendors; v += 1) {
    const told = idiv(get(flow, p * vendors + v) * share, 100);
    const by = v === us && told > 0 ? underCeiling(g, p, told) : told;
    if (by === 0) continue;
    if (quiet) {
      g.items += 1;
      addWithin(g.s, attitude + v, by, -ATTITUDE_MOST, ATTITUDE_MOST);
    } else tellInfluence(g, p, v, by);
  }
}

function tellInfluence(g: Game, p: number, v: number, by: number): void {
  const why = { step: 'influence', reason: 'influence', other: loudest(g, p, v, by) } as const;
  moveAttitude(g, p, v, by, v === g.c.us ? why : { ...why, seen: false });
}

/** Whose word weighed most with p about a vendor, of those that drew the way p went: for the cause. */
function loudest(g: Game, p: number, v: number, by: number): number {
  const { count, from, to, weight } = g.c.edges;
  let best = -1;
  let most = -1;
  for (let e = 0; e < count; e += 1) {
    if (get(to, e) !== p) continue;
    const q = get(from, e);
    const open = 100 - get(g.s, personAt(g, q) + g.c.layout.person.isolation);
    const gap = attitudeOf(g, q, v) - attitudeOf(g, p, v);
    const pull = (by > 0 ? gap : -gap) * get(weight, e) * open;
    if (pull > most) {
      most = pull;
      best = q;
    }
  }
  return best;
}

export function runInfluence(g: Game): void {
  const people = g.c.names.people.length;
  const vendors = g.c.names.vendors.length;
  const cells = people * vendors;
  if (flow.length < cells) flow = new Int32Array(cells);
  for (let k = 0; k < cells; k += 1) flow[k] = 0;
  gather(g);
  for (let p = 0; p < people; p += 1) settle(g, p);
}

/** Who is an opponent before anybody lobbies, one bit each, so that the order of people does not matter. */
function opponents(g: Game): number {
  const bound = g.c.model.attitudeBounds[LOBBIES] as number;
  let bits = 0;
  g.items += g.c.names.people.length;
  for (let p = 0; p < g.c.names.people.length; p += 1)
    if (attitudeOf(g, p, g.c.us) < bound) bits |= 1 << p;
  return bits;
}

/** An opponent works on everybody who listens to him; sometimes it is noticed, and tells who he is. */
export function runLobbying(g: Game): void {
  const { outStart, out, to, weight } = g.c.edges;
  const lobbyists = opponents(g);
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    if ((lobbyists & (1 << p)) === 0) continue;
    const open = 100 - get(g.s, personAt(g, p) + g.c.layout.person.isolation);
    const why: Reason =
      g.recorder === null ? QUIET : { step: 'influence', reason: 'lobbied', other: p };
    for (let k = get(outStart, p); k < get(outStart, p + 1); k += 1) {
      const edge = get(out, k);
      const by = -idiv(g.c.model.lobby * get(weight, edge) * open, 1500);
      moveAttitude(g, get(to, edge), g.c.us, by, why);
    }
    if (luck(g.seed, week(g), LUCK.lobbySeen, p) % 100 < g.c.model.lobbySeen) {
      record(g, p, ATTITUDE_PLACE, 0, 'lobbying', 2);
      const start = personAt(g, p) + g.c.layout.person.belief + 18;
      for (let l = 0; l < 5; l += 1) g.s[start + l] = get(g.s, start + l) - l * 35;
      if (g.recorder !== null) noteNotice(g, 'lobbying', 'lobbying', { person: p });
    }
  }
}
