import { useTranslation } from 'react-i18next';
import { THRESHOLDS } from '#src/core/analysis/grade/scale.ts';
import { dueCards, groupsOf, type Card } from '#src/client/session/practice/deck.ts';
import type { PracticeBook } from '#src/client/session/practice/practice.ts';
import { canBeAsked, SITTING } from '#src/client/session/practice/quiz.ts';
import type { Texts } from '#src/client/session/texts.ts';
import { FocusHeading } from '#src/client/ui/kit/focus-heading.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { PrincipleSection } from './principle-section.tsx';
import { Ungraded } from './ungraded.tsx';
import { useWhen } from './use-when.ts';

/** The mistake deck: what is due, then everything by what it teaches. */
export function DeckTab({
  book,
  textsOf,
}: {
  readonly book: PracticeBook;
  readonly textsOf: (deal: string) => Texts;
}) {
  const { t } = useTranslation('practice');
  const cards = book.cards.filter(canBeAsked);
  const due = dueCards(cards, book.now).length;
  if (cards.length === 0) return <EmptyDeck book={book} textsOf={textsOf} />;
  return (
    <>
      <FocusHeading as="h1">
        {due > 0 ? t('deck.due', { count: due }) : t('deck.none')}
      </FocusHeading>
      <p className="pr-standfirst">
        {due > 0 ? t('deck.line') : <NextDue cards={cards} now={book.now} />}
      </p>
      {due > 0 && (
        <p className="pr-actions">
          <a
            className="button primary large"
            href={formatRoute({ screen: 'practice', tab: 'drill' })}
          >
            {t('deck.go', { count: Math.min(due, SITTING) })}
          </a>
        </p>
      )}
      <Ungraded book={book} textsOf={textsOf} />
      {groupsOf(cards).map((group) => (
        <PrincipleSection key={group.cards[0]?.id} group={group} now={book.now} textsOf={textsOf} />
      ))}
    </>
  );
}

function NextDue({ cards, now }: { readonly cards: readonly Card[]; readonly now: number }) {
  const { t } = useTranslation('practice');
  const when = useWhen();
  const next = Math.min(...cards.map(({ due }) => due));
  return t('deck.next', { when: when(next, now) });
}

function EmptyDeck({
  book,
  textsOf,
}: {
  readonly book: PracticeBook;
  readonly textsOf: (deal: string) => Texts;
}) {
  const { t } = useTranslation('practice');
  const graded = book.graded.length;
  return (
    <>
      <FocusHeading as="h1">{t(graded === 0 ? 'deck.emptyTitle' : 'deck.cleanTitle')}</FocusHeading>
      <p className="pr-standfirst">
        {t(graded === 0 ? 'deck.emptyLine' : 'deck.cleanLine', { points: THRESHOLDS.inaccuracy })}
      </p>
      <Ungraded book={book} textsOf={textsOf} />
      <p className="pr-actions">
        <a className="button primary" href={formatRoute({ screen: 'home' })}>
          {t('deck.play')}
        </a>
      </p>
    </>
  );
}
