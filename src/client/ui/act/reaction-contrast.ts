import type { ChangeView, EvidenceView, Reaction } from '#src/core/schema/view.ts';

export type ReactionContrast =
  | 'cold-up'
  | 'lukewarm-up'
  | 'lukewarm-down'
  | 'warm-down'
  | 'warm-none';

const CONTRASTS: Readonly<
  Record<Reaction, Readonly<Record<'up' | 'down' | 'none', ReactionContrast | null>>>
> = {
  warm: { up: null, down: 'warm-down', none: 'warm-none' },
  lukewarm: { up: 'lukewarm-up', down: 'lukewarm-down', none: null },
  cold: { up: 'cold-up', down: null, none: null },
};

/** Where the face that was shown and what visibly moved do not agree, and how; null where they do. */
export function contrastOf(
  taken: EvidenceView,
  changes: readonly ChangeView[],
): ReactionContrast | null {
  const theirs = changes.filter(
    ({ person, quantity }) => person === taken.person && quantity === 'attitude',
  );
  const moved = theirs.find(({ step }) => step === 'act');
  // The face was the answer to the opening words; what the rest of a meeting moved is told below it.
  if (moved === undefined && theirs.length > 0) return null;
  const way = moved === undefined ? 'none' : moved.direction === 1 ? 'up' : 'down';
  return CONTRASTS[taken.reaction ?? 'lukewarm'][way];
}

/** What the face and what moved suggest of all else the meeting was for; null where they promise it in full. */
export function restOf(
  reaction: Reaction,
  contrast: ReactionContrast | null,
): 'little' | 'part' | null {
  if (contrast === 'lukewarm-down' || contrast === 'warm-down') return 'little';
  if (reaction === 'lukewarm') return 'part';
  return reaction === 'cold' && contrast === null ? 'little' : null;
}
