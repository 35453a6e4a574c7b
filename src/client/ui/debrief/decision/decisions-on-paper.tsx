import { useTranslation } from 'react-i18next';
import type { Decision } from '#src/core/analysis/grade/report.ts';
import {
  amountOf,
  isListed,
  isShort,
  worstFirst,
} from '#src/client/ui/debrief/grade/decision-figures.ts';
import { LabelMark } from '#src/client/ui/debrief/grade/label-mark.tsx';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';
import { RedMark } from '#src/client/ui/debrief/grade/red-mark.tsx';
import { useDecisionWords } from '#src/client/ui/debrief/grade/use-decision-words.ts';
import { useGrade } from '#src/client/ui/debrief/grade/use-grade.ts';
import { BetterOpen } from './better-plan.tsx';
import { DecisionHead } from './decision-page.tsx';
import { PairFigure } from './pair-figure.tsx';
import { WhatHappened } from './what-happened.tsx';
import { WhyPart } from './why-parts.tsx';

/** As many as find room on four sheets. */
const TOLD = 6;
const MOVES = 5;
const CAUSES = 4;

/** For paper only: every decision in a line, then the dearest, with the answer. */
export function DecisionsOnPaper() {
  const { t } = useTranslation('grade');
  const grade = useGrade((state) => state.grade);
  const decisions = grade?.decisions ?? [];
  const told = decisions
    .filter(isShort)
    .toSorted(worstFirst)
    .slice(0, TOLD)
    .toSorted((one, other) => one.index - other.index);
  if (decisions.length === 0) return null;
  return (
    <section className="gd-paper" aria-label={t('rail.title')}>
      <h1>{t('rail.title')}</h1>
      <ul className="gd-paper-list">
        {decisions
          .filter((decision) => isListed(decision, decision))
          .map((decision) => (
            <Line key={decision.index} decision={decision} />
          ))}
      </ul>
      {told.map((decision) => (
        <article key={decision.index}>
          <DecisionHead place={decision} decision={decision} />
          <WhatHappened place={decision} most={MOVES} />
          <div>
            <BetterOpen decision={decision} />
            <PairFigure decision={decision} />
          </div>
          <WhyPart decision={decision} shown most={CAUSES} />
        </article>
      ))}
    </section>
  );
}

function Line({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('grade');
  const { name } = useDecisionWords();
  const amount = amountOf(decision);
  return (
    <li>
      <span>{t('rail.week', { week: decision.week })}</span>
      <LabelMark decision={decision} size={13} />
      <span>
        {decision.red && <RedMark size={12} />} {name(decision)}
      </span>
      <b>{amount === 0 ? t('label.good') : `${t(`label.${decision.label}`)} ${signed(amount)}`}</b>
    </li>
  );
}
