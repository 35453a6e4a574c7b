import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionPlace } from '#src/core/analysis/grade/report.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { useEntryWords } from '#src/client/ui/panels/entry-words.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { sayingsOf } from './said-in.ts';
import { useScenes } from './use-scenes.ts';

/** Bookkeeping that is no part of a plan. */
const QUIET: readonly Entry['type'][] = ['mark', 'rate', 'plan', 'answer', 'end'];

/** The moves of a plan in words, one for each; what was only written down is left out. */
export function usePlanEntries(): (
  place: DecisionPlace,
  entries: readonly Entry[],
) => readonly string[] {
  const { t } = useTranslation(['play', 'grade']);
  const { view } = useDebrief();
  const texts = useTexts();
  const words = useEntryWords();
  const scenes = useScenes();
  return useCallback(
    (place, entries) => {
      const standing = view.said.find(({ entry }) => entry === place.entry) ?? null;
      const sayings = sayingsOf(entries, standing, scenes);
      const moves = entries.flatMap((entry, at) => {
        if (QUIET.includes(entry.type)) return [];
        const saying = sayings[at];
        if (entry.type !== 'say' || saying === undefined || saying === null)
          return [words(entry, -1)];
        const { scene, node, choice } = saying;
        const said = texts.say('scenes', scene, 'nodes', node, 'choices', choice);
        return [said === '' ? words(entry, -1) : t('log.say', { words: said })];
      });
      const times = new Map<string, number>();
      for (const move of moves) times.set(move, (times.get(move) ?? 0) + 1);
      return [...times].map(([move, n]) =>
        n === 1 ? move : t('grade:retry.times', { move, times: n }),
      );
    },
    [t, view.said, texts, words, scenes],
  );
}
