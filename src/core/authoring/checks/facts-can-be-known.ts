import type { StudiedDeal } from '#src/core/authoring/deal-content.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';

/** Every fact can be heard from somebody the trainee can meet, and a second one can test it. */
export function checkFactsCanBeKnown({ deal, mentions, reached }: StudiedDeal): Fault[] {
  const settled = new Set(
    mentions.filter(({ kind }) => kind === 'verify').map(({ value }) => value),
  );
  return deal.facts.flatMap((fact, i) => {
    const knowers = fact.knowers.filter((id) => reached.has(id)).length;
    const path = ['facts', i, 'knowers'];
    const params = { id: fact.id };
    if (knowers === 0 && !settled.has(fact.id))
      return [faultAt(path, 'deal/fact_out_of_reach', { params })];
    if (knowers === 1 && !settled.has(fact.id))
      return [faultAt(path, 'deal/fact_has_one_source', { params, severity: 'warning' })];
    return [];
  });
}
