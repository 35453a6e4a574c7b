import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Counted } from '#src/client/session/merged.ts';
import { WEEK_STEPS, weekStepOf, type WeekReport } from '#src/client/session/week-report.ts';
import type { ChangeView, NoticeView } from '#src/core/schema/view.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { SectionTitle } from '#src/client/ui/kit/section-title.tsx';
import { NoticeRow } from '#src/client/ui/panels/notice-row.tsx';
import { ReadingKey } from '#src/client/ui/panels/reading-key.tsx';
import { usePreference } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { ChangeList } from './change-list.tsx';
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

const placeOf = (change: Counted<ChangeView>): number =>
  WEEK_STEPS.indexOf(weekStepOf(change.it)) + 1;

/** How many of the steps have been shown so far; those that brought nothing are not waited for. */
function useSteps({ away }: WeekReport): number {
  const calm = usePreference((state) => state.calm);
  const after = (step: number): number =>
    Math.min(DONE, ...away.map(placeOf).filter((place) => place > step));
  const [shown, setShown] = useState(() => (calm || wantsCalm() ? DONE : after(0)));
  const next = after(shown);
  useEffect(() => {
    if (shown >= DONE) return undefined;
    const timer = setTimeout(() => setShown(next), STEP_MS);
    const skip = (): void => setShown(DONE);
    window.addEventListener('keydown', skip);
    window.addEventListener('pointerdown', skip);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', skip);
      window.removeEventListener('pointerdown', skip);
    };
  }, [shown, next]);
  return shown;
}

/** Told at the head of the report: a signature, a new phase. */
const AT_HEAD: readonly NoticeView['kind'][] = ['phase', 'decision'];

function Report({ report }: { readonly report: WeekReport }) {
  const { t } = useTranslation('play');
  const { view, markRead } = useTable();
  const shown = useSteps(report);
  const all = shown >= DONE;
  const notices = report.notices.filter(({ kind }) => !AT_HEAD.includes(kind));
  const away = report.away.filter((change) => placeOf(change) <= shown);
  return (
    <section className="report" aria-labelledby="report-title">
      <div className="report-body">
        <header className="report-head">
          <FocusHeading id="report-title">{t('report.title', { week: report.week })}</FocusHeading>
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
        {all && <Turn report={report} />}
        <SectionTitle title={t('report.away')} />
        {all && away.length + notices.length === 0 && <p className="empty">{t('report.quiet')}</p>}
        <FirstChanges changes={away} />
        {all && notices.length > 0 && (
          <ul className="notice-list">
            {notices.map((notice, at) => (
              <NoticeRow key={at} notice={notice} />
            ))}
          </ul>
        )}
        {all && <ReadingChange report={report} />}
        {all && report.ours.length > 0 && <OwnActs changes={report.ours} />}
      </div>
      <footer className="report-foot">
        <button type="button" className="button primary large" onClick={markRead}>
          {view.status === 'over' ? t('report.toEnd') : t('report.next', { week: report.next })}
        </button>
      </footer>
    </section>
  );
}

/** What the week decided: the signature, the phase that ended with it. */
function Turn({ report }: { readonly report: WeekReport }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view } = useTable();
  return (
    <>
      {report.notices.some(({ kind }) => kind === 'decision') && (
        <p className="report-phase" data-signed="true">
          {t('notice.decision.other')}
        </p>
      )}
      {report.phaseEnded !== null && (
        <p className="report-phase">
          {t('report.phaseEnded', {
            ended: texts.name('phases', report.phaseEnded, 'name'),
            next: texts.name('phases', view.phase, 'name'),
          })}
        </p>
      )}
    </>
  );
}

type Changes = readonly Counted<ChangeView>[];

/** The heaviest changes, and the rest of them on demand. */
function FirstChanges({ changes }: { readonly changes: Changes }) {
  const { t } = useTranslation('play');
  const [all, setAll] = useState(false);
  return (
    <>
      <ChangeList changes={all ? changes : changes.slice(0, FEW)} />
      {changes.length > FEW && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('report.fewer') : t('report.all', { count: changes.length })}
        </button>
      )}
    </>
  );
}

/** What the trainee has read act by act already stands folded, to be looked up. */
function OwnActs({ changes }: { readonly changes: Changes }) {
  const { t } = useTranslation('play');
  const [open, setOpen] = useState(false);
  return (
    <section className="report-ours">
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('report.fewer') : t('report.ours', { count: changes.length })}
      </button>
      {open && <ChangeList changes={changes} />}
    </section>
  );
}

function ReadingChange({ report }: { readonly report: WeekReport }) {
  const { t } = useTranslation('play');
  const { before, after } = report;
  const same =
    before.clear === after.clear && before.first === after.first && before.win === after.win;
  return (
    <div className="report-reading">
      <p>
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
      <ReadingKey />
    </div>
  );
}
