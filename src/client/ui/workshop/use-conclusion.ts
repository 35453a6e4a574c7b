import { useTranslation } from 'react-i18next';
import type { SplitView } from '#src/core/schema/workshop-view.ts';
import { OPTION_LETTERS } from './option-mark.tsx';
import { signed } from './split-scale.ts';

/** What the split shows, in one sentence: the best branch beside the one that did worst. */
export function useConclusion(split: SplitView): string {
  const { t, i18n } = useTranslation('workshop');
  const letters = OPTION_LETTERS[i18n.language === 'en' ? 'en' : 'zh-CN'];
  const branches = split.branches.map(({ change, teams }, at) => ({
    change,
    teams: teams.length,
    letter: letters[at] ?? '',
  }));
  const [best, ...rest] = branches.toSorted((a, b) => b.change - a.change);
  const worst = rest.at(-1);
  if (best === undefined) return '';
  if (worst === undefined) return t('split.one', { change: signed(best.change) });
  if (best.change === worst.change) return t('split.even', { change: signed(best.change) });
  return t('split.apart', {
    best: best.letter,
    bestTeams: t('split.teams', { count: best.teams }),
    change: signed(best.change),
    worst: worst.letter,
    worstTeams: t('split.teams', { count: worst.teams }),
    count: best.change - worst.change,
  });
}
