import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { Finding } from '#src/client/ui/debrief/finding.ts';

const HEAVY = 3;

/** Where most was lost: the rule broken most often, or the part that earned least of its weight. */
export function pointsHeadline({ score, mistakes }: Debrief): Finding {
  const [worst] = score.parts.toSorted(
    (one, other) => other.most - other.points - (one.most - one.points),
  );
  if (worst === undefined || worst.points === worst.most) return { code: 'full' };
  const numbers = { lost: worst.most - worst.points, mistakes: mistakes.length };
  const code = mistakes.length >= HEAVY ? 'lostAndMistakes' : 'lost';
  return { code, part: worst.id, numbers };
}
