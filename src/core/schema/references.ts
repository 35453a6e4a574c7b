// Every id that is named must be defined. One row per field that names something.
import {
  checkAmong,
  checkExpressions,
  checkName,
  checkPerson,
  type Scope,
} from './expression-references.ts';
import { DEAL_SITES, PLAYBOOK_SITES } from './expression-sites.ts';
import type { Fault } from './fault.ts';
import type { Kind } from './names.ts';
import { select, selectTexts } from './select.ts';

type Reference = readonly [kind: Kind | 'person-or-role', pattern: string];

const DEAL_REFERENCES: readonly Reference[] = [
  ['person', 'people[].listens[].to'],
  ['person', 'people[].odds[]'],
  ['person', 'people[].echo.person'],
  ['person', 'facts[].knowers[]'],
  ['person', 'vendors[].courts[].person'],
  ['person-or-role', 'vendors[].late.person'],
  ['person', 'events[].person'],
  ['person', 'events[].heard.through[]'],
  ['person', 'scenes[].person'],
  ['person', 'roles{}'],
  ['person', 'unknowns[].values[].roles{}'],
  ['role', 'unknowns[].values[].roles{key}'],
  ['person', 'guide[].person'],
  ['person', 'phases[].barred[]'],
  ['vendor', 'us'],
  ['vendor', 'nobody'],
  ['vendor', 'people[].attitude{key}'],
  ['vendor', 'facts[].planted'],
  ['faction', 'people[].faction'],
  ['faction', 'factions[].opposes'],
  ['fact', 'heard[]'],
  ['item', 'facts[].item'],
  ['item', 'ownMessages[].backs'],
  ['verb', 'verbs[]'],
  ['verb', 'scenes[].verbs[]'],
  ['verb', 'ownVerbs[].legal[]'],
  ['message', 'messages[]'],
  ['source', 'ownVerbs[].sources[]'],
  ['source', 'ownMessages[].sources[]'],
];

const PLAYBOOK_REFERENCES: readonly Reference[] = [
  ['verb', 'verbs[].legal[]'],
  ['verb', 'mistakes[].verbs[]'],
  ['item', 'messages[].backs'],
  ['item', 'control.hazards[]'],
  ['item', 'control.access'],
  ['item', 'questions[].items[]'],
  ['question', 'stages[].questions[]'],
  ['source', 'verbs[].sources[]'],
  ['source', 'messages[].sources[]'],
  ['source', 'questions[].sources[]'],
  ['source', 'stages[].sources[]'],
  ['source', 'mistakes[].sources[]'],
  ['source', 'advice[].sources[]'],
  ['source', 'aids[].sources[]'],
  ['source', 'credits[].sources[]'],
];

/** References that must be found within the same element of a list. */
const DEAL_INNER_REFERENCES: readonly {
  readonly kind: string;
  readonly within: string;
  readonly names: string;
  readonly defined: string;
}[] = [
  { kind: 'node', within: 'scenes[]', names: 'nodes[].choices[].to', defined: 'nodes[].id' },
  { kind: 'value', within: 'unknowns[]', names: 'case', defined: 'values[].id' },
];

export function checkDealReferences(scope: Scope): Fault[] {
  return [
    ...checkAll(scope, DEAL_REFERENCES),
    ...checkInner(scope),
    ...checkExpressions(scope, DEAL_SITES),
  ];
}

export function checkPlaybookReferences(scope: Scope): Fault[] {
  return [...checkAll(scope, PLAYBOOK_REFERENCES), ...checkExpressions(scope, PLAYBOOK_SITES)];
}

function checkAll(scope: Scope, references: readonly Reference[]): Fault[] {
  return references.flatMap(([kind, pattern]) =>
    selectTexts(scope.root, pattern).flatMap(({ value, trail }) =>
      kind === 'person-or-role'
        ? checkPerson(scope, false, trail, value)
        : checkName(scope, kind, trail, value),
    ),
  );
}

function checkInner(scope: Scope): Fault[] {
  return DEAL_INNER_REFERENCES.flatMap(({ kind, within, names, defined }) =>
    select(scope.root, within).flatMap(({ value, trail }) => {
      const known = new Set(selectTexts(value, defined).map((id) => id.value));
      return selectTexts(value, names, trail).flatMap((named) =>
        checkAmong(scope, kind, named.trail, named.value, known),
      );
    }),
  );
}
