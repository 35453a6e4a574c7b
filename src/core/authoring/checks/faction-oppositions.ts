import type { DealContent } from '#src/core/authoring/deal-content.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';

/** Opposition is mutual, and no faction opposes itself. */
export function checkFactionOppositions({ deal }: DealContent): Fault[] {
  return deal.factions.flatMap((faction, i) => {
    if (faction.opposes === undefined) return [];
    const path = ['factions', i, 'opposes'];
    if (faction.opposes === faction.id)
      return [faultAt(path, 'deal/opposes_itself', { params: { id: faction.id } })];
    const other = deal.factions.find(({ id }) => id === faction.opposes);
    if (other === undefined || other.opposes === faction.id) return [];
    return [
      faultAt(path, 'deal/opposition_not_mutual', { params: { id: faction.id, other: other.id } }),
    ];
  });
}
