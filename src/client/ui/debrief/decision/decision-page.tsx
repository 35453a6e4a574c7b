import { useTranslation } from 'react-i18next';
import type { Decision, DecisionPlace } from '#src/core/analysis/grade/report.ts';
import { phaseOfWeek } from '#src/client/ui/debrief/chart/march-columns.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { amountOf } from '#src/client/ui/debrief/grade/decision-figures.ts';
import { LabelMark } from '#src/client/ui/debrief/grade/label-mark.tsx';
import { useDecisionWords } from '#src/client/ui/debrief/grade/use-decision-words.ts';
import { useGrade } from '#src/client/ui/debrief/grade/use-grade.ts';
import { HeadlineText } from '#src/client/ui/debrief/headline-text.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { BetterPlan } from './better-plan.tsx';
import { ConsideredTable } from './considered-table.tsx';
import { KnownThen } from './known-then.tsx';
import { PairFigure } from './pair-figure.tsx';
import { RetryCard } from './retry-card.tsx';
import { WhatHappened } from './what-happened.tsx';
import { AskingPart, SinglePart, WhyPart } from './why-parts.tsx';

/** One decision: what was done and known at once; the answer once it is asked for, or found. */
export function DecisionPage({ place }: { readonly place: DecisionPlace }) {
  const { t } = useTranslation('grade');
  const decision = useGrade((state) =>
    state.grade?.decisions.find(({ index }) => index === place.index),
  );
  const failed = useGrade((state) => state.failed.includes(place.index));
  const shown = useGrade((state) => state.shown.includes(place.index));
  return (
    <article className="gd-decision">
      <div className="gd-main">
        <DecisionHead place={place} decision={decision} />
        <WhatHappened place={place} />
        <KnownThen place={place} decision={decision} />
        {decision !== undefined && <WhyPart decision={decision} shown={shown} />}
        {decision !== undefined && shown && <SinglePart decision={decision} />}
        {decision?.asking && <AskingPart asking={decision.asking} shown={shown} />}
        {decision !== undefined && shown && <ConsideredTable decision={decision} />}
      </div>
      <div className="gd-side">
        {decision === undefined ? (
          <p className="note">{t(failed ? 'page.failed' : 'page.coming')}</p>
        ) : (
          <>
            <RetryCard decision={decision} />
            <BetterPlan decision={decision} shown={shown} />
            <PairFigure decision={decision} />
          </>
        )}
      </div>
    </article>
  );
}

/** Label, week and phase, and the finding. */
export function DecisionHead({
  place,
  decision,
}: {
  readonly place: DecisionPlace;
  readonly decision: Decision | undefined;
}) {
  const { t } = useTranslation('grade');
  const texts = useTexts();
  const { debrief } = useDebrief();
  const words = useDecisionWords();
  const amount = decision === undefined ? 0 : amountOf(decision);
  return (
    <header className="gd-head">
      <p className="gd-label" data-label={amount === 0 ? 'even' : decision?.label}>
        <LabelMark decision={decision} size={20} />
        <b>{t(`label.${decision?.label ?? 'open'}`)}</b>
        <span>
          {t('page.where', {
            week: place.week,
            phase: texts.name('phases', phaseOfWeek(debrief.phases, place.week), 'name'),
          })}
        </span>
        {amount !== 0 && (
          <span>{t(amount < 0 ? 'page.lost' : 'page.gained', { points: Math.abs(amount) })}</span>
        )}
        {decision?.red && <span className="gd-red">{t('red.line')}</span>}
      </p>
      <HeadlineText text={decision === undefined ? words.name(place) : words.title(decision)} />
    </header>
  );
}
