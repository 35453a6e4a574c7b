import { useTranslation } from 'react-i18next';
import { formatRoute } from '#src/client/ui/route.ts';
import { useBook } from './book-context.tsx';

/** Where it is written: the numbers of the sources at the end of the book. */
export function SourceMarks({ sources }: { readonly sources: readonly string[] }) {
  const { t } = useTranslation('playbook');
  const { book, texts } = useBook();
  if (sources.length === 0) return <p className="book-marks" />;
  return (
    <p className="book-marks">
      <span aria-hidden="true">{t('source.mark')}</span>
      {sources.map((source) => {
        const number = book.sources.indexOf(source) + 1;
        const words = {
          number,
          title: texts.name('sources', source, 'title'),
          where: texts.say('sources', source, 'where'),
        };
        return (
          <a
            key={source}
            href={formatRoute({
              screen: 'playbook',
              playbook: book.playbook,
              entry: `source.${source}`,
            })}
            title={t('source.long', words)}
          >
            <span aria-hidden="true">{number}</span>
            <span className="unseen">{t('source.long', words)}</span>
          </a>
        );
      })}
    </p>
  );
}
