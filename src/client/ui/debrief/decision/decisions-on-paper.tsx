import { useTranslation } from 'react-i18next';
import { matters } from '#src/client/ui/debrief/grade/decision-figures.ts';
import { useGrade } from '#src/client/ui/debrief/grade/use-grade.ts';
import { BetterOpen } from './better-plan.tsx';
import { DecisionHead } from './decision-page.tsx';
import { PairFigure } from './pair-figure.tsx';
import { WhatHappened } from './what-happened.tsx';
import { WhyPart } from './why-parts.tsx';

/** For paper only: the decisions that mattered, two on a sheet, with the answer. */
export function DecisionsOnPaper() {
  const { t } = useTranslation('grade');
  const grade = useGrade((state) => state.grade);
  const told = grade?.decisions.filter(matters) ?? [];
  if (told.length === 0) return null;
  return (
    <section className="gd-paper" aria-label={t('rail.title')}>
      {told.map((decision) => (
        <article key={decision.index}>
          <DecisionHead place={decision} decision={decision} />
          <div>
            <WhatHappened place={decision} />
            <WhyPart decision={decision} shown />
          </div>
          <div>
            <BetterOpen decision={decision} />
            <PairFigure decision={decision} />
          </div>
        </article>
      ))}
    </section>
  );
}
