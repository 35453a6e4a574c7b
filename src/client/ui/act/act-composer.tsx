import { useTranslation } from 'react-i18next';
import type { PersonView } from '#src/core/schema/view.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { useCostWords } from './cost-words.ts';
import { Deed } from './deed.tsx';
import { MessageChoice } from './message-choice.tsx';
import { PlanChoice } from './plan-choice.tsx';
import { useComposer } from './use-composer.ts';
import './act.css';

/** The last step before an act: which advance to expect, what to say, and doing it. */
export function ActComposer({
  verb,
  target,
  onBack,
}: {
  readonly verb: string;
  readonly target: PersonView | null;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const cost = useCostWords();
  const { view } = useTable();
  const whom = target === null ? null : target.id;
  const { card, message, setMessage, plan, setPlan, ready, tried, act } = useComposer(verb, whom);
  if (card === undefined) return null;
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        void act().then((accepted) => {
          if (accepted) onBack();
        });
      }}
    >
      <div className="sheet-back">
        <button type="button" className="button quiet" onClick={onBack}>
          <Icon name="back" size={20} />
          {whom === null ? t('overview.title') : texts.person(whom)}
        </button>
      </div>
      <FocusHeading>
        <Deed verb={verb} target={whom} />
      </FocusHeading>
      <p className="composer-line">{texts.say('verbs', verb, 'line')}</p>
      {card.standing === 'price' && view.discount > 0 && (
        <p>{t('result.discount', { percent: view.discount })}</p>
      )}
      {target !== null && <PlanChoice target={target} plan={plan} onChange={setPlan} />}
      {card.needsMessage && (
        <MessageChoice target={target} chosen={message} onChoose={setMessage} />
      )}
      <div className="composer-foot">
        {tried && <Refused />}
        {card.needsMessage && message === null && <p className="note">{t('act.needsMessage')}</p>}
        <button type="submit" className="button primary large" aria-disabled={!ready}>
          {t('act.do', { cost: cost(card.cost) })}
        </button>
      </div>
    </form>
  );
}

function Refused() {
  const { t } = useTranslation('play');
  const { refusal } = useTable();
  if (refusal === null) return null;
  return (
    <p role="alert" className="composer-refusal">
      {t([`refusal.${refusal}`, 'refusal.other'])}
    </p>
  );
}
