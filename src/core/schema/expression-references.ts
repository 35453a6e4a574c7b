// Every path, person, fact and event that conditions and effects name must exist and be allowed there.
import { nearest } from '#src/core/base/nearest.ts';
import {
  CELL_ROOTS,
  CELL_ROOT_NAMES,
  parseCellPath,
  type ArgumentKind,
  type CellRoot,
} from './cell-path.ts';
import {
  CHANGE_LEVELS,
  CONCERNS,
  FOCUS_LEVELS,
  LEVELS,
  NEED_LEVELS,
  RESOURCES,
  TRAITS,
} from './dimensions.ts';
import { MISTAKE_SITE, type Site } from './expression-sites.ts';
import { walkExpression, type Mention } from './expression-walk.ts';
import { faultAt, resolveHint, type Fault } from './fault.ts';
import { valueAt, type Area } from './import-shape.ts';
import type { Kind, Names } from './names.ts';
import { select } from './select.ts';
import { pathOf, type Trail } from './trail.ts';

/** What references are resolved against, and how faults are named. */
export interface Scope {
  readonly root: unknown;
  readonly names: Names;
  /** Values of each unknown. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
  readonly area: Area;
}

interface Place {
  readonly target: boolean;
  readonly visible: boolean;
  readonly act: boolean;
}

const WORDS: Readonly<Partial<Record<ArgumentKind, readonly string[]>>> = {
  focus: FOCUS_LEVELS,
  resource: RESOURCES,
  question: ['situation', 'problem', 'implication', 'payoff'],
  concern: CONCERNS,
  trait: TRAITS,
  'need-level': NEED_LEVELS,
  'change-level': CHANGE_LEVELS,
  'focus-level': FOCUS_LEVELS,
};
const MENTIONED: Readonly<Partial<Record<Mention['kind'], Kind>>> = {
  person: 'person',
  introduce: 'person',
  learn: 'fact',
  verify: 'fact',
  fire: 'event',
};

export function checkExpressions(scope: Scope, sites: readonly Site[]): Fault[] {
  return sites.flatMap((site) => checkSite(scope, site));
}

function checkSite(scope: Scope, site: Site): Fault[] {
  const faults: Fault[] = [];
  const fine = new Map<string, Set<string>>();
  for (const { value, trail } of select(scope.root, site.pattern)) {
    const { mentions, nodes } = walkExpression(value, trail);
    const place = placeOf(scope, site, trail);
    for (const mention of mentions) {
      if (fine.get(mention.kind)?.has(mention.value) === true) continue;
      const found = check(scope, place, mention);
      if (found.length > 0) faults.push(...found);
      else if (isFineAgain(site, mention)) remember(fine, mention);
    }
    if (nodes > site.most) faults.push(tooLarge(scope, trail, nodes, site.most));
  }
  return faults;
}

/** The same words are fine wherever else the site has them, unless more than the words counts. */
const isFineAgain = (site: Site, { kind }: Mention): boolean =>
  kind !== 'level' && site.pattern !== MISTAKE_SITE;

function remember(fine: Map<string, Set<string>>, { kind, value }: Mention): void {
  const known = fine.get(kind);
  if (known === undefined) fine.set(kind, new Set([value]));
  else known.add(value);
}

function placeOf(scope: Scope, site: Site, trail: Trail): Place {
  const act =
    site.pattern === MISTAKE_SITE &&
    valueAt(scope.root, [...pathOf(trail).slice(0, -1), 'on']) === 'act';
  return { target: site.target || act, visible: site.visible, act };
}

const tooLarge = (scope: Scope, trail: Trail, count: number, limit: number): Fault =>
  faultAt(pathOf(trail), `${scope.area}/expression_too_large`, { params: { count, limit } });

const NONE: readonly Fault[] = [];

function check(scope: Scope, place: Place, mention: Mention): readonly Fault[] {
  const { kind, value, trail } = mention;
  if (kind === 'read' || kind === 'write') return checkPath(scope, place, mention);
  if (kind === 'level') {
    const levels = levelsOf(mention.dimension);
    return levels.length === 0 ? NONE : checkWord(scope, trail, value, levels);
  }
  if (kind === 'person-or-role' || kind === 'open')
    return checkPerson(scope, place.target, trail, value);
  return checkName(scope, MENTIONED[kind] ?? 'person', trail, value);
}

const levelsOf = (dimension: string | undefined): readonly string[] =>
  TRAITS.flatMap((trait) => (trait === dimension ? LEVELS[trait] : []));

function checkPath(scope: Scope, place: Place, { kind, value, trail }: Mention): readonly Fault[] {
  const { area } = scope;
  const parsed = parseCellPath(value);
  if (parsed === null) {
    return [
      faultAt(pathOf(trail), `${area}/unknown_quantity`, {
        params: { value },
        hint: () => repairRoot(value),
      }),
    ];
  }
  const root: CellRoot = CELL_ROOTS[parsed.root];
  if (parsed.args.length !== root.args.length) {
    const form = [parsed.root, ...root.args.map((arg) => `<${arg}>`)].join('.');
    return [faultAt(pathOf(trail), `${area}/wrong_arguments`, { params: { value, form } })];
  }
  const faults = [...checkAllowed(scope, place, { kind, value, trail }, root)];
  parsed.args.forEach((arg, i) => {
    const kindOfArg = root.args[i];
    if (kindOfArg === undefined) return;
    for (const fault of checkArgument(scope, place, trail, kindOfArg, arg, parsed.args[i - 1]))
      faults.push(repaired(fault, (part) => replacePart(value, arg, part)));
  });
  return faults;
}

function repairRoot(value: string): string | undefined {
  const [root = ''] = value.split('.');
  const meant = nearest(root, CELL_ROOT_NAMES);
  return meant === undefined ? undefined : meant + value.slice(root.length);
}

/** A hint repairs one part; the author wants the whole. */
function repaired(fault: Fault, whole: (part: string) => string): Fault {
  const hint = (): string | undefined => {
    const part = resolveHint(fault.hint);
    return part === undefined ? undefined : whole(part);
  };
  return { ...fault, hint };
}

const replacePart = (value: string, old: string, part: string): string =>
  value
    .split('.')
    .map((known) => (known === old ? part : known))
    .join('.');

function checkAllowed(
  scope: Scope,
  place: Place,
  mention: Mention,
  root: CellRoot,
): readonly Fault[] {
  const { kind, value, trail } = mention;
  const code = refusal(place, kind === 'write', root);
  return code === null
    ? NONE
    : [faultAt(pathOf(trail), `${scope.area}/${code}`, { params: { value } })];
}

function refusal(place: Place, write: boolean, root: CellRoot): string | null {
  if (root.actOnly && !place.act) return 'only_on_act';
  if (write) return root.writable ? null : 'not_writable';
  return place.visible && !root.visible ? 'not_visible' : null;
}

function checkArgument(
  scope: Scope,
  place: Place,
  trail: Trail,
  kind: ArgumentKind,
  arg: string,
  before: string | undefined,
): readonly Fault[] {
  if (kind === 'person') return checkPerson(scope, place.target, trail, arg);
  if (kind === 'value') return checkValue(scope, trail, before ?? '', arg);
  const words = WORDS[kind];
  if (words !== undefined) return checkWord(scope, trail, arg, words);
  return checkName(scope, kind as Kind, trail, arg);
}

function checkWord(
  scope: Scope,
  trail: Trail,
  word: string,
  words: readonly string[],
): readonly Fault[] {
  if (words.includes(word)) return NONE;
  return [
    faultAt(pathOf(trail), `${scope.area}/not_one_of`, {
      params: { value: word, allowed: words.join(', ') },
      hint: () => nearest(word, words),
    }),
  ];
}

/** `@target`, `@` and a role, or a person's id. */
export function checkPerson(
  scope: Scope,
  target: boolean,
  trail: Trail,
  value: string,
): readonly Fault[] {
  if (!value.startsWith('@')) return checkName(scope, 'person', trail, value);
  if (value !== '@target')
    return checkName(scope, 'role', trail, value.slice(1)).map((fault) =>
      repaired(fault, (role) => `@${role}`),
    );
  return target ? NONE : [faultAt(pathOf(trail), `${scope.area}/no_target_here`)];
}

function checkValue(scope: Scope, trail: Trail, unknown: string, value: string): readonly Fault[] {
  const known = scope.values.get(unknown);
  return known === undefined ? NONE : checkAmong(scope, 'value', trail, value, known);
}

export function checkName(scope: Scope, kind: Kind, trail: Trail, value: string): readonly Fault[] {
  const known = scope.names.get(kind);
  return known === undefined ? NONE : checkAmong(scope, kind, trail, value, known);
}

export function checkAmong(
  scope: Scope,
  kind: string,
  trail: Trail,
  value: string,
  known: ReadonlySet<string>,
): readonly Fault[] {
  if (known.has(value)) return NONE;
  return [
    faultAt(pathOf(trail), `${scope.area}/unknown_${kind}`, {
      params: { id: value, known: listOf(known) },
      hint: () => nearest(value, known),
    }),
  ];
}

const LISTED = 40;
const lists = new WeakMap<ReadonlySet<string>, string>();

/** What there is to choose from, written once however many faults ask for it. */
function listOf(known: ReadonlySet<string>): string {
  const made = lists.get(known);
  if (made !== undefined) return made;
  const list = [...known].slice(0, LISTED).join(', ') + (known.size > LISTED ? ' …' : '');
  lists.set(known, list);
  return list;
}
