import type { useTranslation } from 'react-i18next';
import type { Consequences } from '#src/client/session/consequences.ts';
import type { Texts } from '#src/client/session/texts.ts';

/** What is told in a sentence each: who came, was fenced off or steadied, and what the price is. */
export function besidesOf(
  came: Consequences,
  texts: Texts,
  t: ReturnType<typeof useTranslation<'play'>>['t'],
): readonly string[] {
  const named = (person: string) => ({ name: texts.person(person) });
  return [
    ...came.newcomers.map((person) => t('result.newcomer', named(person))),
    ...came.bookings.map(({ resource, week }) =>
      t('result.booked', { name: t(`resource.${resource}`), week }),
    ),
    ...came.fenced.map((person) => t('result.fenced', named(person))),
    ...came.steadied.map(({ person, weeks }) =>
      t('result.steadied', { ...named(person), count: weeks }),
    ),
    ...came.discounts.map((percent) => t('result.discount', { percent })),
  ];
}
