// A decision taken once more, in the worlds in which it was graded, and on the deal as it was with new dice.
import type { Entry } from '#src/core/schema/entry.ts';
import { FRESH, chanceOf, errorOf, inEighths, openBout, play, winsOf } from './bout.ts';
import { fairRing, isRed, trueRing } from './decide.ts';
import { CHOSEN, choicePlan, retryPlan, weekPlans } from './plans.ts';
import type { Plan } from './plans.ts';
import { budgetAt, luckSeed, readerAt, spotAt } from './prepare.ts';
import type { Prepared } from './prepare.ts';
import type { Points } from './report.ts';
import { SOLVED } from './scale.ts';

/** New dice on which a try is played on. */
const DICE = 100;

export interface Retry {
  readonly chance: Points;
  /** What it loses against the best plan known for the decision. */
  readonly loss: Points;
  readonly se: Points;
  readonly solved: boolean;
  /** Whether it crosses a red line: then it solves nothing. */
  readonly red: boolean;
  /** The same table, everything hidden as it was, and so many new dice: how often the try won, and what was done. */
  readonly dice: { readonly of: number; readonly tried: number; readonly played: number };
}

/** Another try at a decision; `best` is the better plan of its grade, null where none is. */
export function tryInstead(
  of: Prepared,
  index: number,
  entries: readonly Entry[],
  best: string | null,
): Retry {
  const spot = spotAt(of, index);
  const stride = of.course.strides[spot.from];
  if (stride === undefined) throw new Error(`tryInstead: decision ${index} has no entry`);
  const reader = readerAt(of, spot);
  const base = { table: of.table, notes: stride.notes, seed: luckSeed(of, spot) };
  const again = retryPlan(entries);
  const plans: readonly Plan[] = weekPlans(
    of.course.strides.slice(spot.from, spot.to + 1).map(({ line }) => line),
  );
  const chosen = plans.find(({ id }) => id === CHOSEN) as Plan;
  const other = choicePlan(best) ?? plans.find(({ id }) => id === best) ?? chosen;
  const bout = openBout(fairRing(base, reader.draw, stride.before));
  const end = FRESH + budgetAt(of, spot).fresh * 2;
  for (const plan of [again, other]) play(bout, plan, FRESH, end);
  const chance = chanceOf(bout, again, FRESH, end);
  const loss = inEighths(chanceOf(bout, other, FRESH, end) - chance);
  const dice = openBout(trueRing(base, stride.before));
  const red = isRed(dice.ring, again);
  for (const plan of [again, chosen]) play(dice, plan, 0, DICE);
  return {
    chance,
    loss,
    se: errorOf(bout, other, again, FRESH, end),
    solved: loss < SOLVED && !red,
    red,
    dice: { of: DICE, tried: winsOf(dice, again, 0, DICE), played: winsOf(dice, chosen, 0, DICE) },
  };
}
