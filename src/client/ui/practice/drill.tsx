import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SOLVED } from '#src/core/analysis/grade/scale.ts';
import type { Card } from '#src/client/session/practice/deck.ts';
import type { Rating } from '#src/client/session/practice/practice-ports.ts';
import type { Practice } from '#src/client/session/practice/practice.ts';
import { optionsOf, type PlanOption } from '#src/client/session/practice/quiz.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { useRun } from '#src/client/ui/services.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { DeedList } from './deed-list.tsx';
import { DrillAnswer } from './drill-answer.tsx';
import { Situation } from './situation.tsx';

/** The situation as it was, then the question; the answer only after a choice. */
export function Drill({
  card,
  practice,
  onAnswer,
}: {
  readonly card: Card;
  readonly practice: Practice;
  readonly onAnswer: (rating: Rating, solved: boolean) => void;
}) {
  const { t } = useTranslation('practice');
  const texts = useTexts();
  const options = useMemo(() => optionsOf(card), [card]);
  const [given, setGiven] = useState<PlanOption | null>(null);
  return (
    <>
      <FocusHeading as="h1">
        {t('drill.title', { title: texts.say('title'), week: card.decision.week })}
      </FocusHeading>
      <div className="pr-drill">
        <Situation />
        <div className="pr-question">
          {given === null ? (
            <Choice options={options} kind={card.decision.kind} onChoose={setGiven} />
          ) : (
            <DrillAnswer
              card={card}
              options={options}
              given={given}
              practice={practice}
              onAnswer={onAnswer}
            />
          )}
        </div>
      </div>
    </>
  );
}

function Choice({
  options,
  kind,
  onChoose,
}: {
  readonly options: readonly PlanOption[];
  readonly kind: Card['decision']['kind'];
  readonly onChoose: (option: PlanOption) => void;
}) {
  const { t } = useTranslation('practice');
  const scene = useRun((state) => state.view?.scene ?? null);
  const [chosen, setChosen] = useState<PlanOption | null>(null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) onChoose(chosen);
      }}
    >
      <fieldset className="pr-plans">
        <legend>
          <h2>{t(`drill.ask.${kind}`)}</h2>
        </legend>
        {options.map((option, at) => (
          // The plans of a card never change place.
          <label key={at} className="radio-row">
            <input
              type="radio"
              name="plan"
              checked={chosen === option}
              onChange={() => setChosen(option)}
            />
            <DeedList entries={option.entries} scene={scene} />
          </label>
        ))}
      </fieldset>
      <p className="note">{t('drill.rule', { points: SOLVED })}</p>
      <p className="pr-actions">
        <button type="submit" className="button primary" disabled={chosen === null}>
          {t('drill.choose')}
        </button>
      </p>
    </form>
  );
}
