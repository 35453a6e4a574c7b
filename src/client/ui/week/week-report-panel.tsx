import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WEEK_STEPS, weekStepOf, type WeekReport } from '#src/client/session/week-report.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { NoticeRow } from '#src/client/ui/panels/notice-row.tsx';
import { usePreference } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { ChangeRow } from './change-row.tsx';
import './week.css';

const STEP_MS = 700;
const FEW = 5;
const DONE = WEEK_STEPS.length;

const wantsCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What the week came to. The steps fill the list one after the other; any key shows all of it. */
export function WeekReportPanel() {
  const { report } = useTable();
  return report === null ? null : <Report report={report} />;
}

function Report({ report }: { readonly report: WeekReport }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view, markRead } = useTable();
  const calm = usePreference((state) => state.calm);
  const [shown, setShown] = useState(() => (calm || wantsCalm() ? DONE : 1));
  const [all, setAll] = useState(false);
  useEffect(() => {
    if (shown >= DONE) return undefined;
    const timer = setTimeout(() => setShown(shown + 1), STEP_MS);
    const skip = (): void => setShown(DONE);
    window.addEventListener('keydown', skip);
    window.addEventListener('pointerdown', skip);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', skip);
      window.removeEventListener('pointerdown', skip);
    };
  }, [shown]);
  const visible = report.changes.filter((change) => WEEK_STEPS.indexOf(weekStepOf(change)) < shown);
  const rows = all ? visible : visible.slice(0, FEW);
  return (
    <section className="report" aria-labelledby="report-title">
      <div className="report-body">
        <header className="report-head">
          <FocusHeading id="report-title">{t('report.title', { week: report.week })}</FocusHeading>
          <p className="note">{t('report.line')}</p>
        </header>
        <ol className="report-steps" aria-hidden="true">
          {WEEK_STEPS.map((step, at) => (
            <li
              key={step}
              data-state={at + 1 < shown ? 'past' : at + 1 === shown ? 'now' : 'later'}
            >
              <span>{t(`report.step.${step}`)}</span>
            </li>
          ))}
        </ol>
        {visible.length === 0 && shown >= DONE && <p className="empty">{t('report.quiet')}</p>}
        <ul className="change-list">
          {rows.map((change, at) => (
            <ChangeRow key={at} change={change} />
          ))}
        </ul>
        {visible.length > FEW && (
          <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('report.fewer') : t('report.all', { count: report.changes.length })}
          </button>
        )}
        {shown >= DONE && report.notices.length > 0 && (
          <ul className="notice-list">
            {report.notices.map((notice, at) => (
              <NoticeRow key={at} notice={notice} />
            ))}
          </ul>
        )}
        {report.phaseEnded !== null && shown >= DONE && (
          <p className="report-phase">
            {t('report.phaseEnded', {
              ended: texts.name('phases', report.phaseEnded, 'name'),
              next: texts.name('phases', view.phase, 'name'),
            })}
          </p>
        )}
        {shown >= DONE && <ReadingChange report={report} />}
      </div>
      <footer className="report-foot">
        <button type="button" className="button primary large" onClick={markRead}>
          {view.status === 'over' ? t('report.toEnd') : t('report.next', { week: report.next })}
        </button>
      </footer>
    </section>
  );
}

function ReadingChange({ report }: { readonly report: WeekReport }) {
  const { t } = useTranslation('play');
  const { before, after } = report;
  const same =
    before.clear === after.clear && before.first === after.first && before.win === after.win;
  return (
    <p className="report-reading">
      <b>
        {same
          ? t('reading', after)
          : t('report.fromTo', {
              from: t('reading', before),
              to: t('reading', after),
            })}
      </b>
      <span>{t(same ? 'report.readingSame' : 'report.readingMoved')}</span>
    </p>
  );
}
