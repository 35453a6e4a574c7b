// "Only the top counts": the highest rank by any door, and nobody below.
import { get, idiv } from '#src/core/engine/cells.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import type { Style } from './style-bot.ts';
import { isGreen } from './taste.ts';

function highestRank(seat: Seat): number {
  let highest = 0;
  for (let p = 0; p < seat.book.sizes.people; p += 1)
    if (seat.people.known(p)) highest = Math.max(highest, get(seat.book.rank, p));
  return highest;
}

/** Whether the top listens to this person: a way in. */
function leadsUp(seat: Seat, person: number): boolean {
  const { outStart, out, to } = seat.book.edges;
  const highest = highestRank(seat);
  for (let k = get(outStart, person); k < get(outStart, person + 1); k += 1) {
    if (get(seat.book.rank, get(to, get(out, k))) === highest) return true;
  }
  return false;
}

export const TOP_ONLY: Style = {
  id: 'top-only',
  verb: (book, verb) => {
    if (!isGreen(book, verb)) return 0;
    if (get(book.verbs.door, verb) >= 0) return 90;
    if (get(book.verbs.executive, verb) === 1) return 100;
    if (get(book.verbs.books, verb) >= 0) return 15;
    if (get(book.verbs.refer, verb) === 1) return 40;
    return get(book.verbs.argue, verb) > 0 ? 25 + idiv(get(book.verbs.argue, verb), 8) : 0;
  },
  message: (book, message) => (get(book.messages.channel, message * 2) <= 2 ? 100 : 30),
  person: (seat, person, verb) => {
    if (get(seat.book.verbs.refer, verb) === 1)
      return seat.people.closeness(person) > 0 && leadsUp(seat, person) ? 60 : 0;
    return get(seat.book.rank, person) === highestRank(seat) ? 100 : 0;
  },
  // One expert at a time is enough.
  enough: (seat, verb) => {
    const resource = get(seat.book.verbs.books, verb);
    return resource >= 0 && seat.team.left(resource) + seat.team.booked(resource) > 0;
  },
  talk: [10, 20, 40, 60, 70, 20, 100, 60, 10, 80],
  acts: 12,
  forecast: 75,
  claims: true,
};
