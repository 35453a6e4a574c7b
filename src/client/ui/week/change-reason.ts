import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeView } from '#src/core/schema/view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';

/** Where the words may stand, the most telling first. */
function keysOf({ by, verb, event, step, reason, direction }: ChangeView): string[] {
  const up = direction > 0;
  return [
    ...(event === undefined ? [] : ['reason.told']),
    ...(reason === 'neglected' && up ? ['reason.faded'] : []),
    // Others draw people towards their own view, up or down.
    ...(reason === 'influence' && by !== undefined
      ? [`reason.influenceTurn.${up ? 'up' : 'down'}`]
      : []),
    `reason.${reason}`,
    ...(by === undefined ? [] : [`reason.by.${step}`]),
    // What an act itself did; what its words did has a reason of its own.
    ...(verb === undefined ? [] : [up ? 'reason.verb' : 'reason.cost']),
    `reason.step.${step}`,
  ];
}

/** Why something changed, in a sentence of the method's words. */
export function useChangeReason(): (change: ChangeView) => string {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view } = useTable();
  return useCallback(
    (change) => {
      const { by, verb, message, event } = change;
      const isPerson = view.people.some(({ id }) => id === by);
      const words = {
        by: by === undefined ? '' : isPerson ? texts.person(by) : texts.vendor(by),
        verb: verb === undefined ? '' : texts.name('verbs', verb, 'name'),
        message: message === undefined ? '' : texts.name('messages', message, 'name'),
        name: texts.person(change.person),
        event: event === undefined ? '' : texts.say('events', event, 'title'),
      };
      return t(keysOf(change), words);
    },
    [t, texts, view.people],
  );
}
