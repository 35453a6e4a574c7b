import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  comparedWeeks,
  partingOf,
  type ComparedWeek,
} from '#src/client/session/practice/compare.ts';
import type { Comparison } from './use-comparison.ts';

const NO_WEEKS: readonly ComparedWeek[] = [];

/** The weeks of both runs and the finding: where they parted and what came of it. */
export function useParting(comparison: Comparison | null): {
  readonly weeks: readonly ComparedWeek[];
  readonly headline: string | null;
} {
  const { t } = useTranslation('practice');
  const weeks = useMemo(
    () =>
      comparison === null
        ? NO_WEEKS
        : comparedWeeks(comparison.mine.read.record.log, comparison.theirs.read.record.log),
    [comparison],
  );
  if (comparison === null) return { weeks, headline: null };
  const week = partingOf(weeks);
  if (week === null) return { weeks, headline: t('compare.same') };
  const outcome = (side: Comparison['mine']): string => side.read.view.outcome ?? 'playing';
  const [mine, theirs] = [outcome(comparison.mine), outcome(comparison.theirs)];
  const pair =
    mine === theirs ? 'alike' : mine === 'won' ? 'mine' : theirs === 'won' ? 'theirs' : 'neither';
  return { weeks, headline: t(`compare.parted.${pair}`, { week }) };
}
