// One choice that cannot be repaired later, graded: first roughly, and again where it seems to have mattered.
import { choicesNow, isOpenChoice } from '#src/core/engine/rules/scenes.ts';
import { fairRing, isRed, trueRing, tryPlans } from './decide.ts';
import { NOTHING_BETTER, NO_DICE, judge } from './judge.ts';
import { CHOSEN, insteadPlan, onePlan, sayPlan } from './plans.ts';
import type { Plan } from './plans.ts';
import type { Spot } from './places.ts';
import { budgetAt, luckSeed, readerAt } from './prepare.ts';
import type { Prepared } from './prepare.ts';
import type { DecisionPart } from './report.ts';
import { whyPivot } from './why.ts';
import { crossesLine } from './course.ts';
import type { Stride } from './course.ts';

const RED = 2;

/** The other things that could have been said, or what the policy would have done instead. */
function plansAt(of: Prepared, { line, before }: Stride): Plan[] {
  const chosen = onePlan(CHOSEN, line);
  if (line.type !== 'say') return [chosen, insteadPlan];
  const { g } = of.table;
  g.s.set(before);
  const others = choicesNow(g).flatMap((choice, place) =>
    place !== line.choice && choice.integrity !== RED && isOpenChoice(g, choice)
      ? [sayPlan(place)]
      : [],
  );
  return [chosen, ...others];
}

export function gradePivot(of: Prepared, spot: Spot): DecisionPart {
  const stride = of.course.strides[spot.from] as Stride;
  const reader = readerAt(of, spot);
  const base = { table: of.table, notes: stride.notes, seed: luckSeed(of, spot) };
  const ring = fairRing(base, reader.draw, stride.before);
  const plans = plansAt(of, stride).filter((plan) => plan.id === CHOSEN || !isRed(ring, plan));
  const chosen = plans[0] as Plan;
  const budget = budgetAt(of, spot);
  const fair = tryPlans(ring, plans, plans[1] ?? chosen, {
    rounds: budget.pivot,
    doubtOnly: true,
    fresh: budget.fresh,
    most: budget.most,
  });
  const truth = tryPlans(trueRing(base, stride.before), plans, plans[1] ?? chosen, {
    rounds: budget.pivotHindsight,
    doubtOnly: true,
    fresh: budget.freshHindsight,
    most: budget.freshHindsight,
  });
  const judged = judge(spot, fair, truth);
  const { g } = of.table;
  g.s.set(stride.before);
  const better = judged.better?.entries ?? null;
  return {
    decision: {
      ...judged,
      red: crossesLine([stride]),
      why:
        judged.label === 'good'
          ? NOTHING_BETTER
          : whyPivot({ g, reader, strides: [stride], better }),
      single: [],
      asking: null,
    },
    asked: null,
    point: null,
    skillSe: 0,
    dice: NO_DICE,
    rollouts: fair.bout.played + truth.bout.played,
  };
}
