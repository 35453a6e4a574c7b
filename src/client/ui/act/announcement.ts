import type { useTranslation } from 'react-i18next';
import { mergedChanges, mergedEvidence } from '#src/client/session/merged.ts';
import type { EntryDraft } from '#src/client/session/entry-draft.ts';
import { consequencesOf, type Consequences } from '#src/client/session/consequences.ts';
import type { Step } from '#src/client/session/step.ts';
import type { Texts } from '#src/client/session/texts.ts';
import type { ChangeView } from '#src/core/schema/view.ts';
import { besidesOf } from './besides.ts';

type Translate = ReturnType<typeof useTranslation<'play'>>['t'];
type MarkEntry = Extract<EntryDraft, { type: 'mark' }>;

export interface AnnouncementWords {
  readonly texts: Texts;
  readonly t: Translate;
  readonly entryWords: (entry: EntryDraft, at: number) => string;
}

/** The last step in one breath, for those who cannot see what moved. */
export function announcementOf(step: Step | null, words: AnnouncementWords): string {
  if (step === null) return '';
  const { t } = words;
  const { entry, came, report, before, after } = step;
  if (report !== null) {
    const { week, away } = report;
    return away.length === 0
      ? t('announce.quietWeek', { week })
      : t('announce.week', { week, count: away.length });
  }
  switch (entry.type) {
    case 'act':
      return cameWords(came, words) || t('announce.done');
    case 'say':
      // While the talk goes on, only what is new: its end tells all of it.
      if (after.scene !== null) return cameWords(consequencesOf(before, after), words);
      return cameWords(came, words) || t('announce.done');
    case 'mark':
      return markWords(entry, words);
    default:
      return words.entryWords(entry, -1);
  }
}

function markWords(
  { person, dimension, level, sure }: MarkEntry,
  words: AnnouncementWords,
): string {
  const { texts, t } = words;
  const place = {
    name: texts.person(person),
    dimension: texts.name('dimensions', dimension, 'name'),
  };
  if (level === 'unknown') return t('announce.cleared', place);
  return t('announce.mark', {
    ...place,
    level: texts.level(dimension, level),
    sure: t(`mark.sure.${sure}`),
  });
}

function cameWords(came: Consequences, { texts, t }: AnnouncementWords): string {
  let last = '';
  // A name is said once for all that follows about it.
  const of = (person: string, what: string): string => {
    const named = person === last;
    last = person;
    return named ? what : `${texts.person(person)}${t('announce.colon')}${what}`;
  };
  const moved = ({ quantity, direction, band }: ChangeView): string =>
    t('slip.title', {
      quantity: t(`change.quantity.${quantity}`),
      move: t(`change.move.${direction === 1 ? 'up' : 'down'}.${band}`),
    });
  const parts = [
    ...mergedEvidence(came.evidence).map(({ it }) =>
      of(it.person, texts.evidence(it) || t(`evidence.${it.source}`)),
    ),
    ...mergedChanges(came.changes).map(({ it }) => of(it.person, moved(it))),
    ...came.plans.map((plan) => t(`plan.result.${plan.result}`)),
    ...came.facts.map((fact) =>
      t(`announce.fact.${fact.status}`, { fact: texts.name('facts', fact.id) }),
    ),
  ];
  const besides = besidesOf(came, texts, t).join(' ');
  return [...parts, besides].filter(Boolean).join(t('announce.join'));
}
