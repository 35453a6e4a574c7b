// Evaluates conditions: flat programs over the state.
import { bitCount, get, idiv } from './cells.ts';
import { idleWeeks, isKnown, isMet, personAt, roleOf, week } from './game.ts';
import type { Game } from './game.ts';
import { HEAD } from './layout.ts';
import { OP } from './program.ts';
import { ROOT, TARGET_REF } from './resolve.ts';
import { forecastDue } from './forecast.ts';
import { isCalibrated, powerSeen, readingOf } from './seen.ts';
import { firstCount, topIsWon } from './rules/control.ts';

// Constants of this file, which the optimiser can see; it does not look through imports.
const { test: TEST, not: NOT, all: ALL } = OP;
const CELL = ROOT.cell;

/** Power from which somebody we never met counts as a gap. */
const WEIGHTY = 500;

/** A person reference of a program: index, target of the act, or role; -1 if nobody is meant. */
export function personOf(g: Game, ref: number): number {
  if (ref >= 0) return ref;
  if (ref === TARGET_REF) return get(g.s, HEAD.actTarget) - 1;
  return roleOf(g, -2 - ref);
}

function countUnmet(g: Game): number {
  let unmet = 0;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    if (get(g.c.person.ours, p) === 1) continue;
    const power = powerSeen(g, p);
    if (power >= WEIGHTY && isKnown(g, p) && !isMet(g, p)) unmet += 1;
  }
  return unmet;
}

export function countCoaches(g: Game): number {
  let coaches = 0;
  for (let p = 0; p < g.c.names.people.length; p += 1)
    coaches += get(g.s, personAt(g, p) + g.c.layout.person.coach);
  return coaches;
}

/** With how many people a credit was earned. */
function countEarned(g: Game, credit: number): number {
  let count = 0;
  for (let p = 0; p < g.c.names.people.length; p += 1)
    if (get(g.s, personAt(g, p) + g.c.layout.person.credits + credit) > 0) count += 1;
  return count;
}

function readAct(g: Game, root: number, a: number): number {
  const message = get(g.s, HEAD.actMessage) - 1;
  switch (root) {
    case ROOT.actVerb:
      return get(g.s, HEAD.actVerb) - 1 === a && a >= 0 ? 1 : 0;
    case ROOT.actConcern:
      return message >= 0 && g.c.messages.concern[message] === a ? 1 : 0;
    case ROOT.actAppeal: {
      if (message < 0) return 0;
      const channel = Math.min(2, get(g.c.messages.channel, message * 2));
      return channel === a ? 1 : 0;
    }
    default: {
      const verb = get(g.s, HEAD.actVerb) - 1;
      return verb >= 0 && g.c.verbs.integrity[verb] === a ? 1 : 0;
    }
  }
}

function readPerson(g: Game, root: number, p: number, b: number): number {
  if (p < 0) return 0;
  const at = personAt(g, p);
  const cells = g.c.layout.person;
  switch (root) {
    case ROOT.idle:
      return idleWeeks(g, p);
    case ROOT.rank:
      return get(g.c.person.rank, p);
    case ROOT.door:
      return get(g.s, at + cells.door);
    case ROOT.insulated:
      return Math.max(0, get(g.s, at + cells.insulated) - week(g));
    default:
      // Traits: b = dimension × 8 + level.
      return get(g.s, at + cells.trait + (b >> 3)) === (b & 7) ? 1 : 0;
  }
}

function readComputed(g: Game, root: number, a: number, b: number): number {
  switch (root) {
    case ROOT.phase:
      return get(g.s, HEAD.phase) + 1;
    case ROOT.phaseWeek:
      return week(g) - get(g.s, HEAD.phaseStart) + 1;
    case ROOT.first:
      return firstCount(g);
    case ROOT.won:
      return topIsWon(g) ? 1 : 0;
    case ROOT.valueReturn:
      return idiv(get(g.s, HEAD.valueVerified) * 100, g.c.deal.price);
    case ROOT.blocks:
      return bitCount(get(g.s, HEAD.blocks));
    case ROOT.coaches:
      return countCoaches(g);
    case ROOT.unmet:
      return countUnmet(g);
    case ROOT.plans:
      return get(g.s, HEAD.plansKept) + get(g.s, HEAD.plansSlack) + get(g.s, HEAD.plansBack);
    default:
      return readReferred(g, root, a, b);
  }
}

/** Quantities that name something: a stage, an unknown, the act, a person. */
function readReferred(g: Game, root: number, a: number, b: number): number {
  if (root === ROOT.claimed) return get(g.s, a) > 0 ? 1 : 0;
  if (root === ROOT.earned) return countEarned(g, a);
  if (root === ROOT.drawn) return get(g.s, a) === b ? 1 : 0;
  if (root === ROOT.firstSeen) return readingOf(g, isCalibrated).first;
  if (root === ROOT.winSeen) return readingOf(g, isCalibrated).win;
  if (root === ROOT.forecastDue) return forecastDue(g) ? 1 : 0;
  if (root >= ROOT.actVerb && root <= ROOT.actIntegrity) return readAct(g, root, a);
  return readPerson(g, root, personOf(g, a), b);
}

/** The value of a quantity named by a program. */
export function readCell(g: Game, root: number, a: number, b: number): number {
  if (root === ROOT.cell) return get(g.s, a);
  if (root === ROOT.person) {
    const p = personOf(g, a);
    return p < 0 ? 0 : get(g.s, personAt(g, p) + b);
  }
  return readComputed(g, root, a, b);
}

/** Nodes looked at for one condition; counted here and charged once. */
let looked = 0;

/** Whether the condition at `at` holds; -1 is no condition and always holds. */
export function holds(g: Game, at: number): boolean {
  if (at < 0) return true;
  looked = 0;
  const held = check(g, g.c.code, at);
  g.fuel -= looked;
  return held;
}

function test(g: Game, code: Int32Array, at: number): boolean {
  const root = get(code, at + 2);
  const a = get(code, at + 3);
  const value = root === CELL ? get(g.s, a) : readCell(g, root, a, get(code, at + 4));
  return value >= get(code, at + 5) && value <= get(code, at + 6);
}

function check(g: Game, code: Int32Array, at: number): boolean {
  looked += 1;
  const op = get(code, at);
  if (op === TEST) return test(g, code, at);
  if (op === NOT) return !check(g, code, at + 2);
  const all = op === ALL;
  const end = at + get(code, at + 1);
  for (let child = at + 2; child < end; child += get(code, child + 1)) {
    if (check(g, code, child) !== all) return !all;
  }
  return all;
}
