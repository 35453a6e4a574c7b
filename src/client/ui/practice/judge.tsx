import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunDecision } from '#src/client/session/practice/deck.ts';
import { chosenOf, deedsOf, missOf } from '#src/client/session/practice/quiz.ts';
import { THRESHOLDS } from '#src/core/analysis/grade/scale.ts';
import type { Label } from '#src/core/analysis/grade/report.ts';
import { GradeMark } from '#src/client/ui/debrief/grade-mark.tsx';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { useRun } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { DeedList } from './deed-list.tsx';
import { Situation } from './situation.tsx';
import { WhyList } from './why-list.tsx';

const GRADES = ['inaccuracy', 'mistake', 'blunder'] as const;

/** What was done in a situation: sound or a mistake, and how bad; then the grade and why. */
export function Judge({
  place,
  onJudge,
  onNext,
}: {
  readonly place: RunDecision;
  readonly onJudge: (said: Label) => void;
  readonly onNext: () => void;
}) {
  const { t } = useTranslation('practice');
  const texts = useTexts();
  const scene = useRun((state) => state.view?.scene ?? null);
  const [said, setSaid] = useState<Label | null>(null);
  const { decision } = place;
  return (
    <>
      <FocusHeading as="h1">{t('judge.title')}</FocusHeading>
      <p className="pr-standfirst">
        {t('judge.where', { title: texts.say('title'), week: decision.week })}
      </p>
      <div className="pr-drill">
        <Situation />
        <div className="pr-question">
          <h2>{t('judge.did')}</h2>
          <p className="pr-did">
            <DeedList entries={deedsOf(chosenOf(decision))} scene={scene} />
          </p>
          {said === null ? (
            <Question
              onSay={(label) => {
                setSaid(label);
                onJudge(label);
              }}
            />
          ) : (
            <Verdict place={place} said={said} onNext={onNext} />
          )}
        </div>
      </div>
    </>
  );
}

function Question({ onSay }: { readonly onSay: (label: Label) => void }) {
  const { t } = useTranslation('practice');
  const [bad, setBad] = useState(false);
  if (!bad)
    return (
      <section aria-labelledby="pr-judge">
        <h3 id="pr-judge">{t('judge.ask')}</h3>
        <p className="pr-actions">
          <button type="button" className="button" onClick={() => setBad(true)}>
            {t('judge.yes')}
          </button>
          <button type="button" className="button" onClick={() => onSay('good')}>
            {t('judge.no')}
          </button>
        </p>
      </section>
    );
  return (
    <section aria-labelledby="pr-grave">
      <FocusHeading as="h3" id="pr-grave">
        {t('judge.grave')}
      </FocusHeading>
      <p className="pr-actions">
        {GRADES.map((label) => (
          <button key={label} type="button" className="button" onClick={() => onSay(label)}>
            <GradeMark grade={label} size={16} />
            {t(`judge.grade.${label}`, { points: THRESHOLDS[label] })}
          </button>
        ))}
      </p>
    </section>
  );
}

const MISS = ['right', 'near', 'wrong'] as const;

function Verdict({
  place,
  said,
  onNext,
}: {
  readonly place: RunDecision;
  readonly said: Label;
  readonly onNext: () => void;
}) {
  const { t } = useTranslation('practice');
  const scene = useRun((state) => state.view?.scene ?? null);
  const { decision, run } = place;
  const { label, fair, better } = decision;
  const lost = Math.max(0, Math.round(fair.loss));
  return (
    <div className="pr-answer">
      <FocusHeading as="h3">{t(`judge.${MISS[missOf(said, label)]}`)}</FocusHeading>
      <p className="pr-verdict">
        <GradeMark grade={label} size={20} /> <b>{t(`label.${label}`)}</b>{' '}
        {t(label === 'good' ? 'judge.cost' : 'judge.lost', { count: lost })}
      </p>
      {label !== 'good' && better !== null && (
        <>
          <h3>{t('judge.better')}</h3>
          <p className="pr-did">
            <DeedList entries={deedsOf(better.entries)} scene={scene} />
          </p>
        </>
      )}
      {label !== 'good' && <WhyList decision={decision} record={run.record} />}
      <p className="pr-actions">
        <button type="button" className="button primary" onClick={onNext}>
          {t('judge.next')}
        </button>
      </p>
    </div>
  );
}
