import { useTranslation } from 'react-i18next';
import type { Step } from '#src/client/session/step.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { verdictsOf } from './verdict.ts';
import './review.css';

/** What the manager made of each answer, once the last question is answered. */
export function ReviewResult({
  step,
  onDone,
}: {
  readonly step: Step;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { catalogue } = useTable();
  const verdicts = verdictsOf(step, catalogue);
  const held = verdicts.filter(({ verdict }) => verdict === 'counts').length;
  const whole = held === verdicts.length;
  const stage = step.before.review?.stage ?? '';
  return (
    <div className="act-result">
      <p className="note">{t('review.title', { stage: texts.name('stages', stage, 'name') })}</p>
      <FocusHeading mark={step.serial}>
        {t('review.held', { held, of: verdicts.length })}
      </FocusHeading>
      <p>{t(whole ? 'review.stands' : 'review.bare')}</p>
      <ul className="verdicts">
        {verdicts.map(({ question, fact, verdict }) => (
          <li key={question}>
            <b>{texts.name('questions', question)}</b>
            <span>{fact === null ? t('review.none') : texts.name('facts', fact)}</span>
            <em className={`tag ${verdict === 'counts' ? 'good' : 'bad'}`}>
              {t(`review.verdict.${verdict}`)}
            </em>
          </li>
        ))}
      </ul>
      <div className="composer-foot">
        <button type="button" className="button large" onClick={onDone}>
          {t('result.goOn')}
        </button>
      </div>
    </div>
  );
}
