import { useTranslation } from 'react-i18next';
import { formatRoute } from '#src/client/ui/route.ts';
import { useBook } from './book-context.tsx';
import { sectionsOf } from './sections.ts';

export function BookContents() {
  const { t } = useTranslation('playbook');
  const { book } = useBook();
  return (
    <nav className="book-contents" aria-label={t('contents')}>
      <ol>
        {sectionsOf(book).map(({ section, count }) => (
          <li key={section}>
            <a
              href={formatRoute({
                screen: 'playbook',
                playbook: book.playbook,
                entry: section,
              })}
            >
              {t(`section.${section}.name`)}
              {count !== null && <span aria-hidden="true">{count}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
