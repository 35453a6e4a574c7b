// What the playbook asks for that acts themselves bring about: the tests of its gates and mistakes on aids, credits and
// verbs used, and which verbs raise those quantities. All of it stands in the playbook, for every trainee to read.
import { get } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { OP } from '#src/core/engine/program.ts';
import { ROOT } from '#src/core/engine/resolve.ts';

/** A quantity that should reach a level. */
export interface Aim {
  readonly root: number;
  readonly a: number;
  readonly b: number;
  readonly level: number;
  /** Stage whose gate asks for it; -1 if a mistake does, or a verb that is open only then. */
  readonly stage: number;
}

/** A quantity that a verb raises, while a condition holds (-1 always). */
export interface Raise {
  readonly root: number;
  readonly a: number;
  readonly b: number;
  readonly when: number;
  /** Places of the aims that it may bring nearer; with somebody yet to be named, those about them. */
  readonly serves: readonly number[];
}

export interface Aims {
  readonly aims: readonly Aim[];
  /** Per verb. */
  readonly raises: readonly (readonly Raise[])[];
}

const NO_HIGH = 0x7fff_ffff;

/** Whether acts bring a quantity about directly. */
function isDoing(c: Compiled, root: number, a: number, b: number): boolean {
  const { layout } = c;
  if (root === ROOT.person) return b >= layout.person.credits;
  return root === ROOT.cell && a >= layout.aids && a < layout.events;
}

/** Collects the levels that a condition asks for; within a mistake, the levels whose lack it blames. */
function collect(c: Compiled, at: number, stage: number, blames: boolean, into: Aim[]): void {
  const { code } = c;
  const op = get(code, at);
  if (op === OP.test) {
    const [root, a, b] = [get(code, at + 2), get(code, at + 3), get(code, at + 4)];
    if (!isDoing(c, root, a, b)) return;
    const low = get(code, at + 5);
    const high = get(code, at + 6);
    const level = blames ? high + 1 : low;
    const asks = blames ? high < NO_HIGH && high >= 0 : low > 0;
    if (asks) into.push({ root, a, b, level, stage });
    return;
  }
  if (op === OP.not) {
    collect(c, at + 2, stage, !blames, into);
    return;
  }
  const end = at + get(code, at + 1);
  for (let child = at + 2; child < end; child += get(code, child + 1))
    collect(c, child, stage, blames, into);
}

type Found = Omit<Raise, 'serves'>;

function collectRaises(c: Compiled, from: number, to: number, when: number, into: Found[]): void {
  const { code } = c;
  for (let at = from; at < to; at += get(code, at + 1)) {
    const op = get(code, at);
    if (op === OP.change || op === OP.set) {
      const [root, a, b] = [get(code, at + 2), get(code, at + 3), get(code, at + 4)];
      if (isDoing(c, root, a, b) && get(code, at + 5) > 0) into.push({ root, a, b, when });
    } else if (op === OP.when || op === OP.chance) {
      const start = op === OP.when ? at + 2 + get(code, at + 3) : at + 4;
      const split = start + get(code, start);
      // Of nested conditions the inner one is judged.
      collectRaises(c, start + 1, split, op === OP.when ? at + 2 : when, into);
      collectRaises(c, split, at + get(code, at + 1), when, into);
    }
  }
}

/** Reads a playbook for what it wants done. */
export function readAims(c: Compiled): Aims {
  const aims: Aim[] = [];
  c.gates.forEach((gate, stage) => {
    if (gate >= 0) collect(c, gate, stage, false, aims);
  });
  for (const when of c.mistakes.when) if (when >= 0) collect(c, when, -1, true, aims);
  for (const when of c.verbs.when) if (when >= 0) collect(c, when, -1, false, aims);
  const isFor = (raise: Found, aim: Aim): boolean =>
    aim.root === raise.root &&
    aim.b === raise.b &&
    (aim.a === raise.a || (aim.root === ROOT.person && raise.a < 0));
  const servedBy = (raise: Found): number[] =>
    aims.flatMap((aim, place) => (isFor(raise, aim) ? [place] : []));
  const raises = c.names.verbs.map((_, verb) => {
    const found: Found[] = [{ root: ROOT.cell, a: c.layout.used + verb, b: 0, when: -1 }];
    const list = get(c.verbs.effects, verb);
    if (list >= 0) collectRaises(c, list + 1, list + get(c.code, list), -1, found);
    return found
      .map((raise) => ({ ...raise, serves: servedBy(raise) }))
      .filter(({ serves }) => serves.length > 0);
  });
  return { aims, raises };
}
