// The decision: the top leads, the group may outweigh a narrow lead, a revolt is possible, late hazards upset.
import { get, idiv } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { personAt, roleOf, week } from '#src/core/engine/game.ts';
import { HEAD, OUTCOME } from '#src/core/engine/layout.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';
import { noteNotice } from '#src/core/engine/note.ts';
import { clearCount, firstCount, preference, topIsWon } from './control.ts';

const GROUP = 31;
const BEST = new Int32Array(2);
/** Scratch: a value per vendor. */
const VALUES = new Int32Array(8);

function noise(g: Game, who: number, vendor: number): number {
  const spread = g.c.model.noise;
  return (luck(g.seed, week(g), LUCK.noise, who * 8 + vendor) % (2 * spread + 1)) - spread;
}

/** Finds the first choice among VALUES and its lead over the second; into BEST. */
function choose(g: Game): void {
  let first = -1;
  let most = -1_000_000;
  let second = -1_000_000;
  for (let v = 0; v < g.c.names.vendors.length; v += 1) {
    const x = get(VALUES, v);
    if (x > most) {
      second = most;
      most = x;
      first = v;
    } else if (x > second) second = x;
  }
  BEST[0] = first;
  BEST[1] = most - second;
}

/** Power-weighted mean preference of everybody but the top. */
function groupValue(g: Game, top: number, vendor: number): number {
  let sum = 0;
  let power = 0;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    if (p === top || get(g.c.person.ours, p) === 1) continue;
    const mine = get(g.s, personAt(g, p) + g.c.layout.person.power);
    sum += idiv(preference(g, p, vendor) * mine, 10);
    power += mine;
  }
  return power === 0 ? 0 : idiv(sum, Math.max(1, idiv(power, 10))) + noise(g, GROUP, vendor);
}

/** Which vendor is chosen, before anything upsets it. */
export function chosenVendor(g: Game): number {
  const top = roleOf(g, g.c.roleTop);
  const vendors = g.c.names.vendors.length;
  for (let v = 0; v < vendors; v += 1)
    VALUES[v] = top < 0 ? 0 : preference(g, top, v) + noise(g, top, v);
  choose(g);
  const topChoice = get(BEST, 0);
  const topLead = get(BEST, 1);
  for (let v = 0; v < vendors; v += 1) VALUES[v] = groupValue(g, top, v);
  choose(g);
  const groupChoice = get(BEST, 0);
  if (groupChoice === topChoice) return topChoice;
  const against = get(VALUES, groupChoice) - get(VALUES, topChoice);
  const m = g.c.model;
  if (against > m.revolt + topLead) return groupChoice;
  if (topLead < m.leadNarrow && against > topLead) return groupChoice;
  return topChoice;
}

/** The item that upsets a win at the last moment; -1 if none does. */
function hazard(g: Game): number {
  const { hazards } = g.c;
  for (let k = 0; k < hazards.length; k += 1) {
    const item = get(hazards, k);
    const clear = get(g.s, g.c.layout.itemTrue + item) >= get(g.c.needed, item);
    const chance = clear ? g.c.model.hazardClear : g.c.model.hazardOpen;
    g.items += 1;
    if (luck(g.seed, week(g), LUCK.hazard, item) % 1000 < chance) return item;
  }
  return -1;
}

/** Before a buyer binds itself it looks into how it came to that, and again before it closes: a line crossed is found. */
export function audit(g: Game): void {
  if (get(g.s, HEAD.outcome) !== OUTCOME.won || get(g.s, HEAD.reds) === 0) return;
  g.s[HEAD.outcome] = OUTCOME.disqualified;
  noteNotice(g, 'discovery', 'audited');
}

/** Decides the deal and writes down what control there was. */
export function decide(g: Game): void {
  g.s[HEAD.decided] = week(g);
  g.s[HEAD.winAtEnd] = topIsWon(g) ? 1 : 0;
  g.s[HEAD.firstAtEnd] = firstCount(g);
  g.s[HEAD.clearAtEnd] = clearCount(g);
  const vendor = chosenVendor(g);
  const upset = vendor === g.c.us ? hazard(g) : -1;
  const outcome =
    vendor === g.c.nobody
      ? OUTCOME.noDecision
      : vendor === g.c.us && upset < 0
        ? OUTCOME.won
        : OUTCOME.lost;
  g.s[HEAD.outcome] = outcome;
  if (g.recorder !== null)
    noteNotice(g, 'decision', upset >= 0 ? (g.c.names.items[upset] ?? '') : 'decided', { vendor });
  audit(g);
}
