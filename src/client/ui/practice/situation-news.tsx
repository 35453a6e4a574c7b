import { useTranslation } from 'react-i18next';
import type { View } from '#src/core/schema/view.ts';
import { useMedia } from '#src/client/ui/kit/use-media.ts';
import { FactRow } from '#src/client/ui/panels/fact-row.tsx';
import { NoticeRow } from '#src/client/ui/panels/notice-row.tsx';
import '#src/client/ui/panels/panels.css';

/** News of the last two weeks; what is older has been acted on. */
const WEEKS = 2;
const NEWS_MOST = 5;

/** What had come in lately, and the facts held. */
export function SituationNews({ view }: { readonly view: View }) {
  const { t } = useTranslation('practice');
  // On a phone the question must not lie screens below.
  const wide = useMedia('(min-width: 901px)');
  const news = view.notices.filter(
    ({ week, kind }) => week > view.week - WEEKS && kind !== 'mistake',
  );
  const verified = view.facts.filter(({ status }) => status === 'verified').length;
  return (
    <>
      {news.length > 0 && (
        <details className="pr-facts" open={wide}>
          <summary>{t('situation.news')}</summary>
          <ul className="pr-news">
            {news.slice(-NEWS_MOST).map((notice, at) => (
              // News never changes place.
              <NoticeRow key={at} notice={notice} />
            ))}
          </ul>
        </details>
      )}
      {view.facts.length > 0 && (
        <details className="pr-facts">
          <summary>{t('situation.facts', { count: view.facts.length, verified })}</summary>
          <ul>
            {view.facts.map((fact) => (
              <FactRow key={fact.id} fact={fact} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
