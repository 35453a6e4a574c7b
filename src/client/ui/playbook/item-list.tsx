import { useTranslation } from 'react-i18next';
import { useBook } from './book-context.tsx';
import { BookEntry } from './book-entry.tsx';

/** Elements every playbook judges besides what must be clear. */
const FIRSTS = ['f1', 'f2', 'f3', 'w'] as const;

/** What must be clear before one may feel sure, and how the reading is judged. */
export function ItemList() {
  const { t } = useTranslation('playbook');
  const { book, texts } = useBook();
  const coaches = (coach: string): string => t(`coach.${coach}`);
  return (
    <>
      {book.items.map(({ id, facts, coach }) => (
        <BookEntry
          key={id}
          anchor={`item.${id}`}
          name={texts.name('items', id, 'name')}
          aside={t('item.facts', { count: facts, coach: coaches(coach) })}
        >
          <p>{texts.say('items', id, 'line')}</p>
        </BookEntry>
      ))}
      {FIRSTS.map((id) => (
        <BookEntry
          key={id}
          anchor={`item.${id}`}
          name={texts.name('items', id, 'name')}
          aside={t(id === 'w' ? 'item.win' : 'item.first')}
        >
          <p>{texts.say('items', id, 'line')}</p>
        </BookEntry>
      ))}
      <Zones />
    </>
  );
}

function Zones() {
  const { t } = useTranslation('playbook');
  const { book, texts } = useBook();
  return (
    <dl className="book-levels book-zones">
      {book.zones.map(({ id, win, first, clear }) => (
        <div key={id} id={`zone.${id}`}>
          <dt>
            {texts.name('zones', id, 'name')}
            {win + first + clear > 0 && (
              <span className="note">{t('zone.from', { win, first, clear })}</span>
            )}
          </dt>
          <dd>{texts.say('zones', id, 'advice')}</dd>
        </div>
      ))}
    </dl>
  );
}
