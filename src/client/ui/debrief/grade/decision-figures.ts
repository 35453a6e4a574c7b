// Numbers of a graded decision as they are shown: whole points, with the sign they have for the trainee.
import { surely } from '#src/core/analysis/grade/scale.ts';
import type {
  Decision,
  DecisionPlace,
  Grade,
  Label,
  Points,
} from '#src/core/analysis/grade/report.ts';

/** From the mildest to the gravest. */
export const LABELS: readonly Label[] = ['good', 'inaccuracy', 'mistake', 'blunder'];

/** A good decision is only pointed out if it surely gained so much. */
const WORTH_A_WORD = 4;

/** A loss this uncertain is only said about. */
const UNSURE = 3;

export const whole = (points: Points): number => {
  const rounded = Math.round(points);
  return rounded === 0 ? 0 : rounded;
};

/** What a decision gained, where chance alone could hardly have made it so much. */
function gainOf({ fair }: Decision): number {
  const gain = fair.chosen - fair.before;
  return surely(gain, fair.gainSe) >= WORTH_A_WORD ? whole(gain) : 0;
}

/** Points as they stand beside a decision: above 0 gained, below 0 given away; 0 where there is nothing to point out. */
export function amountOf(decision: Decision): number {
  if (decision.label !== 'good') return -whole(decision.fair.loss);
  return gainOf(decision);
}

export const isUnsure = ({ loss, se }: { readonly loss: Points; readonly se: Points }): boolean =>
  se > 0 && se * UNSURE >= loss;

export const isShort = ({ label }: Decision): boolean => label !== 'good';

/** Worth a place among those that mattered. */
export const matters = (decision: Decision): boolean => amountOf(decision) !== 0;

/** The dearest first, then those that gained most. */
export const worstFirst = (one: Decision, other: Decision): number =>
  amountOf(one) - amountOf(other) || one.index - other.index;

/** The labelled decision that cost most; of a week and a choice in it that cost the same, the choice. */
export const dearestOf = (decisions: readonly Decision[]): Decision | undefined =>
  decisions
    .filter(isShort)
    .toSorted((one, other) => amountOf(one) - amountOf(other) || other.index - one.index)[0];

export function countsOf(decisions: readonly Decision[]): Readonly<Record<Label, number>> {
  const counts = { good: 0, inaccuracy: 0, mistake: 0, blunder: 0 };
  for (const { label } of decisions) counts[label] += 1;
  return counts;
}

/** What all labelled weeks gave away together; a choice is part of its week. */
export const givenAway = (grade: Grade): number =>
  whole(
    grade.decisions
      .filter((one) => one.kind === 'week' && isShort(one))
      .reduce((sum, { fair }) => sum + fair.loss, 0),
  );

/** Every week, and of the choices within them those that mattered or crossed a red line. */
export const isListed = (place: DecisionPlace, decision: Decision | undefined): boolean =>
  place.kind === 'week' || (decision !== undefined && (matters(decision) || decision.red));

/** Wins in a hundred, and the interval in which they lie 95 times of 100. */
export function diceOf({ seeds, wins }: Grade['dice']): {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
} {
  if (seeds === 0) return { percent: 0, low: 0, high: 0 };
  const share = wins / seeds;
  const half = 1.96 * Math.sqrt((share * (1 - share)) / seeds);
  return {
    percent: Math.round(share * 100),
    low: Math.max(0, (share - half) * 100),
    high: Math.min(100, (share + half) * 100),
  };
}
