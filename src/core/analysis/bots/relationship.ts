// "Ties are everything": visits and meals with whoever is friendly, and never an argument.
import { get, idiv } from '#src/core/engine/cells.ts';
import type { Style } from './style-bot.ts';
import { appealsTo, costOf, isSocial } from './taste.ts';

const BELONGING = 2;
const ESTEEM = 3;

export const RELATIONSHIP: Style = {
  id: 'relationship',
  verb: (book, verb) =>
    isSocial(book, verb)
      ? idiv(get(book.verbs.tiesGain, verb), Math.max(1, costOf(book, verb, 'rep')))
      : 0,
  message: (book, message) => {
    if (appealsTo(book, message, 'relationship')) return 100;
    if (appealsTo(book, message, 'need', ESTEEM)) return 45;
    return appealsTo(book, message, 'need', BELONGING) ? 45 : 0;
  },
  person: (seat, person) =>
    60 + 30 * seat.people.closeness(person) + idiv(seat.people.power(person), 20),
  talk: [40, 20, 5, 20, 15, 100, 40, 80, 5, 5],
  acts: 12,
  forecast: 75,
  claims: true,
};
