// The ids that a deal and its playbook define, by kind: what references are checked against.
import { faultAt, type Fault } from './fault.ts';
import type { Area } from './import-shape.ts';
import { select, selectTexts, type SelectedText } from './select.ts';
import { pathOf } from './trail.ts';

export type Kind =
  | 'person'
  | 'vendor'
  | 'faction'
  | 'fact'
  | 'event'
  | 'scene'
  | 'unknown'
  | 'verb'
  | 'message'
  | 'item'
  | 'element'
  | 'flag'
  | 'stage'
  | 'question'
  | 'mistake'
  | 'advice'
  | 'phase'
  | 'milestone'
  | 'aid'
  | 'credit'
  | 'role'
  | 'source'
  | 'zone'
  | 'step';

/** A kind that is missing is not checked, for its definitions are not at hand. */
export type Names = ReadonlyMap<Kind, ReadonlySet<string>>;

type Definition = readonly [kind: Kind, pattern: string];

export const DEAL_DEFINITIONS: readonly Definition[] = [
  ['person', 'people[].id'],
  ['vendor', 'vendors[].id'],
  ['faction', 'factions[].id'],
  ['fact', 'facts[].id'],
  ['event', 'events[].id'],
  ['scene', 'scenes[].id'],
  ['unknown', 'unknowns[].id'],
  ['flag', 'flags[]'],
  ['phase', 'phases[].id'],
  ['milestone', 'phases[].milestones[].id'],
  ['verb', 'ownVerbs[].id'],
  ['message', 'ownMessages[].id'],
  ['step', 'guide[].id'],
];

export const PLAYBOOK_DEFINITIONS: readonly Definition[] = [
  ['verb', 'verbs[].id'],
  ['message', 'messages[].id'],
  ['item', 'control.clear[].id'],
  ['stage', 'stages[].id'],
  ['question', 'questions[].id'],
  ['mistake', 'mistakes[].id'],
  ['advice', 'advice[].id'],
  ['source', 'sources[]'],
  ['zone', 'control.zones[].id'],
  ['aid', 'aids[].id'],
  ['credit', 'credits[].id'],
];

/** Ids that need be unique only among their neighbours: the list, and the field that names. */
export const DEAL_INNER: readonly (readonly [list: string, field: string])[] = [
  ['scenes[].nodes', 'id'],
  ['scenes[].nodes[].choices', 'id'],
  ['unknowns[].values', 'id'],
  ['people[].listens', 'to'],
  ['people[].odds', ''],
  ['facts[].knowers', ''],
  ['heard', ''],
  ['verbs', ''],
  ['messages', ''],
];

export function namesOf(root: unknown, definitions: readonly Definition[]): Map<Kind, Set<string>> {
  const names = new Map<Kind, Set<string>>();
  for (const [kind, pattern] of definitions) {
    const known = names.get(kind) ?? new Set();
    for (const { value } of selectTexts(root, pattern)) known.add(value);
    names.set(kind, known);
  }
  return names;
}

/** Names of `below` with those of `above` (a playbook) added to each kind. */
export function joinNames(below: Names, above: Names): Map<Kind, ReadonlySet<string>> {
  const joined = new Map(below);
  for (const [kind, names] of above)
    joined.set(kind, new Set([...names, ...(below.get(kind) ?? [])]));
  return joined;
}

export function checkUnique(
  root: unknown,
  definitions: readonly Definition[],
  taken: Names,
  area: Area,
): Fault[] {
  const faults: Fault[] = [];
  for (const [kind, pattern] of definitions)
    faults.push(
      ...repeated(selectTexts(root, pattern), new Set(taken.get(kind)), `${area}/duplicate_id`),
    );
  return faults;
}

export function checkUniqueInside(
  root: unknown,
  lists: readonly (readonly [list: string, field: string])[],
  area: Area,
): Fault[] {
  return lists.flatMap(([list, field]) =>
    select(root, list).flatMap(({ value, trail }) => {
      const inside = selectTexts(value, field === '' ? '[]' : `[].${field}`, trail);
      return repeated(
        inside,
        new Set(),
        `${area}/${field === 'id' ? 'duplicate_id' : 'named_twice'}`,
      );
    }),
  );
}

function repeated(texts: readonly SelectedText[], seen: Set<string>, code: string): Fault[] {
  const faults: Fault[] = [];
  for (const { value, trail } of texts)
    if (seen.has(value)) faults.push(faultAt(pathOf(trail), code, { params: { id: value } }));
    else seen.add(value);
  return faults;
}
