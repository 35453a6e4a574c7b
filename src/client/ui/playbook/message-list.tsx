import { useTranslation } from 'react-i18next';
import type { BookMessage } from '#src/client/session/handbook.ts';
import { useBook } from './book-context.tsx';
import { BookEntry } from './book-entry.tsx';
import { BookLinks } from './book-links.tsx';

/** What can be said, what in the listener it speaks to, and which facts give it ground. */
export function MessageList() {
  const { book } = useBook();
  return book.messages.map((message) => <Message key={message.id} message={message} />);
}

function Message({ message }: { readonly message: BookMessage }) {
  const { t } = useTranslation('playbook');
  const { texts } = useBook();
  const { id, appeals, concern, backs, sources } = message;
  const heard = appeals.map(({ dimension, level }) =>
    t('message.level', {
      dimension: texts.name('dimensions', dimension, 'name'),
      level: texts.name('levels', dimension, level, 'name'),
    }),
  );
  const answers =
    concern === null
      ? ''
      : t('message.concern', { concern: texts.name('concerns', concern, 'name') });
  return (
    <BookEntry
      anchor={`message.${id}`}
      name={texts.name('messages', id, 'name')}
      aside={[heard.join(t('common:listComma')), answers]
        .filter((part) => part !== '')
        .join(t('message.join'))}
      sources={sources}
    >
      <p className="book-said">{t('message.said', { words: texts.say('messages', id, 'say') })}</p>
      <BookLinks
        label={t('message.backs')}
        kind="item"
        ids={backs === null ? [] : [backs]}
        nameOf={(item) => texts.name('items', item, 'name')}
      />
    </BookEntry>
  );
}
