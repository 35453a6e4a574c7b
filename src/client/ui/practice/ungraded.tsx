import { useTranslation } from 'react-i18next';
import type { PracticeBook } from '#src/client/session/practice/practice.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { formatRoute } from '#src/client/ui/route.ts';

const SHOWN = 3;

/** Finished runs whose decisions are not graded yet: opening the debrief does it. */
export function Ungraded({
  book,
  textsOf,
}: {
  readonly book: PracticeBook;
  readonly textsOf: (deal: string) => Texts;
}) {
  const { t, i18n } = useTranslation('practice');
  const graded = new Set(book.graded.map(({ id }) => id));
  const runs = book.runs.filter(({ id, summary }) => summary.over && !graded.has(id));
  if (runs.length === 0) return null;
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  return (
    <section className="pr-ungraded" aria-label={t('ungraded.label')}>
      <p>{t('ungraded.line', { count: runs.length })}</p>
      <ul>
        {runs.slice(0, SHOWN).map(({ id, record, savedAt }) => (
          <li key={id}>
            <a className="link" href={formatRoute({ screen: 'debrief', run: id })}>
              {t('ungraded.one', {
                title: textsOf(record.deal).say('title'),
                when: date.format(savedAt),
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
