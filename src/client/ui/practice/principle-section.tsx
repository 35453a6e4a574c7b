import { useTranslation } from 'react-i18next';
import { principleKey, type Card, type PrincipleGroup } from '#src/client/session/practice/deck.ts';
import { chosenOf, deedsOf } from '#src/client/session/practice/quiz.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { isUnsure } from '#src/client/ui/debrief/grade/decision-figures.ts';
import { GradeMark } from '#src/client/ui/debrief/grade-mark.tsx';
import { useEntryWords } from '#src/client/ui/panels/entry-words.ts';
import { formatRoute } from '#src/client/ui/route.ts';
import { DealTexts } from '#src/client/ui/texts-context.tsx';
import { usePrincipleWords } from './use-principle-words.ts';
import { useWhen } from './use-when.ts';

const SHOWN = 5;

/** The cards of one principle, with the way to its rule and to a drill of nothing else. */
export function PrincipleSection({
  group,
  now,
  textsOf,
}: {
  readonly group: PrincipleGroup;
  readonly now: number;
  readonly textsOf: (deal: string) => Texts;
}) {
  const { t } = useTranslation('practice');
  const principleWords = usePrincipleWords();
  const { principle, cards, lost } = group;
  const [first] = cards;
  if (first === undefined) return null;
  const key = principleKey(principle);
  const name = principleWords(principle, textsOf(first.run.record.deal));
  return (
    <section className="pr-group" aria-labelledby={`pr-${key}`}>
      <div className="pr-group-head">
        <h2 id={`pr-${key}`}>{name}</h2>
        <span className="note">
          {t('group.line', { count: cards.length, lost: Math.round(lost) })}
        </span>
        <span className="pr-group-links">
          {principle.kind === 'mistake' && (
            <a
              className="link"
              href={formatRoute({
                screen: 'playbook',
                playbook: principle.playbook,
                entry: `mistake.${principle.id}`,
              })}
            >
              {t('group.rule')}
              <span className="unseen"> {name}</span>
            </a>
          )}
          <a className="link" href={formatRoute({ screen: 'practice', tab: 'drill', only: key })}>
            {t('group.drill')}
            <span className="unseen"> {name}</span>
          </a>
        </span>
      </div>
      <CardRows cards={cards.slice(0, SHOWN)} now={now} textsOf={textsOf} />
      {cards.length > SHOWN && (
        <details className="pr-more">
          <summary>{t('group.more', { count: cards.length - SHOWN })}</summary>
          <CardRows cards={cards.slice(SHOWN)} now={now} textsOf={textsOf} />
        </details>
      )}
    </section>
  );
}

function CardRows({
  cards,
  now,
  textsOf,
}: {
  readonly cards: readonly Card[];
  readonly now: number;
  readonly textsOf: (deal: string) => Texts;
}) {
  return (
    <ul className="pr-cards">
      {cards.map((card) => {
        const texts = textsOf(card.run.record.deal);
        return (
          <DealTexts key={card.id} texts={texts}>
            <CardRow card={card} now={now} texts={texts} />
          </DealTexts>
        );
      })}
    </ul>
  );
}

/** Not in the log of an open run, so nothing is quoted from there. */
const NOWHERE = -1;

function CardRow({
  card,
  now,
  texts,
}: {
  readonly card: Card;
  readonly now: number;
  readonly texts: Texts;
}) {
  const { t } = useTranslation('practice');
  const when = useWhen();
  const entryWords = useEntryWords();
  const { decision, run, phase, id, due } = card;
  const title = texts.say('title');
  const [first] = deedsOf(chosenOf(decision));
  const lost = { lost: Math.round(decision.fair.loss) };
  return (
    <li>
      <a className="pr-card" href={formatRoute({ screen: 'practice', tab: 'drill', only: id })}>
        <GradeMark grade={decision.label} size={18} />
        <span className="pr-card-words">
          <b>{t(`label.${decision.label}`)}</b>{' '}
          {first === undefined ? t('deeds.nothing') : entryWords(first, NOWHERE)}
          <span>
            {t('card.where', {
              title,
              week: decision.week,
              phase: texts.name('phases', run.phases[phase] ?? '', 'name'),
            })}
          </span>
        </span>
        <span className="pr-card-loss">
          {t(isUnsure(decision.fair) ? 'card.lostAbout' : 'card.lost', lost)}
        </span>
        {due > now && <span className="note pr-card-when">{when(due, now)}</span>}
      </a>
    </li>
  );
}
