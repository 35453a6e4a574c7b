// Two runs of one deal side by side, week by week, and where they parted.
import type { Entry } from '#src/core/schema/entry.ts';
import { deedsOf } from './quiz.ts';

export interface ComparedWeek {
  readonly week: number;
  readonly mine: readonly Entry[];
  readonly theirs: readonly Entry[];
  readonly same: boolean;
}

/** What is done in each week, from week 1. */
function weeksOf(log: readonly Entry[]): readonly (readonly Entry[])[] {
  const weeks: Entry[][] = [[]];
  for (const entry of log) {
    if (entry.type === 'end') weeks.push([]);
    else weeks.at(-1)?.push(entry);
  }
  if (weeks.at(-1)?.length === 0) weeks.pop();
  return weeks.map(deedsOf);
}

const isSame = (a: readonly Entry[], b: readonly Entry[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

export function comparedWeeks(
  mine: readonly Entry[],
  theirs: readonly Entry[],
): readonly ComparedWeek[] {
  const [left, right] = [weeksOf(mine), weeksOf(theirs)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const [a = [], b = []] = [left[at], right[at]];
    return { week: at + 1, mine: a, theirs: b, same: isSame(a, b) };
  });
}

/** The first week in which something else was done, or null. */
export const partingOf = (weeks: readonly ComparedWeek[]): number | null =>
  weeks.find(({ same }) => !same)?.week ?? null;
