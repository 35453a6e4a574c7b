// Conditions of the playbook as a trainee would judge them: what is visible counts as it stands, attitudes and traits as
// the evidence makes them likely, and what nobody outside can know counts as nothing.
import { clamp, get, idiv } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { closenessLevel, closenessOf, isKnown, personAt } from '#src/core/engine/game.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { OP } from '#src/core/engine/program.ts';
import { readCell } from '#src/core/engine/read.ts';
import { ROOT, TARGET_REF } from '#src/core/engine/resolve.ts';
import { usesOf } from '#src/core/engine/rules/argue.ts';
import { isCalibrated, posteriorInto, powerSeen } from '#src/core/engine/seen.ts';
import type { Book } from './book.ts';

export interface Surmise {
  /** Whether the gate of a stage seems to be met. */
  gate(stage: number): boolean;
  /** Whether the playbook would call this act its mistake `m`; or a claim now. */
  mistake(m: number, verb: number, person: number, message: number): boolean;
  claimMistake(m: number): boolean;
  /** Whether a condition of the playbook would hold for an act with this person; -1 always does. */
  wouldHold(program: number, verb: number, person: number): boolean;
  /** What a deal-wide quantity of the playbook stands at, or one of a person (a reference of a program). */
  stands(root: number, a: number, b: number): number;
  /** Whom a reference of a program means, as far as is known; -1 nobody. */
  means(ref: number): number;
  /** The known person who seems to decide in the end. */
  top(): number;
}

/** Per mille from which something counts as so. */
const SURE = 650;
const ATTITUDE = 4;
const TOP_ROLE = 'top';
const EDGE = 1000;

/** An act, or a claim, that is only thought of. */
interface Thought {
  claim: boolean;
  verb: number;
  person: number;
  message: number;
}

const CHANCES = new Int32Array(5);

/** Known insiders by power, then rank: whom one would take for the one who decides. */
export function seemingTop(g: Game): number {
  let best = -1;
  let most = -1;
  for (let p = 0; p < g.c.names.people.length; p += 1) {
    if (!isKnown(g, p) || get(g.c.person.outside, p) === 1) continue;
    const weight = powerSeen(g, p) * 8 + get(g.c.person.rank, p);
    if (weight > most) {
      most = weight;
      best = p;
    }
  }
  return best;
}

/** Per mille that the attitude of a person to us lies between two bounds. */
function attitudeWithin(g: Game, p: number, low: number, high: number): number {
  posteriorInto(g, p, ATTITUDE, CHANCES);
  const bounds = g.c.model.attitudeBounds;
  let sum = 0;
  for (let l = 0; l < 5; l += 1) {
    const from = l === 0 ? -EDGE : (bounds[l - 1] as number);
    const to = l === 4 ? EDGE : (bounds[l] as number);
    const inside = clamp(Math.min(high, to) - Math.max(low, from), 0, to - from);
    sum += idiv(get(CHANCES, l) * inside, to - from);
  }
  return sum;
}

function visibleCell(g: Game, cell: number): boolean {
  const { layout } = g.c;
  return (
    VISIBLE_HEADS.has(cell) ||
    (cell >= layout.capacity && cell < layout.full) ||
    (cell >= layout.aids && cell < layout.events) ||
    (cell >= layout.claimed && cell < layout.claimTrue) ||
    (cell >= layout.factStatus && cell < layout.factSource) ||
    (cell >= layout.itemHeld && cell < layout.itemTrue)
  );
}

const VISIBLE_HEADS: ReadonlySet<number> = new Set([
  HEAD.week,
  HEAD.clearCount,
  HEAD.stage,
  HEAD.discount,
  HEAD.criteria,
  HEAD.reserve,
  HEAD.marks,
  HEAD.acts,
  HEAD.forecasts,
  HEAD.rated,
  HEAD.situation,
  HEAD.problem,
  HEAD.implication,
  HEAD.payoff,
  HEAD.zero,
  HEAD.decided,
  HEAD.valueHeld,
  HEAD.valueVerified,
]);

/** Computed quantities that anybody can count from the table. */
const VISIBLE_ROOTS: ReadonlySet<number> = new Set([
  ROOT.phase,
  ROOT.phaseWeek,
  ROOT.coaches,
  ROOT.unmet,
  ROOT.plans,
  ROOT.claimed,
  ROOT.forecastDue,
  ROOT.firstSeen,
  ROOT.winSeen,
  ROOT.valueReturn,
  ROOT.blocks,
  ROOT.earned,
]);
const VISIBLE_OF_PERSON: ReadonlySet<number> = new Set([
  ROOT.idle,
  ROOT.rank,
  ROOT.door,
  ROOT.insulated,
]);

function thoughtCell(g: Game, thought: Thought, cell: number): number {
  switch (cell) {
    case HEAD.actStrength:
      return thought.verb < 0 ? 0 : get(g.c.verbs.argue, thought.verb);
    case HEAD.actReceived:
      // Nobody says what they do not expect to be heard.
      return 100;
    case HEAD.actPlanned:
      return 1;
    case HEAD.stage:
      // A claim is judged when it has been made.
      return get(g.s, cell) + (thought.claim ? 1 : 0);
    case HEAD.actRepeat: {
      if (thought.message < 0 || thought.person < 0) return 0;
      return usesOf(g, thought.person, get(g.c.messages.channel, thought.message * 2));
    }
    default:
      return visibleCell(g, cell) ? get(g.s, cell) : 0;
  }
}

function thoughtAct(g: Game, thought: Thought, root: number, a: number): number {
  const { verb, message } = thought;
  switch (root) {
    case ROOT.actVerb:
      return verb >= 0 && verb === a ? 1 : 0;
    case ROOT.actConcern:
      return message >= 0 && g.c.messages.concern[message] === a ? 1 : 0;
    case ROOT.actAppeal:
      return message >= 0 && Math.min(2, get(g.c.messages.channel, message * 2)) === a ? 1 : 0;
    default:
      return verb >= 0 && g.c.verbs.integrity[verb] === a ? 1 : 0;
  }
}

function personMeant(g: Game, book: Book, thought: Thought, ref: number): number {
  if (ref >= 0) return isKnown(g, ref) ? ref : -1;
  if (ref === TARGET_REF) return thought.person;
  const role = g.c.names.roles[-2 - ref];
  if (role === TOP_ROLE) return seemingTop(g);
  if (role === 'sponsor') return book.sponsor;
  return role === 'number-two' ? book.numberTwo : -1;
}

/** First and win: what coaches say, or that the top is most probably a supporter. */
function judged(g: Game, root: number): number {
  const items = g.c.names.items.length;
  if (root === ROOT.won) {
    if (isCalibrated(g, items + 3)) return 1;
    const top = seemingTop(g);
    return top >= 0 && attitudeWithin(g, top, g.c.model.helperAttitude, EDGE) >= SURE ? 1 : 0;
  }
  let first = 0;
  for (let k = 0; k < 3; k += 1) if (isCalibrated(g, items + k)) first += 1;
  return first;
}

/** A cell of a person as far as it shows; attitudes are judged apart. */
function shownCell(g: Game, p: number, offset: number): number {
  const cells = g.c.layout.person;
  switch (offset) {
    case cells.closeness: {
      const level = closenessLevel(g, closenessOf(g, p));
      return level === 0 ? 0 : (g.c.model.closenessBounds[level - 1] as number);
    }
    case cells.power:
      return powerSeen(g, p);
    case cells.known:
    case cells.met:
    case cells.isolation:
      return get(g.s, personAt(g, p) + offset);
    default:
      return offset >= cells.credits ? get(g.s, personAt(g, p) + offset) : 0;
  }
}

function traitCell(g: Game, p: number, b: number): number {
  posteriorInto(g, p, b >> 3, CHANCES);
  return get(CHANCES, b & 7) >= SURE ? 1 : 0;
}

/** The value of a quantity about a person, as one would judge it. */
function personCell(g: Game, p: number, root: number, b: number): number {
  if (root === ROOT.person) return shownCell(g, p, b);
  if (root === ROOT.trait) return traitCell(g, p, b);
  return VISIBLE_OF_PERSON.has(root) ? readCell(g, root, p, b) : 0;
}

/** The value of a quantity that is not about the attitude of a person to us. */
function valueOf(g: Game, thought: Thought, root: number, a: number, b: number): number {
  if (root === ROOT.cell) return thoughtCell(g, thought, a);
  if (VISIBLE_ROOTS.has(root)) return readCell(g, root, a, b);
  if (root === ROOT.first || root === ROOT.won) return judged(g, root);
  return root >= ROOT.actVerb && root <= ROOT.actIntegrity ? thoughtAct(g, thought, root, a) : 0;
}

const OF_PERSON: ReadonlySet<number> = new Set([ROOT.person, ROOT.trait, ...VISIBLE_OF_PERSON]);

const meetsNow = (g: Game, { verb }: Thought): boolean =>
  verb >= 0 && get(g.c.verbs.meets, verb) === 1;

/** A quantity as it shows; one of a person that nobody is known to be stands at 0. */
function standing(
  g: Game,
  book: Book,
  thought: Thought,
  root: number,
  a: number,
  b: number,
): number {
  if (!OF_PERSON.has(root)) return valueOf(g, thought, root, a, b);
  const p = personMeant(g, book, thought, a);
  // Whom one is about to meet will have been met this week.
  if (root === ROOT.idle && p >= 0 && p === thought.person && meetsNow(g, thought)) return 0;
  return p < 0 ? 0 : personCell(g, p, root, b);
}

function test(g: Game, book: Book, thought: Thought, at: number): boolean {
  const code = g.c.code;
  const root = get(code, at + 2);
  const a = get(code, at + 3);
  const b = get(code, at + 4);
  const low = get(code, at + 5);
  const high = get(code, at + 6);
  if (root === ROOT.person && b === g.c.layout.person.attitude + g.c.us) {
    const p = personMeant(g, book, thought, a);
    if (p >= 0) return attitudeWithin(g, p, low, high + 1) >= SURE;
  }
  const value = standing(g, book, thought, root, a, b);
  return value >= low && value <= high;
}

function seems(g: Game, book: Book, thought: Thought, at: number): boolean {
  if (at < 0) return true;
  const code = g.c.code;
  const op = get(code, at);
  if (op === OP.test) return test(g, book, thought, at);
  if (op === OP.not) return !seems(g, book, thought, at + 2);
  const end = at + get(code, at + 1);
  for (let child = at + 2; child < end; child += get(code, child + 1)) {
    if (seems(g, book, thought, child) !== (op === OP.all)) return op === OP.any;
  }
  return op === OP.all;
}

export function createSurmise(g: Game, book: Book): Surmise {
  const thought: Thought = { claim: false, verb: -1, person: -1, message: -1 };
  const think = (verb: number, person: number, message: number, claim = false): Thought => {
    thought.claim = claim;
    thought.verb = verb;
    thought.person = person;
    thought.message = message;
    return thought;
  };
  return {
    gate: (stage) => seems(g, book, think(-1, -1, -1), g.c.gates[stage] ?? -1),
    mistake: (m, verb, person, message) =>
      seems(g, book, think(verb, person, message), get(g.c.mistakes.when, m)),
    claimMistake: (m) => seems(g, book, think(-1, -1, -1, true), get(g.c.mistakes.when, m)),
    wouldHold: (program, verb, person) => seems(g, book, think(verb, person, -1), program),
    stands: (root, a, b) => standing(g, book, think(-1, -1, -1), root, a, b),
    means: (ref) => personMeant(g, book, think(-1, -1, -1), ref),
    top: () => seemingTop(g),
  };
}
