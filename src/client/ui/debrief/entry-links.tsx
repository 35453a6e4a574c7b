import { useTranslation } from 'react-i18next';
import { useDebrief } from './debrief-context.tsx';

/** Links to the entries of the log behind a number, one per week, at most so many. */
export function EntryLinks({
  entries,
  most = 4,
}: {
  readonly entries: readonly number[];
  readonly most?: number;
}) {
  const { t } = useTranslation('debrief');
  const { debrief, openEntry } = useDebrief();
  const firstOfWeek = new Map<number, number>();
  for (const entry of entries) {
    const week = debrief.log[entry]?.week ?? 0;
    if (!firstOfWeek.has(week)) firstOfWeek.set(week, entry);
  }
  const weeks = [...firstOfWeek];
  if (weeks.length === 0) return null;
  return (
    <span className="db-entries">
      {weeks.slice(0, most).map(([week, entry]) => (
        <button key={week} type="button" className="db-entry-link" onClick={() => openEntry(entry)}>
          <span aria-hidden="true">{t('entry.short', { week })}</span>
          <span className="unseen">{t('entry.open', { week })}</span>
        </button>
      ))}
      {weeks.length > most && (
        <span className="note">{t('entry.more', { more: weeks.length - most })}</span>
      )}
    </span>
  );
}
