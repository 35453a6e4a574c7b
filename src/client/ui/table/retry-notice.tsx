import { useTranslation } from 'react-i18next';
import { formatRoute } from '#src/client/ui/route.ts';
import { useRun } from '#src/client/ui/services.tsx';
import './retry-notice.css';

/** Over a copy made to take a decision once more: what it is for, and once it is taken the way back to compare. */
export function RetryNotice() {
  const { t } = useTranslation('play');
  const retry = useRun((state) => state.run?.retry);
  const log = useRun((state) => state.run?.record.log.length ?? 0);
  const week = useRun((state) => state.view?.week ?? 0);
  const over = useRun((state) => state.view?.status === 'over');
  if (retry === undefined) return null;
  const isDone = retry.kind === 'week' ? week > retry.week || over : log > retry.entry;
  const tab = `decisions-${retry.decision}`;
  return (
    <aside className="retry-notice" aria-label={t('retry.title', { week: retry.week })}>
      <p>{t(isDone ? 'retry.done' : 'retry.line', { week: retry.week })}</p>
      <a
        className={isDone ? 'button primary' : 'link'}
        href={formatRoute({ screen: 'debrief', run: retry.run, tab })}
      >
        {t('retry.back')}
      </a>
    </aside>
  );
}
