import { useTranslation } from 'react-i18next';
import { useMedia } from '#src/client/ui/kit/use-media.ts';
import { InboxPage } from '#src/client/ui/panels/inbox-page.tsx';
import './inbox-column.css';

/** On a wide screen the inbox stands open beside the sheet. */
export function InboxColumn() {
  const { t } = useTranslation('play');
  const wide = useMedia('(min-width: 1680px)');
  if (!wide) return null;
  return (
    <section className="inbox-column" aria-labelledby="inbox-column-title">
      <h2 id="inbox-column-title">{t('page.inbox')}</h2>
      <InboxPage />
    </section>
  );
}
