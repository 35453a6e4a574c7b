// The customer's own sum: each figure found, what it stands on, and what is left after the costs.
import type { FactView, View } from '#src/core/schema/view.ts';

export interface ValueRow {
  readonly fact: FactView;
  /** In thousands. */
  readonly figure: number;
}

export interface ValueRows {
  readonly benefits: readonly ValueRow[];
  readonly costs: readonly ValueRow[];
  /** Sums of what is verified, in thousands; costs are below 0. */
  readonly verifiedBenefit: number;
  readonly verifiedCost: number;
  /** What would be added if all rumours held. */
  readonly hearsay: number;
}

const sum = (rows: readonly ValueRow[]): number =>
  rows
    .filter(({ fact }) => fact.status === 'verified')
    .reduce((total, { figure }) => total + figure, 0);

const exposed = ({ fact }: ValueRow): number => (fact.status === 'exposed' ? 1 : 0);

/** Largest first; what was exposed as false comes last and counts for nothing. */
export function valueRowsOf(view: Pick<View, 'facts' | 'value'>): ValueRows {
  const rows = view.facts.flatMap((fact) =>
    fact.figure === null ? [] : [{ fact, figure: fact.figure }],
  );
  const order = rows.toSorted(
    (a, b) => exposed(a) - exposed(b) || Math.abs(b.figure) - Math.abs(a.figure),
  );
  const benefits = order.filter(({ figure }) => figure > 0);
  const costs = order.filter(({ figure }) => figure < 0);
  return {
    benefits,
    costs,
    verifiedBenefit: sum(benefits),
    verifiedCost: sum(costs),
    hearsay: (view.value?.held ?? 0) - (view.value?.verified ?? 0),
  };
}
