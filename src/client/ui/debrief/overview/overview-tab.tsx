import { useTranslation } from 'react-i18next';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { ChartFigure } from '#src/client/ui/debrief/chart/chart-figure.tsx';
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
  return (
    <div className="db-sheet">
      <div className="db-main">
        <HeadlineText text={say('headline', headlineOf(debrief, us, met))} />
        <p className="db-standfirst">
          {standfirstOf(debrief, us)
            .map((finding) => say('standfirst', finding))
            .join(gap)}
        </p>
        <div className="db-figures-first">
          <Figures />
        </div>
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
        <Rubric />
      </aside>
      <LessonList />
      <Votes />
    </div>
  );
}

function Figures() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  return (
    <dl className="db-figures">
      <div>
        <dt>{t('figures.total')}</dt>
        <dd>
          <b>{debrief.score.total}</b> <span>/ 1000</span>
        </dd>
      </div>
      <div>
        <dt>{t('figures.control')}</dt>
        <dd>
          <b>{t('control.reading', debrief.controlAtEnd)}</b>
        </dd>
      </div>
    </dl>
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
