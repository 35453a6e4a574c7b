import { useTranslation } from 'react-i18next';
import type { VerbCard } from '#src/core/schema/catalogue.ts';
import type { ActOption } from '#src/core/schema/view.ts';
import { Icon } from '#src/client/ui/kit/icon.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useCostWords, useLackWords } from './cost-words.ts';

/** Its line says what has to be there first, so it is told as well. */
const NOT_OPEN = 'action/not_open';
const TOO_DEAR = 'action/over_capacity';

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
  const lack = useLackWords();
  const shut = option.refusal !== null;
  const line = texts.say('verbs', card.id, 'line');
  const refusal = option.refusal === NOT_OPEN ? 'act.notOpen' : `refusal.${option.refusal}`;
  const why =
    option.refusal === TOO_DEAR ? lack(card.cost) : t([refusal, 'refusal.other'], { line });
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
        <span>{shut ? why : line}</span>
      </span>
      <span className="action-cost">{cost(card.cost)}</span>
    </button>
  );
}
