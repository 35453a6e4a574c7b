// Paths and ids of authored content to roots and indices.
import {
  COACH_TYPES,
  CONCERNS,
  FOCUS_LEVELS,
  LEVELS,
  RESOURCES,
} from '#src/core/schema/dimensions.ts';
import type { Names } from './compiled.ts';
import type { Layout } from './layout.ts';
import { HEAD } from './layout.ts';

/** How a quantity is read: a plain cell, a cell of a person, or something computed. */
export const ROOT = {
  cell: 0,
  /** a = person reference, b = offset within the person. */
  person: 1,
  phase: 2,
  phaseWeek: 3,
  first: 4,
  won: 5,
  coaches: 6,
  idle: 7,
  rank: 8,
  trait: 9,
  drawn: 10,
  unmet: 11,
  plans: 12,
  insulated: 13,
  actVerb: 14,
  actConcern: 15,
  actAppeal: 16,
  actIntegrity: 17,
  claimed: 18,
  door: 19,
  forecastDue: 20,
  firstSeen: 21,
  winSeen: 22,
  valueReturn: 23,
  blocks: 24,
  /** a = credit. */
  earned: 25,
} as const;

/** `@target` is this reference; a role r is -2 - r; a person is its index. */
export const TARGET_REF = -1;

export interface Cell {
  readonly root: number;
  readonly a: number;
  readonly b: number;
}

export interface Resolver {
  cell(path: string): Cell;
  person(ref: string): number;
  fact(id: string): number;
  event(id: string): number;
  /** A fresh number for each place that draws luck. */
  site(): number;
}

function indexIn(list: readonly string[], id: string | undefined, kind: string): number {
  const at = list.indexOf(id ?? '');
  if (at < 0)
    throw new Error(`resolve: ${kind} "${String(id)}" passed the checks but does not exist`);
  return at;
}

const HEAD_CELLS: Readonly<Record<string, number>> = {
  week: HEAD.week,
  cleared: HEAD.clearCount,
  stage: HEAD.stage,
  criteria: HEAD.criteria,
  reserve: HEAD.reserve,
  discount: HEAD.discount,
  heat: HEAD.heat,
  outcome: HEAD.outcome,
  decided: HEAD.decided,
  marks: HEAD.marks,
  acts: HEAD.acts,
  received: HEAD.actReceived,
  forecasts: HEAD.forecasts,
  rated: HEAD.rated,
  'value.held': HEAD.valueHeld,
  'value.verified': HEAD.valueVerified,
};
const COMPUTED: Readonly<Record<string, number>> = {
  phase: ROOT.phase,
  first: ROOT.first,
  won: ROOT.won,
  coaches: ROOT.coaches,
  unmet: ROOT.unmet,
  plans: ROOT.plans,
  'forecast-due': ROOT.forecastDue,
  'calibrated.first': ROOT.firstSeen,
  'calibrated.win': ROOT.winSeen,
  'value.return': ROOT.valueReturn,
  blocks: ROOT.blocks,
};
const ACT_CELLS: Readonly<Record<string, number>> = {
  strength: HEAD.actStrength,
  planned: HEAD.actPlanned,
  false: HEAD.actFalse,
  repeat: HEAD.actRepeat,
};
const QUESTION_CELLS: Readonly<Record<string, number>> = {
  situation: HEAD.situation,
  problem: HEAD.problem,
  implication: HEAD.implication,
  payoff: HEAD.payoff,
};

type PathOf = (args: readonly string[]) => Cell;
const cellAt = (at: number): Cell => ({ root: ROOT.cell, a: at, b: 0 });

type VendorOf = (id: string | undefined) => number;

function lists(names: Names, layout: Layout, vendorOf: VendorOf): Readonly<Record<string, PathOf>> {
  const table =
    (list: readonly string[], kind: string, start: number): PathOf =>
    ([id]) =>
      cellAt(start + indexIn(list, id, kind));
  return {
    flag: table(names.flags, 'flag', layout.flags),
    aid: table(names.aids, 'aid', layout.aids),
    used: ([id]) => {
      const verb = names.verbs.indexOf(id ?? '');
      return cellAt(verb < 0 ? HEAD.zero : layout.used + verb);
    },
    event: table(names.events, 'event', layout.events),
    scene: table(names.scenes, 'scene', layout.scenes),
    fact: table(names.facts, 'fact', layout.factStatus),
    clear: table(names.items, 'item', layout.itemVerified),
    held: table(names.items, 'item', layout.itemHeld),
    mistake: table(names.mistakes, 'mistake', layout.mistakes),
    vigour: ([id]) => cellAt(layout.vigour + vendorOf(id)),
    capacity: table(RESOURCES, 'resource', layout.capacity),
    questions: ([kind]) => cellAt(QUESTION_CELLS[kind ?? ''] ?? HEAD.situation),
    earned: ([id]) => ({
      root: ROOT.earned,
      a: indexIn(names.credits, id, 'credit'),
      b: 0,
    }),
    claimed: ([id]) => ({
      root: ROOT.claimed,
      a: layout.claimed + indexIn(names.stages, id, 'stage'),
      b: 0,
    }),
    offer: ([vendor, focus]) =>
      cellAt(
        layout.offer +
          vendorOf(vendor) * FOCUS_LEVELS.length +
          indexIn(FOCUS_LEVELS, focus, 'focus'),
      ),
    drawn: ([unknown, value]) => ({
      root: ROOT.drawn,
      a: layout.unknowns + indexIn(names.unknowns, unknown, 'unknown'),
      b: Number(value),
    }),
  };
}

function personPaths(
  names: Names,
  layout: Layout,
  person: (ref: string) => number,
  vendorOf: VendorOf,
): Readonly<Record<string, PathOf>> {
  const cells = layout.person;
  const own =
    (offset: number): PathOf =>
    ([ref]) => ({ root: ROOT.person, a: person(ref ?? ''), b: offset });
  const computed =
    (root: number): PathOf =>
    ([ref]) => ({ root, a: person(ref ?? ''), b: 0 });
  const trait =
    (dimension: 'need' | 'change' | 'focus', k: number): PathOf =>
    ([ref, level]) => ({
      root: ROOT.trait,
      a: person(ref ?? ''),
      b: k * 8 + indexIn(LEVELS[dimension], level, dimension),
    });
  return {
    closeness: own(cells.closeness),
    power: own(cells.power),
    met: own(cells.met),
    isolation: own(cells.isolation),
    insulated: computed(ROOT.insulated),
    idle: computed(ROOT.idle),
    rank: computed(ROOT.rank),
    door: computed(ROOT.door),
    need: trait('need', 0),
    change: trait('change', 1),
    focus: trait('focus', 2),
    credit: ([id, ref]) => ({
      root: ROOT.person,
      a: person(ref ?? ''),
      b: cells.credits + indexIn(names.credits, id, 'credit'),
    }),
    attitude: ([ref, vendor]) => ({
      root: ROOT.person,
      a: person(ref ?? ''),
      b: cells.attitude + vendorOf(vendor),
    }),
  };
}

function actPath(names: Names, args: readonly string[]): Cell {
  const [what, id] = args;
  if (what === 'verb') return { root: ROOT.actVerb, a: names.verbs.indexOf(id ?? ''), b: 0 };
  if (what === 'concern')
    return { root: ROOT.actConcern, a: indexIn(CONCERNS, id, 'concern'), b: 0 };
  if (what === 'appeal')
    return { root: ROOT.actAppeal, a: indexIn(['need', 'change', 'focus'], id, 'appeal'), b: 0 };
  if (what === 'red' || what === 'amber')
    return { root: ROOT.actIntegrity, a: what === 'red' ? 2 : 1, b: 0 };
  const cell = ACT_CELLS[what ?? ''];
  if (cell === undefined) throw new Error(`resolve: act.${String(what)} passed the checks`);
  return cellAt(cell);
}

/** Paths without arguments. */
function plainCell(layout: Layout, path: string): Cell | undefined {
  if (path === 'phase.week') return { root: ROOT.phaseWeek, a: 0, b: 0 };
  if (path === 'budget') return cellAt(layout.capacity + RESOURCES.indexOf('budget'));
  const head = HEAD_CELLS[path];
  if (head !== undefined) return cellAt(head);
  const computed = COMPUTED[path];
  return computed === undefined ? undefined : { root: computed, a: 0, b: 0 };
}

/**
 * Values of unknowns are looked up by the caller, because their ids repeat between unknowns. `supposed` names the people
 * who are taken for the parts that an unknown may give to others; without it a part is whoever truly plays it.
 */
export function createResolver(
  names: Names,
  layout: Layout,
  valueOf: (unknown: string, value: string) => number,
  us: number,
  supposed: ReadonlyMap<string, number> = new Map(),
): Resolver {
  let sites = 0;
  // A playbook calls our firm `us`, whatever its id in the deal.
  const vendorOf = (id: string | undefined): number =>
    id === 'us' && !names.vendors.includes('us') ? us : indexIn(names.vendors, id, 'vendor');
  const person = (ref: string): number => {
    if (ref === '@target') return TARGET_REF;
    const taken = supposed.get(ref.slice(1));
    if (ref.startsWith('@') && taken !== undefined) return taken;
    if (ref.startsWith('@')) return -2 - indexIn(names.roles, ref.slice(1), 'role');
    return indexIn(names.people, ref, 'person');
  };
  const byList = lists(names, layout, vendorOf);
  const byPerson = personPaths(names, layout, person, vendorOf);
  const named = (root: string, args: readonly string[]): Cell | undefined => {
    if (root === 'act') return actPath(names, args);
    if (root !== 'drawn') return byList[root]?.(args) ?? byPerson[root]?.(args);
    const [unknown = '', value = ''] = args;
    return byList['drawn']?.([unknown, String(valueOf(unknown, value))]);
  };
  const cell = (path: string): Cell => {
    const plain = plainCell(layout, path);
    if (plain !== undefined) return plain;
    const [root = '', ...args] = path.split('.');
    const made = named(root, args);
    if (made === undefined) throw new Error(`resolve: path "${path}" passed the checks`);
    return made;
  };
  return {
    cell,
    person,
    fact: (id) => indexIn(names.facts, id, 'fact'),
    event: (id) => indexIn(names.events, id, 'event'),
    site: () => (sites += 1),
  };
}

export const coachIndex = (type: string | undefined): number =>
  type === undefined ? -1 : COACH_TYPES.findIndex((t) => t === type);
