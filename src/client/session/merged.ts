// The same thing told once, with how often it happened.
import type { ChangeView, EvidenceView } from '#src/core/schema/view.ts';

export interface Counted<T> {
  readonly it: T;
  readonly times: number;
}

/** Things that are alike stand where the first of them stood; `better` chooses which of two is shown. */
function counted<T>(
  list: readonly T[],
  alike: (one: T, other: T) => boolean,
  better: (one: T, other: T) => T,
): readonly Counted<T>[] {
  const told: Counted<T>[] = [];
  for (const it of list) {
    const at = told.findIndex((one) => alike(one.it, it));
    const known = told[at];
    if (known === undefined) told.push({ it, times: 1 });
    else told[at] = { it: better(known.it, it), times: known.times + 1 };
  }
  return told;
}

const sameCause = (one: ChangeView, other: ChangeView): boolean =>
  one.person === other.person &&
  one.quantity === other.quantity &&
  one.direction === other.direction &&
  one.reason === other.reason &&
  one.step === other.step &&
  one.by === other.by &&
  one.event === other.event &&
  one.message === other.message;

/** Changes of one cause told once, at their strongest. */
export const mergedChanges = (changes: readonly ChangeView[]): readonly Counted<ChangeView>[] =>
  counted(changes, sameCause, (one, other) => (one.band < other.band ? other : one));

const sameSign = (one: EvidenceView, other: EvidenceView): boolean =>
  one.person === other.person &&
  one.week === other.week &&
  one.dimension === other.dimension &&
  one.level === other.level &&
  one.phrasing === other.phrasing &&
  one.source === other.source &&
  one.reaction === other.reaction &&
  one.message === other.message;

/** What was heard in the same words in one week, told once. */
export const mergedEvidence = (
  evidence: readonly EvidenceView[],
): readonly Counted<EvidenceView>[] =>
  counted(evidence, sameSign, (one, other) => (one.weight < other.weight ? other : one));
