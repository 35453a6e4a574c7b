// The five-dimension chart as the evidence reads: the likeliest level, how sure, and blank where nobody could tell.
import { DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import { get } from '#src/core/engine/cells.ts';
import { END, markMove, rateMove } from '#src/core/analysis/move.ts';
import type { Move } from '#src/core/analysis/move.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';

/** Per mille from which a level is marked, likely, sure. */
const MARKED = 400;
const LIKELY = 600;
const SURE = 800;
const CLOSENESS = 3;
const CHANCES = new Int32Array(5);

function cellMove(seat: Seat, p: number, d: number): Move {
  const dimension = DIMENSIONS[d];
  if (dimension === undefined || d === CLOSENESS || seat.people.evidenced(p, d) === 0) return END;
  seat.people.reading(p, d, CHANCES);
  let best = 0;
  for (let l = 1; l < LEVELS[dimension].length; l += 1)
    if (get(CHANCES, l) > get(CHANCES, best)) best = l;
  const chance = get(CHANCES, best);
  const marked = seat.people.mark(p, d);
  if (chance < MARKED) return marked < 0 ? END : markMove(p, d, -1, 1);
  if (marked === best) return END;
  return markMove(p, d, best, chance >= SURE ? 3 : chance >= LIKELY ? 2 : 1);
}

/** The next cell of the chart to be filled in or changed; END when it is as the evidence reads. */
export function mark(seat: Seat): Move {
  for (let p = 0; p < seat.book.sizes.people; p += 1) {
    if (!seat.people.known(p)) continue;
    for (let d = 0; d < DIMENSIONS.length; d += 1) {
      const move = cellMove(seat, p, d);
      if (move !== END) return move;
    }
  }
  return END;
}

const JUDGED = 4;

/** Rates first and win as coaches bear them out; END when all is said. */
export function rate(seat: Seat): Move {
  for (let k = 0; k < JUDGED; k += 1) {
    const element = seat.book.sizes.items + k;
    const holds = seat.process.calibrated(element);
    if (seat.process.selfRated(element) !== holds) return rateMove(element, holds);
  }
  return END;
}
