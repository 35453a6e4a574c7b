// Mistakes of a playbook that nobody can make in a deal, whatever is done: it leaves out the verbs they are made with, is
// too short for them, or begins where they would be over. That is no fault of the deal.
import type { Compiled } from '#src/core/engine/compiled.ts';
import { verbsOf } from '#src/core/engine/selection.ts';
import type { Condition, Test } from '#src/core/schema/expression.ts';

type Bounds = readonly [least: number, most: number];
type BoundsOf = (path: string) => Bounds;
type Verdict = 'never' | 'always' | 'open';

const ANY: Bounds = [-Infinity, Infinity];
const NONE: Bounds = [0, 0];
const MET: Bounds = [1, 1];

/** Whether whoever is meant by a part is met from the start; nobody is ever unmet again. */
function isMetAtStart({ deal }: Compiled, part = ''): boolean {
  const role = part.slice(1);
  const given = deal.unknowns.flatMap(({ values }) => values.map(({ roles }) => roles?.[role]));
  const players = [deal.roles[role], ...given].filter((id) => id !== undefined);
  return (
    players.length > 0 &&
    players.every((id) => deal.people.some((person) => person.id === id && person.met))
  );
}

/** What a quantity can come to in any game of a deal, as far as that can be told without playing. */
function boundsIn(c: Compiled): BoundsOf {
  const verbs = verbsOf(c.deal, c.playbook);
  const ofVerb = (id: string | undefined): Bounds =>
    verbs.some((verb) => verb.id === id) ? ANY : NONE;
  const ofAct = (what: string | undefined, id: string | undefined): Bounds => {
    if (what === 'verb') return ofVerb(id);
    if (what !== 'red' && what !== 'amber') return ANY;
    return verbs.some(({ integrity }) => integrity === what) ? ANY : NONE;
  };
  return (path) => {
    const [root, what, id] = path.split('.');
    if (path === 'phase') return [1, c.deal.phases.length];
    if (root === 'act') return ofAct(what, id);
    if (root === 'used') return ofVerb(what);
    return root === 'met' && isMetAtStart(c, what) ? MET : ANY;
  };
}

function judgeTest({ read, atLeast, below, equals }: Test, boundsOf: BoundsOf): Verdict {
  const [least, most] = boundsOf(read);
  const from = Math.max(atLeast ?? -Infinity, equals ?? -Infinity);
  const to = Math.min(below === undefined ? Infinity : below - 1, equals ?? Infinity);
  if (most < from || least > to) return 'never';
  return least >= from && most <= to ? 'always' : 'open';
}

function judge(condition: Condition, boundsOf: BoundsOf): Verdict {
  if ('read' in condition) return judgeTest(condition, boundsOf);
  if ('not' in condition) {
    const inner = judge(condition.not, boundsOf);
    if (inner === 'open') return inner;
    return inner === 'never' ? 'always' : 'never';
  }
  const [list, settles] =
    'all' in condition ? [condition.all, 'never' as const] : [condition.any, 'always' as const];
  const verdicts = list.map((one) => judge(one, boundsOf));
  if (verdicts.includes(settles)) return settles;
  if (verdicts.includes('open')) return 'open';
  return settles === 'never' ? 'always' : 'never';
}

export function closedMistakes(c: Compiled): readonly string[] {
  const boundsOf = boundsIn(c);
  return c.playbook.mistakes
    .filter(({ when }) => judge(when, boundsOf) === 'never')
    .map(({ id }) => id);
}
