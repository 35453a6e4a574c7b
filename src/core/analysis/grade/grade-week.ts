// The plan of a week, graded.
import { get } from '#src/core/engine/cells.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { FRESH, chanceOf, errorOf, inEighths, plainErrorOf, play } from './bout.ts';
import { worthOfAsking } from './asking.ts';
import { bandOf, fairRing, isRed, trueRing, tryPlans } from './decide.ts';
import type { Trial } from './decide.ts';
import { NOTHING_BETTER, NO_DICE, judge } from './judge.ts';
import { CHOSEN, FEW, swapPlan, weekPlans } from './plans.ts';
import type { Plan } from './plans.ts';
import type { Spot } from './places.ts';
import { budgetAt, luckSeed, readerAt } from './prepare.ts';
import type { Prepared } from './prepare.ts';
import type { Reader } from './reader.ts';
import type { Asking, DecisionPart, LinePoint, SingleEntry, Why } from './report.ts';
import { POLICY } from './table.ts';
import { whyWeek } from './why.ts';
import { crossesLine } from './course.ts';
import type { Stride } from './course.ts';
import type { Entry } from '#src/core/schema/entry.ts';

const WHOLE = 100;

const byId = (plans: readonly Plan[], id: string): Plan =>
  plans.find((plan) => plan.id === id) as Plan;

/** What each act of a labelled week cost: the week with it against the policy in its place. */
function singles(
  { bout }: Trial,
  strides: readonly Stride[],
  chosen: Plan,
  n: number,
): SingleEntry[] {
  if (n === 0) return [];
  play(bout, chosen, FRESH, FRESH + n);
  return strides.flatMap(({ line, entry }, at): SingleEntry[] => {
    if (line.type !== 'act') return [];
    const swap = swapPlan(
      strides.map((stride) => stride.line),
      at,
      entry,
    );
    play(bout, swap, FRESH, FRESH + n);
    const end = FRESH + n;
    const loss = chanceOf(bout, swap, FRESH, end) - chanceOf(bout, chosen, FRESH, end);
    return [{ entry, loss, se: errorOf(bout, swap, chosen, FRESH, end) }];
  });
}

/** What the evidence bought in the week before was worth: this one begins with it, and is tried without. */
function askedBefore(of: Prepared, spot: Spot, { bout }: Trial, policy: Plan): Asking | null {
  const last = of.places.findLast(({ kind, from }) => kind === 'week' && from < spot.from);
  if (last === undefined) return null;
  const strides = of.course.strides.slice(last.from, last.to + 1);
  return worthOfAsking(
    bout,
    policy,
    (strides[0] as Stride).before,
    strides,
    budgetAt(of, spot).asking,
  );
}

function whyOf(
  of: Prepared,
  reader: Reader,
  strides: readonly Stride[],
  better: readonly Entry[] | null,
): Why[] {
  const { g } = of.table;
  g.s.set((strides[0] as Stride).before);
  return whyWeek({ g, reader, strides, better });
}

/** The line at the start of the week: the default policy's chance, and how far single worlds lie around it. */
function pointOf(spot: Spot, first: Stride, fair: Trial, truth: Trial, policy: Plan): LinePoint {
  const band = bandOf(fair.bout, policy, fair.fresh);
  return {
    week: spot.week,
    phase: get(first.before, HEAD.phase),
    fair: fair.verdict.before,
    low: inEighths(WHOLE * band.low),
    high: inEighths(WHOLE * band.high),
    hindsight: truth.verdict.before,
  };
}

export function gradeWeek(of: Prepared, spot: Spot): DecisionPart {
  const strides = of.course.strides.slice(spot.from, spot.to + 1);
  const first = strides[0] as Stride;
  const reader = readerAt(of, spot);
  const base = { table: of.table, notes: first.notes, seed: luckSeed(of, spot) };
  const ring = fairRing(base, reader.draw, first.before);
  const every = weekPlans(strides.map(({ line }) => line));
  const all = of.budget.whole ? every : every.slice(0, FEW);
  const table = trueRing(base, first.before);
  const plans = all.filter(
    (plan) => plan.id === CHOSEN || !(isRed(ring, plan) || isRed(table, plan)),
  );
  const policy = byId(plans, POLICY);
  const budget = budgetAt(of, spot);
  const fair = tryPlans(ring, plans, policy, {
    rounds: budget.fair,
    doubtOnly: false,
    fresh: budget.fresh,
    most: budget.most,
  });
  const truth = tryPlans(table, plans, policy, {
    rounds: budget.hindsight,
    doubtOnly: false,
    fresh: budget.freshHindsight,
    most: budget.freshHindsight,
  });
  const judged = judge(spot, fair, truth);
  const point = pointOf(spot, first, fair, truth, policy);
  const good = judged.label === 'good';
  const single = good ? [] : singles(fair, strides, byId(plans, CHOSEN), budget.single);
  const asked = askedBefore(of, spot, fair, policy);
  const better = judged.better?.entries ?? null;
  return {
    decision: {
      ...judged,
      red: crossesLine(strides),
      why: good ? NOTHING_BETTER : whyOf(of, reader, strides, better),
      single,
      asking: null,
    },
    asked,
    point,
    skillSe: plainErrorOf(fair.bout, byId(plans, CHOSEN), policy, FRESH, FRESH + fair.fresh),
    dice: NO_DICE,
    rollouts: fair.bout.played + truth.bout.played + (asked?.rollouts ?? 0),
  };
}
