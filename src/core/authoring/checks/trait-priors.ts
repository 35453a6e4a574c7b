import type { DealContent } from '#src/core/authoring/deal-content.ts';
import { TRAITS } from '#src/core/schema/dimensions.ts';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';

/** If every seat had one very likely type, nobody would need to read anyone. */
const MOST = 45;

export function checkTraitPriors({ deal }: DealContent): Fault[] {
  return deal.people.flatMap((person, i) =>
    TRAITS.flatMap((trait) =>
      Object.entries(person[trait].prior)
        .filter(([, weight]) => (weight ?? 0) > MOST)
        .map(([level, weight]) =>
          faultAt(['people', i, trait, 'prior', level], 'deal/prior_too_high', {
            params: { weight: weight ?? 0, limit: MOST },
            hint: String(MOST),
          }),
        ),
    ),
  );
}
