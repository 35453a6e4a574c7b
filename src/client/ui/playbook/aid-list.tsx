import { useTranslation } from 'react-i18next';
import { useBook } from './book-context.tsx';
import { BookEntry } from './book-entry.tsx';

/** Pieces of work the team brings about on a deal, step by step. */
export function AidList() {
  const { book, texts } = useBook();
  return book.aids.map(({ id, steps, sources }) => (
    <BookEntry
      key={id}
      anchor={`aid.${id}`}
      name={texts.name('aids', id, 'name')}
      sources={sources}
    >
      <p>{texts.say('aids', id, 'why')}</p>
      <ol className="book-steps">
        {Array.from({ length: steps }, (_, at) => (
          <li key={at}>{texts.name('aids', id, `step-${at + 1}`)}</li>
        ))}
      </ol>
    </BookEntry>
  ));
}

/** What is put to a person's account. */
export function CreditList() {
  const { t } = useTranslation('playbook');
  const { book, texts } = useBook();
  return book.credits.map(({ id, most, sources }) => (
    <BookEntry
      key={id}
      anchor={`credit.${id}`}
      name={texts.name('credits', id, 'name')}
      aside={t('credit.most', { count: most })}
      sources={sources}
    >
      <p>{texts.say('credits', id, 'why')}</p>
    </BookEntry>
  ));
}
