import { useTranslation } from 'react-i18next';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { NoticeRow } from './notice-row.tsx';

export function InboxPage() {
  const { t } = useTranslation('play');
  const { view } = useTable();
  const notices = view.notices.toReversed();
  if (notices.length === 0) return <p className="empty">{t('inbox.empty')}</p>;
  return (
    <ul className="notice-list">
      {notices.map((notice, at) => (
        <NoticeRow key={notices.length - at} notice={notice} />
      ))}
    </ul>
  );
}
