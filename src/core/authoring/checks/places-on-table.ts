import type { DealContent } from '#src/core/authoring/deal-content.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';
import type { Path } from '#src/core/schema/json-places.ts';

/** Nearer than this, in thousandths of the table, two tokens cover one another. */
const NEAREST = 70;

interface Token {
  readonly id: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly path: Path;
}

/** Nobody stands on somebody else. */
export function checkPlacesOnTable({ deal }: DealContent): Fault[] {
  const tokens: Token[] = [
    ...deal.people.map(({ id, at }, i) => ({ id, at, path: ['people', i, 'at'] })),
    ...deal.vendors.map(({ id, at }, i) => ({ id, at, path: ['vendors', i, 'at'] })),
  ];
  return tokens.flatMap((token, i) => {
    const covered = tokens.slice(0, i).find((other) => near(token, other));
    if (covered === undefined) return [];
    return [
      faultAt(token.path, 'deal/places_overlap', {
        severity: 'warning',
        params: { id: token.id, other: covered.id },
      }),
    ];
  });
}

function near(a: Token, b: Token): boolean {
  const x = a.at.x - b.at.x;
  const y = a.at.y - b.at.y;
  return x * x + y * y < NEAREST * NEAREST;
}
