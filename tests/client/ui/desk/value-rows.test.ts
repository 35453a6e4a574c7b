import { expect, test } from 'vitest';
import type { FactView } from '#src/core/schema/view.ts';
import { valueRowsOf } from '#src/client/ui/desk/value-rows.ts';

const fact = (id: string, figure: number | null, status: FactView['status']): FactView => ({
  id,
  item: 'c5',
  status,
  week: 1,
  briefed: false,
  from: [],
  figure,
});

const FACTS = [
  fact('saved-hours', 380, 'verified'),
  fact('scrap', 900, 'rumour'),
  fact('training', -120, 'verified'),
  fact('new-servers', -300, 'rumour'),
  fact('double-turnover', 5000, 'exposed'),
  fact('who-signs', null, 'verified'),
];
const rows = valueRowsOf({
  facts: FACTS,
  value: { held: 860, verified: 260, returns: 54, price: 480 },
});

test('benefits and costs stand apart, the largest first and the false last; facts without a figure are no part of it', () => {
  const ids = (list: typeof rows.benefits) => list.map((row) => row.fact.id);
  expect(ids(rows.benefits)).toEqual(['scrap', 'saved-hours', 'double-turnover']);
  expect(ids(rows.costs)).toEqual(['new-servers', 'training']);
});

test('only what two sources bear out is summed up; hearsay is told apart', () => {
  expect(rows.verifiedBenefit).toBe(380);
  expect(rows.verifiedCost).toBe(-120);
  expect(rows.hearsay).toBe(600);
});
