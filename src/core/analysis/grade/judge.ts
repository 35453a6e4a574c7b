// What both trials of a decision come to: verdicts, labels, accuracies, the better plan.
import { listPlans } from './decide.ts';
import type { Trial } from './decide.ts';
import { accuracyOf, labelOf } from './labels.ts';
import { CHOSEN } from './plans.ts';
import type { Spot } from './places.ts';
import type { Decision, Why } from './report.ts';

export const NO_DICE = { seeds: 0, wins: 0 } as const;
export const NOTHING_BETTER: readonly Why[] = [
  { code: 'nothing-better', params: {}, entries: [], rule: null },
];

/** The decision as the trials in fair worlds and in the true one judge it; why it was so is told apart. */
export function judge(
  spot: Spot,
  fair: Trial,
  truth: Trial,
): Omit<Decision, 'red' | 'why' | 'single' | 'asking'> {
  const { from: _from, to: _to, ...place } = spot;
  const considered = listPlans(fair);
  const best = considered.find(({ plan }) => plan === fair.best.id) ?? null;
  return {
    ...place,
    label: labelOf(fair.verdict.loss, fair.verdict.se),
    hindsightLabel: labelOf(truth.verdict.loss, truth.verdict.se),
    accuracy: accuracyOf(fair.verdict.loss),
    hindsightAccuracy: accuracyOf(truth.verdict.loss),
    fair: fair.verdict,
    hindsight: truth.verdict,
    better: fair.best.id === CHOSEN ? null : best,
    considered,
  };
}
