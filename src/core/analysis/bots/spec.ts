// "Write the specification and the rest follows": criteria, by the front door or the back, and technical depth.
import { get, idiv } from '#src/core/engine/cells.ts';
import type { Style } from './style-bot.ts';
import { CONCERN, FOCUS, appealsTo, isShow, isSocial, usualFocus } from './taste.ts';

export const SPEC: Style = {
  id: 'spec',
  verb: (book, verb) => {
    if (get(book.verbs.crude, verb) === 1) return 100;
    if (get(book.verbs.criteria, verb) > 0) return 120;
    if (isShow(book, verb)) return 30 + idiv(get(book.verbs.argue, verb), 10);
    return isSocial(book, verb) ? 20 : 0;
  },
  message: (book, message) => {
    if (appealsTo(book, message, 'technology')) return 100;
    return get(book.messages.concern, message) === CONCERN.solution ? 60 : 0;
  },
  person: (seat, person) =>
    50 +
    (get(seat.book.outside, person) === 1 ? 60 : 0) +
    usualFocus(seat.book, person, FOCUS.technology),
  // By then the criteria cannot be moved further.
  enough: (seat, verb) =>
    get(seat.book.verbs.criteria, verb) * seat.team.used(verb) >= seat.book.model.criteriaMost,
  talk: [60, 30, 20, 20, 80, 20, 60, 40, 10, 60],
  acts: 12,
  forecast: 70,
  claims: true,
};
