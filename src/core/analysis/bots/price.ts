// "The cheapest wins": discounts, quotations and money talk with those who count it.
import { get } from '#src/core/engine/cells.ts';
import type { Style } from './style-bot.ts';
import { CONCERN, FOCUS, appealsTo, costOf, isGreen, isSocial, usualFocus } from './taste.ts';

const FINANCE = 2;
const DISCOUNT_MOST = 30;
const FOCUSES = 4;

export const PRICE: Style = {
  id: 'price',
  verb: (book, verb) => {
    if (!isGreen(book, verb)) return 0;
    if (get(book.verbs.discount, verb) > 0) return 90;
    if (get(book.verbs.offer, verb * FOCUSES + FINANCE) > 0 && get(book.verbs.argue, verb) > 0)
      return 80;
    if (get(book.verbs.open, verb) === 1 && costOf(book, verb, 'rep') > 1) return 50;
    return isSocial(book, verb) ? 25 : 0;
  },
  message: (book, message) => {
    if (appealsTo(book, message, 'finance')) return 100;
    return get(book.messages.concern, message) === CONCERN.cost ? 70 : 0;
  },
  person: (seat, person) => 40 + 2 * usualFocus(seat.book, person, FOCUS.finance),
  // What is beyond the floor cannot be given away.
  enough: (seat, verb) =>
    get(seat.book.verbs.discount, verb) > 0 && seat.team.discount() >= DISCOUNT_MOST,
  talk: [30, 15, 10, 20, 60, 15, 60, 100, 5, 70],
  acts: 12,
  forecast: 70,
  claims: true,
};
