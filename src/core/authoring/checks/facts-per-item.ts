import type { DealContent } from '#src/core/authoring/deal-content.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';

/** Enough control items can become clear; one that the deal takes up has the facts for it. */
export function checkFactsPerItem({ deal, playbook }: DealContent): Fault[] {
  const { clear, pass } = playbook.control;
  const counts = clear.map(({ id, facts }) => ({
    item: id,
    needed: facts,
    count: deal.facts.filter((fact) => fact.true && fact.item === id).length,
  }));
  const faults = counts
    .filter(({ count, needed }) => count > 0 && count < needed)
    .map((params) => faultAt(['facts'], 'deal/too_few_facts', { params, severity: 'warning' }));
  const clearable = counts.filter(({ count, needed }) => count >= needed).length;
  if (clearable < pass)
    faults.push(
      faultAt(['facts'], 'deal/too_few_clear_items', {
        params: { count: clearable, needed: pass },
      }),
    );
  return faults;
}
