import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '#src/core/schema/entry.ts';
import type { SceneView } from '#src/core/schema/view.ts';
import { sayingsOf } from '#src/client/ui/debrief/grade/said-in.ts';
import { useScenes } from '#src/client/ui/debrief/grade/use-scenes.ts';
import { useEntryWords } from '#src/client/ui/panels/entry-words.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';

/** Not in the log yet, so nothing is quoted from there. */
const NOWHERE = -1;

/** What a plan does, line by line; `scene` is the meeting in which it begins. */
export function useDeedWords(): (
  entries: readonly Entry[],
  scene: SceneView | null,
) => readonly string[] {
  const { t } = useTranslation('practice');
  const texts = useTexts();
  const entryWords = useEntryWords();
  const scenes = useScenes();
  return useCallback(
    (entries, scene) => {
      const standing = scene === null ? null : { scene: scene.id, node: scene.node };
      const sayings = sayingsOf(entries, standing, scenes);
      const lines = entries.map((entry, at) => {
        const saying = sayings[at] ?? null;
        if (entry.type !== 'say' || saying === null) return entryWords(entry, NOWHERE);
        const { scene: id, node, choice } = saying;
        return t('play:log.say', {
          words: texts.say('scenes', id, 'nodes', node, 'choices', choice),
        });
      });
      return lines.length === 0 ? [t('deeds.nothing')] : lines;
    },
    [t, texts, entryWords, scenes],
  );
}
