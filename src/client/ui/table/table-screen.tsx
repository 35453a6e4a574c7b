import { useTranslation } from 'react-i18next';
import { announcementOf } from '#src/client/ui/act/announcement.ts';
import { DialogueScreen } from '#src/client/ui/dialogue/dialogue-screen.tsx';
import { ErrorBoundary } from '#src/client/ui/kit/error-boundary.tsx';
import { LiveRegion } from '#src/client/ui/kit/live-region.tsx';
import { useEntryWords } from '#src/client/ui/panels/entry-words.ts';
import { PageView } from '#src/client/ui/panels/page-view.tsx';
import { useRun } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { WeekReportPanel } from '#src/client/ui/week/week-report-panel.tsx';
import { Board } from './board.tsx';
import { InboxColumn } from './inbox-column.tsx';
import { MarchLine } from './march-line.tsx';
import { OverNotice } from './over-notice.tsx';
import { PeopleList } from './people-list.tsx';
import { Rail } from './rail.tsx';
import { RetryNotice } from './retry-notice.tsx';
import { Sheet } from './sheet.tsx';
import { TableDialogs } from './table-dialogs.tsx';
import { TableProvider, useTable } from './table-context.tsx';
import { TopBar } from './top-bar.tsx';
import { useTableState } from './use-table-state.ts';
import './table.css';
import './guide-point.css';
import './march.css';

export function TableScreen() {
  const value = useTableState();
  if (value === null) return null;
  return (
    <TableProvider value={value}>
      <TableLayout />
    </TableProvider>
  );
}

function TableLayout() {
  const { t } = useTranslation('play');
  const { mode, page, view } = useTable();
  return (
    <div className="table-screen" data-mode={mode} data-page={page} data-point={view.guide?.point}>
      <TopBar />
      {(mode === 'play' || mode === 'over') && <Rail />}
      <main id="main" tabIndex={-1} className="table-main" aria-label={t('table.main')}>
        <ErrorBoundary fallback={<PeopleList />}>
          <Board />
        </ErrorBoundary>
        {(mode === 'play' || mode === 'over') && page !== 'table' && <PageView />}
        {page === 'table' && <RetryNotice />}
      </main>
      {mode !== 'talk' && <MarchLine />}
      {mode === 'play' && <InboxColumn />}
      <Side />
      <TableDialogs />
      <Announcements />
    </div>
  );
}

/** What stands beside or below the table. */
function Side() {
  const { mode } = useTable();
  switch (mode) {
    case 'talk':
      return <DialogueScreen />;
    case 'report':
      return <WeekReportPanel />;
    case 'over':
      return <OverNotice />;
    case 'play':
      return <Sheet />;
  }
}

function Announcements() {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const entryWords = useEntryWords();
  const { step, refusal } = useTable();
  const unsaved = useRun((state) => state.unsaved);
  const refused = refusal === null ? '' : t([`refusal.${refusal}`, 'refusal.other']);
  return (
    <>
      {unsaved && (
        <p role="alert" className="unsaved">
          {t('unsaved')}
        </p>
      )}
      <LiveRegion text={refused || announcementOf(step, { texts, t, entryWords })} />
    </>
  );
}
