// A deal with its playbook, and the questions that several checks ask of it.
import type { Deal } from '#src/core/schema/deal.ts';
import type { Person } from '#src/core/schema/deal-people.ts';
import { DEAL_SITES } from '#src/core/schema/expression-sites.ts';
import { walkExpression, type Mention } from '#src/core/schema/expression-walk.ts';
import type { Fault } from '#src/core/schema/fault.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import type { Verb } from '#src/core/schema/playbook-verb.ts';
import { select } from '#src/core/schema/select.ts';

export interface DealContent {
  readonly deal: Deal;
  readonly playbook: Playbook;
}

/** The same with what is read off it once, because several checks need it. */
export interface StudiedDeal extends DealContent {
  /** What all conditions and effects of the deal speak of. */
  readonly mentions: readonly Mention[];
  /** People the trainee can come to meet. */
  readonly reached: ReadonlySet<string>;
}

export type DealCheck = (content: StudiedDeal) => readonly Fault[];

export function studied(content: DealContent): StudiedDeal {
  const mentions = mentionsIn(content.deal);
  return { ...content, mentions, reached: reachablePeople(content, mentions) };
}

function mentionsIn(deal: Deal): Mention[] {
  return DEAL_SITES.flatMap((site) =>
    select(deal, site.pattern).flatMap(({ value, trail }) => walkExpression(value, trail).mentions),
  );
}

/** The verbs that can be used in the deal at all. */
export function verbsIn({ deal, playbook }: DealContent): Verb[] {
  const allowed = deal.verbs;
  const taken =
    allowed === undefined
      ? playbook.verbs
      : playbook.verbs.filter((verb) => allowed.some((id) => id === verb.id));
  return [...taken, ...deal.ownVerbs];
}

/** Those on the table at some time, and with a door that can open. */
function reachablePeople(content: DealContent, mentions: readonly Mention[]): ReadonlySet<string> {
  const { deal } = content;
  const introduced = named(mentions, 'introduce');
  const opened = new Set([...named(mentions, 'open')].map((ref) => personOf(deal, ref)));
  const forced = verbsIn(content).some((verb) => verb.door !== undefined);
  const onTable = deal.people.filter((person) => person.known || introduced.has(person.id));
  const reached = new Set<string>(
    onTable
      .filter(({ door, id }) => door !== 'shut' || forced || opened.has(id))
      .map(({ id }) => id),
  );
  const opens = (person: Person): boolean => person.listens.some(({ to }) => reached.has(to));
  for (let grew = true; grew;) {
    const next = onTable.filter((person) => !reached.has(person.id) && opens(person));
    for (const { id } of next) reached.add(id);
    grew = next.length > 0;
  }
  return reached;
}

const personOf = (deal: Deal, ref: string): string =>
  ref.startsWith('@') ? (deal.roles[ref.slice(1)] ?? ref) : ref;

const named = (mentions: readonly Mention[], kind: Mention['kind']): ReadonlySet<string> =>
  new Set(mentions.filter((mention) => mention.kind === kind).map(({ value }) => value));
