import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useDebrief } from './debrief-context.tsx';

/** Why an attitude moved, in the words of the method. */
export function useReason(): (reason: string, by: string | null) => string {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { debrief } = useDebrief();
  return useCallback(
    (reason, by) => {
      if (reason === 'event' && by !== null) return texts.say('events', by, 'title');
      const isPerson = debrief.people.some(({ id }) => id === by);
      const name = by === null ? '' : isPerson ? texts.person(by) : texts.vendor(by);
      return t([`reason.${reason}`, 'reason.other'], { name });
    },
    [t, texts, debrief.people],
  );
}
