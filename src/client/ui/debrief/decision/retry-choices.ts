// The choices of a second try: what was done, the better plan among others, in an order that tells nothing.
import type { Alternative, Decision } from '#src/core/analysis/grade/report.ts';

const MOST = 5;

export interface RetryChoice {
  readonly plan: Alternative;
  readonly moves: readonly string[];
  readonly isOwn: boolean;
}

/** Plans that read alike are one choice; the better one is always among them. */
export function retryChoices(
  decision: Decision,
  movesOf: (plan: Alternative) => readonly string[],
): readonly RetryChoice[] {
  const better = decision.better;
  const plans = [
    ...decision.considered.filter(({ plan }) => plan === 'chosen'),
    ...(better === null ? [] : [better]),
    ...decision.considered,
  ];
  const choices = new Map<string, RetryChoice>();
  for (const plan of plans) {
    const moves = movesOf(plan);
    const words = moves.join(';');
    if (choices.size < MOST && !choices.has(words))
      choices.set(words, { plan, moves, isOwn: plan.plan === 'chosen' });
  }
  return [...choices]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, choice]) => choice);
}
