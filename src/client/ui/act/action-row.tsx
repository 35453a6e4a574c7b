import { useTranslation } from 'react-i18next';
import type { VerbCard } from '#src/core/schema/catalogue.ts';
import type { ActOption } from '#src/core/schema/view.ts';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useCostWords } from './cost-words.ts';

export function ActionRow({
  option,
  card,
  pointed,
  onChoose,
}: {
  readonly option: ActOption;
  readonly card: VerbCard;
  readonly pointed: boolean;
  readonly onChoose: (verb: string) => void;
}) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const cost = useCostWords();
  const shut = option.refusal !== null;
  return (
    <button
      type="button"
      className="action-row"
      data-shut={shut}
      data-pointed={pointed}
      aria-disabled={shut}
      onClick={() => {
        if (!shut) onChoose(card.id);
      }}
    >
      <Icon name={shut ? 'lock' : card.icon} />
      <span className="action-words">
        <b>{texts.name('verbs', card.id, 'name')}</b>
        <span>
          {option.refusal === null
            ? texts.say('verbs', card.id, 'line')
            : t([`refusal.${option.refusal}`, 'refusal.other'])}
        </span>
      </span>
      <span className="action-cost">{cost(card.cost)}</span>
    </button>
  );
}
