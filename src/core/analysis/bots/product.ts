// "A good product sells itself": shows it to technical people from the first week on.
import { get, idiv } from '#src/core/engine/cells.ts';
import type { Style } from './style-bot.ts';
import { CONCERN, FOCUS, appealsTo, isShow, isSocial, usualFocus } from './taste.ts';

const INNOVATOR = 0;

export const PRODUCT: Style = {
  id: 'product',
  verb: (book, verb) => {
    if (isShow(book, verb)) return 60 + idiv(get(book.verbs.argue, verb), 4);
    return isSocial(book, verb) ? 12 : 0;
  },
  message: (book, message) => {
    if (appealsTo(book, message, 'technology')) return 100;
    if (appealsTo(book, message, 'change', INNOVATOR)) return 80;
    return get(book.messages.concern, message) === CONCERN.solution ? 40 : 0;
  },
  person: (seat, person) => 30 + 2 * usualFocus(seat.book, person, FOCUS.technology),
  talk: [30, 25, 10, 10, 100, 15, 20, 50, 10, 40],
  acts: 12,
  forecast: 80,
  claims: true,
};
