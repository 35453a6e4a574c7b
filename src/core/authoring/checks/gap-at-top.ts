import type { DealContent } from '#src/core/authoring/deal-content.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';

/** Attitude by which a rival may lead at the start with whoever decides. */
const MOST = 300;

/** Nobody who may come to decide starts so far with a rival that the deal cannot be won. */
export function checkGapAtTop({ deal }: DealContent): Fault[] {
  const tops = new Set<string>([
    deal.roles['top'] ?? '',
    ...deal.unknowns.flatMap(({ values }) => values.map(({ roles }) => roles?.['top'] ?? '')),
  ]);
  return deal.people.flatMap(({ id, attitude }, i) => {
    if (!tops.has(id)) return [];
    const gap = Math.max(0, ...Object.values(attitude)) - (attitude[deal.us] ?? 0);
    if (gap < MOST) return [];
    return [
      faultAt(['people', i, 'attitude'], 'deal/gap_at_top', {
        severity: 'warning',
        params: { id, gap, limit: MOST },
      }),
    ];
  });
}
