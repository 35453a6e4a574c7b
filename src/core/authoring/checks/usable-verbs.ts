import { verbsIn, type DealContent } from '#src/core/authoring/deal-content.ts';
import { RESOURCES } from '#src/core/schema/dimensions.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';

/** No verb costs more than a week can ever hold. A booking adds one day to a week. */
export function checkUsableVerbs(content: DealContent): Fault[] {
  const { deal } = content;
  const verbs = verbsIn(content);
  return verbs.flatMap((verb) =>
    RESOURCES.flatMap((resource) => {
      const booked = verbs.some(({ books }) => books?.resource === resource) ? 1 : 0;
      const most = deal.capacity[resource] + booked;
      const cost = verb.cost[resource] ?? 0;
      if (cost <= most) return [];
      const own = deal.ownVerbs.findIndex(({ id }) => id === verb.id);
      const path = own < 0 ? ['capacity', resource] : ['ownVerbs', own, 'cost', resource];
      return [
        faultAt(path, 'deal/verb_never_usable', {
          severity: 'warning',
          params: { id: verb.id, resource, cost, most },
        }),
      ];
    }),
  );
}
