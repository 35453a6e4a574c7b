import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { PartLines } from '#src/client/ui/debrief/overview/rubric.tsx';
import { HeadlineText } from '#src/client/ui/debrief/headline-text.tsx';
import { useFinding } from '#src/client/ui/debrief/use-finding.ts';
import { pointsHeadline } from './points-headline.ts';
import { LogLineRow } from './log-line.tsx';
import { logWeeks } from './log-weeks.ts';
import { RuleList } from './rule-list.tsx';
import { ScoreStrip } from './score-strip.tsx';

/** Every point and every entry: the log by weeks, the parts of the score, the rules broken. */
export function PointsTab() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  const say = useFinding();
  const weeks = useMemo(() => logWeeks(debrief), [debrief]);
  const { score } = debrief;
  return (
    <div className="db-sheet">
      <div className="db-main">
        <HeadlineText text={say('pointsHeadline', pointsHeadline(debrief))} />
        <p className="db-standfirst">
          {t('pointsLine', { total: score.total, entries: debrief.log.length })}
        </p>
        <ScoreStrip />
        <h2 className="db-log-title">{t('log.title')}</h2>
        <ol className="db-log">
          {weeks.map(({ week, lines }) => (
            <li key={week}>
              <h3>{t('log.week', { week })}</h3>
              <ol>
                {lines.map((line) => (
                  <LogLineRow key={line.at} line={line} />
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </div>
      <aside className="db-side" aria-label={t('rules.title')}>
        <RuleList />
        <section aria-labelledby="db-parts-title">
          <h2 id="db-parts-title">{t('rubric.lines')}</h2>
          {score.parts.map((part) => (
            <details key={part.id} className="db-part">
              <summary>
                <b>{t(`part.${part.id}.name`)}</b>
                <span className="note">{t(`part.${part.id}.line`)}</span>
                <span className="db-part-points">{t('rubric.points', part)}</span>
              </summary>
              <PartLines part={part.id} />
            </details>
          ))}
        </section>
      </aside>
    </div>
  );
}
