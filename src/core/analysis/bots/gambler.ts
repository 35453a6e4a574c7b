// "Deals are luck": one big throw a week at anybody, whatever is said, and then one waits.
import { get } from '#src/core/engine/cells.ts';
import type { Style } from './style-bot.ts';

const BIG = 150;
const RED = 2;

export const GAMBLER: Style = {
  id: 'gambler',
  verb: (book, verb) => {
    if (get(book.verbs.integrity, verb) === RED) return 0;
    if (get(book.verbs.argue, verb) >= BIG) return 100;
    if (get(book.verbs.door, verb) >= 0 || get(book.verbs.crude, verb) === 1) return 60;
    return get(book.verbs.discount, verb) > 0 ? 10 : 0;
  },
  message: () => 100,
  person: () => 100,
  talk: [50, 50, 50, 50, 80, 20, 80, 80, 20, 80],
  acts: 1,
  forecast: 90,
  claims: true,
};
