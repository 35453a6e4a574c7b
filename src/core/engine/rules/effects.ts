// Carries out authored effects: flat programs over the state, within the fuel of the entry.
import { DIMENSIONS } from '#src/core/schema/dimensions.ts';
import { addWithin, get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { personAt, week } from '#src/core/engine/game.ts';
import { HEAD, OUTCOME, STATUS } from '#src/core/engine/layout.ts';
import { LUCK, luck } from '#src/core/engine/luck.ts';
import { noteChange, noteNotice } from '#src/core/engine/note.ts';
import { OP } from '#src/core/engine/program.ts';
import { holds, personOf, readCell } from '#src/core/engine/read.ts';
import type { Step } from '#src/core/engine/recorder.ts';
import { ROOT } from '#src/core/engine/resolve.ts';
import { moveAttitude, moveCloseness } from './attitude.ts';
import { hearRumour, settleFact } from './facts.ts';
import { shiftTrait } from './needs.ts';
import { received } from './received.ts';
import { openDoor } from './referral.ts';
import { hearTell, tellDimensionOf, tellOfEffect } from './tells.ts';

/** Where effects come from: decides who notices them and what they are put down to. */
export interface Origin {
  readonly step: Step;
  readonly reason: string;
  readonly seen: boolean;
  /** The id of the event, where somebody listens. */
  readonly event?: string;
}

const ENDINGS = [OUTCOME.lost, OUTCOME.noDecision, OUTCOME.disqualified] as const;
const SHARPEST = 3;

/** Fires an event by index; set by events.ts, which needs effects in turn. */
type Firing = (g: Game, event: number) => void;

/** What comes of some good for us: all of it, or what a meeting that began with the wrong words leaves. */
const heard = (g: Game, by: number, origin: Origin): number =>
  origin.step === 'scene' || origin.step === 'act' ? received(g, by) : by;

function changePerson(g: Game, p: number, offset: number, by: number, origin: Origin): void {
  const cells = g.c.layout.person;
  const vendor = offset - cells.attitude;
  if (vendor >= 0 && vendor < g.c.names.vendors.length) {
    moveAttitude(g, p, vendor, by > 0 === (vendor === g.c.us) ? heard(g, by, origin) : by, origin);
    return;
  }
  if (offset === cells.closeness) {
    moveCloseness(g, p, by > 0 ? heard(g, by, origin) : by, origin);
    return;
  }
  const moved = addWithin(g.s, personAt(g, p) + offset, by, 0, mostOfPerson(g, offset));
  if (offset >= cells.credits && moved !== 0 && g.recorder !== null) {
    const credit = g.c.names.credits[offset - cells.credits] ?? '';
    const amount = get(g.s, personAt(g, p) + offset);
    noteNotice(g, 'credit', credit, { person: p, amount, seen: origin.seen });
  }
  if (offset !== cells.power) return;
  if (origin.seen) addWithin(g.s, personAt(g, p) + cells.powerShown, moved, 0, 1000);
  noteChange(g, p, 'power', -1, moved, origin);
}

/** The upper bound of a plain quantity. */
function mostOf(g: Game, cell: number): number {
  const { aids, used } = g.c.layout;
  if (cell >= aids && cell < used) return get(g.c.aidSteps, cell - aids);
  if (cell === HEAD.criteria) return g.c.model.criteriaMost;
  return cell === HEAD.reserve ? 100 : 1_000_000;
}

/** The upper bound of a quantity of a person. */
function mostOfPerson(g: Game, offset: number): number {
  const cells = g.c.layout.person;
  if (offset >= cells.credits) return get(g.c.creditMost, offset - cells.credits);
  if (offset === cells.isolation) return g.c.model.isolateMost;
  return offset === cells.met ? 1 : 1000;
}

function changePlain(g: Game, cell: number, by: number, origin: Origin): void {
  const { flags, aids, used } = g.c.layout;
  const low = cell >= flags && cell < aids ? -1_000_000 : 0;
  const moved = addWithin(g.s, cell, by, low, mostOf(g, cell));
  if (g.recorder === null || moved === 0 || cell < aids || cell >= used) return;
  const about = { amount: get(g.s, cell), seen: origin.seen };
  noteNotice(g, 'aid', g.c.names.aids[cell - aids] ?? '', about);
}

/** Adds to a quantity of a program within its bounds. */
function changeCell(g: Game, at: number, by: number, origin: Origin): void {
  const code = g.c.code;
  const root = get(code, at + 2);
  const a = get(code, at + 3);
  if (root === ROOT.cell) {
    changePlain(g, a, by, origin);
    return;
  }
  const p = personOf(g, a);
  if (p < 0) return;
  if (root === ROOT.insulated) {
    const at = personAt(g, p) + g.c.layout.person.insulated;
    g.s[at] = Math.max(get(g.s, at), week(g)) + by;
  } else if (root === ROOT.person) changePerson(g, p, get(code, at + 4), by, origin);
}

function setCell(g: Game, at: number, to: number, origin: Origin): void {
  const code = g.c.code;
  const now = readCell(g, get(code, at + 2), get(code, at + 3), get(code, at + 4));
  changeCell(g, at, to - now, origin);
}

function tellOf(g: Game, at: number, origin: Origin): void {
  const p = personOf(g, get(g.c.code, at + 2));
  const place = get(g.c.code, at + 3);
  if (!origin.seen || p < 0 || DIMENSIONS[place] === 'closeness') return;
  hearTell(
    g,
    p,
    tellDimensionOf(place),
    SHARPEST,
    tellOfEffect(at),
    origin.step === 'scene' ? 'scene' : 'tell',
  );
}

function introduce(g: Game, at: number): void {
  const p = personOf(g, get(g.c.code, at + 2));
  if (p >= 0) g.s[personAt(g, p) + g.c.layout.person.known] = 1;
}

export function endDeal(g: Game, outcome: number): void {
  g.s[HEAD.outcome] = outcome;
  g.s[HEAD.status] = STATUS.over;
}

function runLeaf(g: Game, op: number, at: number, origin: Origin, fire: Firing): void {
  const code = g.c.code;
  switch (op) {
    case OP.change:
      return changeCell(g, at, get(code, at + 5), origin);
    case OP.set:
      return setCell(g, at, get(code, at + 5), origin);
    case OP.learn: {
      const from = get(code, at + 3);
      return hearRumour(g, get(code, at + 2), from === -1 ? -1 : personOf(g, from));
    }
    case OP.verify:
      return settleFact(g, get(code, at + 2));
    case OP.tell:
      return tellOf(g, at, origin);
    case OP.introduce:
      return introduce(g, at);
    case OP.fire:
      return fire(g, get(code, at + 2));
    default:
      return runRare(g, op, at, origin);
  }
}

function runRare(g: Game, op: number, at: number, origin: Origin): void {
  const code = g.c.code;
  if (op === OP.shift) {
    const p = personOf(g, get(code, at + 2));
    if (p >= 0) shiftTrait(g, p, get(code, at + 3), get(code, at + 4), origin.seen);
  } else if (op === OP.open) {
    const p = personOf(g, get(code, at + 2));
    if (p >= 0) openDoor(g, p, 'event');
  } else if (op === OP.delay) {
    const end = get(g.s, HEAD.phaseEnd) + get(code, at + 2);
    g.s[HEAD.phaseEnd] = Math.max(week(g), end);
  } else endDeal(g, ENDINGS[get(code, at + 2)] ?? OUTCOME.lost);
}

/** Whether the first list of a `when` or `chance` is taken. */
function isTaken(g: Game, op: number, at: number): boolean {
  if (op === OP.when) return holds(g, at + 2);
  const site = get(g.c.code, at + 3);
  return luck(g.seed, week(g), LUCK.chance, site) % 100 < get(g.c.code, at + 2);
}

function runSpan(g: Game, from: number, to: number, origin: Origin, fire: Firing): void {
  const code = g.c.code;
  for (let at = from; at < to && g.fuel > 0; at += get(code, at + 1)) {
    g.fuel -= 1;
    g.items += 1;
    const op = get(code, at);
    if (op !== OP.when && op !== OP.chance) {
      runLeaf(g, op, at, origin, fire);
      continue;
    }
    const taken = isTaken(g, op, at);
    const start = op === OP.when ? at + 2 + get(code, at + 3) : at + 4;
    const split = start + get(code, start);
    if (taken) runSpan(g, start + 1, split, origin, fire);
    else runSpan(g, split, at + get(code, at + 1), origin, fire);
  }
}

/** Runs a list of effects; -1 is none. Out of fuel it stops, and the entry is refused. */
export function runEffects(g: Game, program: number, origin: Origin, fire: Firing): void {
  if (program < 0) return;
  runSpan(g, program + 1, program + get(g.c.code, program), origin, fire);
}
