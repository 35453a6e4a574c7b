// Between which values a quantity can lie, so that a test that never holds can be told.
import type { Effect } from '#src/core/schema/expression.ts';
import { parseCellPath } from '#src/core/schema/cell-path.ts';
import { DEAL_SITES, PLAYBOOK_SITES } from '#src/core/schema/expression-sites.ts';
import { LIMITS } from '#src/core/schema/limits.ts';
import { isRecord, select } from '#src/core/schema/select.ts';
import type { DealContent } from './deal-content.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
}

const ONCE = 'met door need change focus drawn claimed won forecast-due calibrated.win';
const YES_OR_NO: ReadonlySet<string> = new Set(ONCE.split(' '));

/** Bounds of the rules that no deal changes. */
const FIXED: Readonly<Record<string, Range>> = {
  attitude: { low: -1000, high: 1000 },
  closeness: { low: 0, high: 1000 },
  power: { low: 0, high: 1000 },
  rank: { low: 1, high: 5 },
  /** Unheard, rumour, verified, exposed. */
  fact: { low: 0, high: 3 },
  /** Not played, open, and the three outcomes. */
  scene: { low: 0, high: 4 },
  blocks: { low: 0, high: 9 },
  received: { low: 0, high: 100 },
  reserve: { low: 0, high: 100 },
  discount: { low: 0, high: 30 },
  heat: { low: 0, high: 1000 },
  first: { low: 0, high: 3 },
  'calibrated.first': { low: 0, high: 3 },
};

type Known = (content: DealContent, arg: string) => Range | null;

const upTo = (high: number | undefined): Range | null =>
  high === undefined ? null : { low: 0, high };

const people: Known = ({ deal }) => upTo(deal.people.length);
const factsOf: Known = ({ deal }, arg) =>
  upTo(deal.facts.filter(({ item }) => item === arg).length);

/** Bounds that the deal and its playbook set. */
const SET: Readonly<Record<string, Known>> = {
  week: (content) => ({ low: 1, high: longest(content) }),
  phase: ({ deal }) => ({ low: 1, high: deal.phases.length }),
  event: (content) => upTo(longest(content)),
  clear: factsOf,
  held: factsOf,
  coaches: people,
  earned: people,
  unmet: people,
  cleared: ({ playbook }) => upTo(playbook.control.clear.length),
  stage: ({ playbook }) => upTo(playbook.stages.length),
  aid: ({ playbook }, arg) => upTo(playbook.aids.find(({ id }) => id === arg)?.steps),
  credit: ({ playbook }, arg) => upTo(playbook.credits.find(({ id }) => id === arg)?.most),
};

/** Null where the deal alone does not tell. */
export function rangeOf(content: DealContent, path: string): Range | null {
  const parsed = parseCellPath(path);
  if (parsed === null) return null;
  const { root, args } = parsed;
  if (YES_OR_NO.has(root)) return { low: 0, high: 1 };
  return FIXED[root] ?? SET[root]?.(content, args[0] ?? '') ?? null;
}

/** The last week there can be; whoever can delay a phase may do so until the limit. */
function longest({ deal, playbook }: DealContent): number {
  const delays =
    DEAL_SITES.some(({ pattern }) => select(deal, pattern).some(({ value }) => canDelay(value))) ||
    PLAYBOOK_SITES.some(({ pattern }) =>
      select(playbook, pattern).some(({ value }) => canDelay(value)),
    );
  const weeks = deal.phases.reduce((sum, phase) => sum + phase.weeks, 0);
  return delays ? LIMITS.weeks : weeks;
}

function canDelay(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(canDelay);
  if (!isRecord(value)) return false;
  const { delay } = value as Partial<Extract<Effect, { readonly delay: number }>>;
  if (delay !== undefined) return delay > 0;
  return canDelay(value['then']) || canDelay(value['otherwise']);
}
