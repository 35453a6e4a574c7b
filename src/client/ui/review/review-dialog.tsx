import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBox } from '#src/client/ui/kit/dialog-box.tsx';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { PlaybookLink } from '#src/client/ui/playbook/playbook-link.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import './review.css';

const NONE = '';

/** The manager's questions, one by one; each is answered with a fact one holds, or with none. */
export function ReviewDialog() {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view, submit } = useTable();
  // A choice belongs to its question: the next one begins with none.
  const [choice, setChoice] = useState<{ readonly at: number; readonly fact: string } | null>(null);
  const { review } = view;
  const question = review?.questions[review.at];
  if (review === null || question === undefined) return null;
  const { at } = review;
  const fact = choice?.at === at ? choice.fact : null;
  const setFact = (one: string): void => setChoice({ at, fact: one });
  const answer = (): void => {
    void submit(fact === null || fact === NONE ? { type: 'answer' } : { type: 'answer', fact });
  };
  const held = view.facts.filter(({ status }) => status !== 'exposed');
  return (
    <DialogBox
      title={t('review.title', { stage: texts.name('stages', review.stage, 'name') })}
      onClose={() => undefined}
      wide
      must
    >
      <p className="note">{t('review.at', { at: review.at + 1, of: review.questions.length })}</p>
      <div className="review-question">
        <FocusHeading as="h3" mark={review.at}>
          {texts.name('questions', question)}
        </FocusHeading>
        <PlaybookLink entry={`question.${question}`} about={texts.name('questions', question)} />
      </div>
      <fieldset className="review-facts">
        <legend className="note">{t('review.choose')}</legend>
        {held.map((one) => (
          <label key={one.id} className="radio-row">
            <input
              type="radio"
              name="review-fact"
              checked={fact === one.id}
              onChange={() => setFact(one.id)}
            />
            <span>
              <span className="item-code">{t(`item.${one.item}`)}</span>{' '}
              {texts.name('facts', one.id)}
            </span>
            <em className={`tag ${one.status === 'verified' ? 'good' : ''}`}>
              {t(`fact.status.${one.status}`)}
            </em>
          </label>
        ))}
        <label className="radio-row">
          <input
            type="radio"
            name="review-fact"
            checked={fact === NONE}
            onChange={() => setFact(NONE)}
          />
          <span>{t('review.none')}</span>
        </label>
      </fieldset>
      <div className="modal-foot">
        <button type="button" className="button primary" disabled={fact === null} onClick={answer}>
          {t('review.answer')}
        </button>
      </div>
    </DialogBox>
  );
}
