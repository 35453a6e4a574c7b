import { useTranslation } from 'react-i18next';
import type { Grade } from '#src/core/analysis/grade/report.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { ChartFigure } from '#src/client/ui/debrief/chart/chart-figure.tsx';
import { dearestOf, whole } from '#src/client/ui/debrief/grade/decision-figures.ts';
import { SkillPart } from '#src/client/ui/debrief/grade/skill-part.tsx';
import { WinFigure } from '#src/client/ui/debrief/grade/win-figure.tsx';
import { useDecisionWords } from '#src/client/ui/debrief/grade/use-decision-words.ts';
import { useGrade, useWholeGrade } from '#src/client/ui/debrief/grade/use-grade.ts';
import { HeadlineText } from '#src/client/ui/debrief/headline-text.tsx';
import { useFinding } from '#src/client/ui/debrief/use-finding.ts';
import { ControlChart } from './control-chart.tsx';
import { ControlTable } from './control-table.tsx';
import { headlineOf, standfirstOf } from './headline.ts';
import { LessonList } from './lesson-list.tsx';
import { KINDS } from './reading-words.ts';
import { Rubric } from './rubric.tsx';
import { Votes } from './votes.tsx';

/** How it ended and why: the finding, control over the weeks, the score, what to take away. */
export function OverviewTab() {
  const { t, i18n } = useTranslation('debrief');
  const { debrief, view, us } = useDebrief();
  const gap = i18n.language.startsWith('zh') ? '' : ' ';
  const say = useFinding();
  const met = (person: string): boolean =>
    view.people.find(({ id }) => id === person)?.met ?? false;
  const grade = useWholeGrade();
  return (
    <div className="db-sheet">
      <div className="db-main">
        <HeadlineText text={say('headline', headlineOf(debrief, us, met, grade))} />
        <p className="db-standfirst">
          {standfirstOf(debrief, us, grade !== null)
            .map((finding) => say('standfirst', finding))
            .join(gap)}
          {gap}
          {grade !== null && <DearestLine grade={grade} />}
        </p>
        <div className="db-figures-first">
          <Figures />
        </div>
        <WinFigure />
        <ChartFigure
          title={t('control.figure')}
          legend={<ControlLegend />}
          table={<ControlTable debrief={debrief} />}
        >
          <ControlChart debrief={debrief} />
        </ChartFigure>
      </div>
      <aside className="db-side" aria-label={t('rubric.title')}>
        <Figures />
        <SkillPart />
        <Rubric />
      </aside>
      <LessonList />
      <Votes />
    </div>
  );
}

/** Accuracy, and the decision that cost most, which opens from here. */
function DearestLine({ grade }: { readonly grade: Grade }) {
  const { t } = useTranslation('grade');
  const { openDecision } = useDebrief();
  const { title } = useDecisionWords();
  const accuracy = whole(grade.accuracy.fair);
  const dearest = dearestOf(grade.decisions);
  if (dearest === undefined) return <>{t('first.clean', { accuracy })}</>;
  const { week, index, fair } = dearest;
  const numbers = { accuracy, week, points: whole(fair.loss), title: title(dearest) };
  return (
    <>
      {t('first.dearest', numbers)}{' '}
      <button type="button" className="link" onClick={() => openDecision(index)}>
        {t('first.open', { week })}
      </button>
    </>
  );
}

function Figures() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  const phase = useGrade((state) => state.phase);
  return (
    <dl className="db-figures">
      <div>
        <dt>{t('figures.total')}</dt>
        <dd>
          <b>{debrief.score.total}</b> <span>/ 1000</span>
        </dd>
      </div>
      {phase === 'closed' || phase === 'absent' ? (
        <div>
          <dt>{t('figures.control')}</dt>
          <dd>
            <b>{t('control.reading', debrief.controlAtEnd)}</b>
          </dd>
        </div>
      ) : (
        <Accuracy />
      )}
    </dl>
  );
}

/** By what could be known then; it stands once every decision is graded. */
function Accuracy() {
  const { t } = useTranslation('grade');
  const grade = useWholeGrade();
  const percent = grade === null ? null : whole(grade.accuracy.fair);
  return (
    <div>
      <dt>{t('accuracy.fair')}</dt>
      <dd className="gr-accuracy">
        {percent === null ? (
          <span>{t('accuracy.coming')}</span>
        ) : (
          <>
            <b>{percent}</b>%
          </>
        )}
      </dd>
    </div>
  );
}

function ControlLegend() {
  const { t } = useTranslation('debrief');
  return (
    <>
      {KINDS.map((kind) => (
        <li key={kind}>
          <svg aria-hidden="true" width="30" height="10" viewBox="0 0 30 10">
            <path className={`db-line ${kind}`} d="M1 5H29" />
          </svg>
          {t(`control.legend.${kind}`)}
        </li>
      ))}
      <li>
        <svg aria-hidden="true" width="22" height="12" viewBox="0 0 22 12">
          <rect width="22" height="12" fill="url(#db-over)" opacity=".7" />
        </svg>
        {t('control.legend.over')}
      </li>
      <li className="db-forecasts">
        <svg aria-hidden="true" width="22" height="12" viewBox="0 0 22 12">
          <path d="M1 6H21M21 0V12" />
        </svg>
        {t('control.legend.forecast')}
      </li>
    </>
  );
}
