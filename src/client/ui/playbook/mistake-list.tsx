import { useTranslation } from 'react-i18next';
import { useBook } from './book-context.tsx';
import { BookEntry } from './book-entry.tsx';
import { BookLinks } from './book-links.tsx';

/** What goes wrong again and again: why it is a mistake, and what to do instead. */
export function MistakeList() {
  const { t } = useTranslation('playbook');
  const { book, texts } = useBook();
  return book.mistakes.map(({ id, points, most, verbs, sources }) => (
    <BookEntry
      key={id}
      anchor={`mistake.${id}`}
      name={texts.name('mistakes', id, 'name')}
      aside={t('mistake.points', { count: points, most })}
      sources={sources}
    >
      <p>{texts.say('mistakes', id, 'why')}</p>
      <p className="book-instead">
        <b>{t('mistake.instead')}</b>
        {texts.say('mistakes', id, 'instead')}
      </p>
      <BookLinks
        label={t('mistake.verbs')}
        kind="verb"
        ids={verbs}
        nameOf={(verb) => texts.name('verbs', verb, 'name')}
      />
    </BookEntry>
  ));
}

/** The next one thing to do, in the order in which it is looked for. */
export function AdviceList() {
  const { t } = useTranslation('playbook');
  const { book, texts } = useBook();
  const plain = (text: string): string => text.replaceAll('{person}', t('advice.somebody'));
  return book.advice.map(({ id, sources }) => (
    <BookEntry
      key={id}
      anchor={`advice.${id}`}
      name={plain(texts.say('advice', id, 'text'))}
      sources={sources}
    >
      <p>{plain(texts.say('advice', id, 'why'))}</p>
    </BookEntry>
  ));
}
