import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { CLOSENESS_LEVELS, DIMENSIONS } from '#src/core/schema/dimensions.ts';
import type { PersonView } from '#src/core/schema/view.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';

/** Power as rings on the ground: one ring is 100. */
export const ringsOf = (person: PersonView): number =>
  Math.min(10, Math.max(1, Math.round(person.power / 100)));

/** On how many of the five dimensions there is any evidence. */
const evidencedOf = (person: PersonView): number =>
  DIMENSIONS.filter((dimension) => person.evidenced[dimension] > 0).length;

export const closenessOf = (person: PersonView): string =>
  CLOSENESS_LEVELS[person.closeness] ?? 'none';

/** Everything the picture says about a person, in one sentence. */
export function usePersonWords(): (person: PersonView) => string {
  const { t } = useTranslation('play');
  const texts = useTexts();
  return useCallback(
    (person) => {
      const attitude = person.marks.attitude;
      const barred = person.barred ? t('person.barredWords') : '';
      const words = t('person.words', {
        name: texts.person(person.id),
        role: texts.role(person.id),
        attitude:
          attitude === undefined ? t('person.notCharted') : texts.level('attitude', attitude.level),
        closeness: person.met
          ? texts.level('closeness', closenessOf(person))
          : t('person.neverMet'),
        power: ringsOf(person),
        evidenced: evidencedOf(person),
      });
      return words + barred;
    },
    [t, texts],
  );
}
