// Which cells of the state a trainee cannot know, and the same table laid over another hidden world.
import { get } from './cells.ts';
import type { State } from './cells.ts';
import type { Compiled } from './compiled.ts';
import { FOCUS_LEVELS } from '#src/core/schema/dimensions.ts';
import { CHANNELS } from './layout.ts';
import { OP } from './program.ts';
import { ROOT } from './resolve.ts';
import { FACT } from './rules/facts.ts';

export interface Hidden {
  /** Cells that belong to the world, in rising order. */
  readonly cells: Int32Array;
  /** Events that anybody hears of, by place. */
  readonly heard: Int32Array;
}

/** Every plain cell that a list of effects may change. */
function changedBy(code: Int32Array, program: number, into: Set<number>): void {
  if (program < 0) return;
  const walk = (from: number, to: number): void => {
    for (let at = from; at < to; at += get(code, at + 1)) {
      const op = get(code, at);
      if ((op === OP.change || op === OP.set) && get(code, at + 2) === ROOT.cell)
        into.add(get(code, at + 3));
      if (op !== OP.when && op !== OP.chance) continue;
      const start = op === OP.when ? at + 2 + get(code, at + 3) : at + 4;
      const split = start + get(code, start);
      walk(start + 1, split);
      walk(split, at + get(code, at + 1));
    }
  };
  walk(program + 1, program + get(code, program));
}

/** What draws and unheard events change out of sight. */
function changedUnseen(c: Compiled): Set<number> {
  const cells = new Set<number>();
  for (const unknown of c.unknowns) for (const set of unknown.sets) changedBy(c.code, set, cells);
  c.names.events.forEach((_, e) => {
    if (get(c.events.heard, e) !== 1) changedBy(c.code, get(c.events.effects, e), cells);
  });
  return cells;
}

const range = (from: number, count: number): number[] =>
  Array.from({ length: count }, (_, k) => from + k);

function ofPeople(c: Compiled): number[] {
  const { person, people, stride } = c.layout;
  const vendors = c.names.vendors.length;
  const offsets = [
    person.power,
    ...range(person.trait, 3),
    ...range(person.second, 3),
    person.needGain,
    ...range(person.attitude, vendors),
    ...range(person.attitudeStart, vendors),
    ...range(person.room, CHANNELS),
  ];
  return c.names.people.flatMap((_, p) => offsets.map((offset) => people + p * stride + offset));
}

export function hiddenOf(c: Compiled): Hidden {
  const { layout, names } = c;
  const vendors = names.vendors.length;
  const unseen = changedUnseen(c);
  // Of what changes out of sight, the team's own means and the criteria show on the table all the same.
  const within = (from: number, count: number): number[] =>
    range(from, count).filter((cell) => unseen.has(cell));
  const events = names.events.flatMap((_, e) =>
    get(c.events.heard, e) === 1 ? [] : [layout.events + e],
  );
  const cells = [
    ...within(layout.flags, names.flags.length),
    ...within(layout.offer, vendors * FOCUS_LEVELS.length),
    ...events,
    ...range(layout.unknowns, names.unknowns.length),
    ...range(layout.roles, names.roles.length),
    ...range(layout.factTrue, names.facts.length),
    ...range(layout.vigour, vendors),
    ...range(layout.lateWeek, vendors),
    ...ofPeople(c),
  ];
  const heard = names.events.flatMap((_, e) => (get(c.events.heard, e) === 1 ? [e] : []));
  return { cells: Int32Array.from(cells), heard: Int32Array.from(heard) };
}

/** Counts anew what follows from which facts are true. */
export function recountFacts(c: Compiled, s: State): void {
  const { layout, names } = c;
  s.fill(0, layout.itemTrue, layout.itemTrue + names.items.length);
  s.fill(0, layout.itemFalse, layout.itemFalse + names.items.length);
  for (let f = 0; f < names.facts.length; f += 1) {
    const status = get(s, layout.factStatus + f);
    if (status !== FACT.rumour && status !== FACT.verified) continue;
    const real = get(s, layout.factTrue + f) === 1;
    if (real && status === FACT.rumour) continue;
    const count = (real ? layout.itemTrue : layout.itemFalse) + get(c.facts.item, f);
    s[count] = get(s, count) + 1;
  }
}

/** Puts the hidden world of `world` under the table `table`, which is changed in place. */
export function overlay(c: Compiled, { cells }: Hidden, table: State, world: State): void {
  for (let k = 0; k < cells.length; k += 1) {
    const cell = get(cells, k);
    table[cell] = get(world, cell);
  }
  recountFacts(c, table);
}
