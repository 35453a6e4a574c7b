import { dueCards, principleKey, type Card } from '#src/client/session/practice/deck.ts';
import type { PracticeBook } from '#src/client/session/practice/practice.ts';
import { canBeAsked, SITTING } from '#src/client/session/practice/quiz.ts';

/** What is asked now: one card, the cards of one principle, or what is due. */
export function sessionOf(book: PracticeBook, only: string | null): readonly Card[] {
  const cards = book.cards.filter(canBeAsked);
  if (only === null) return dueCards(cards, book.now).slice(0, SITTING);
  return cards
    .filter((card) => card.id === only || principleKey(card.principle) === only)
    .slice(0, SITTING);
}
