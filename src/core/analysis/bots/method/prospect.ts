// One person as a prospect: what holds for every act with them, worked out once per look at the table.
import { get, idiv } from '#src/core/engine/cells.ts';
import type { Seat } from '#src/core/analysis/seat/seat.ts';
import { accessOf } from './appeal.ts';
import type { Mind } from './mind.ts';
import { freshness } from './notes.ts';
import type { Notes } from './notes.ts';

/** Worth of a point of closeness, per cent of an attitude point, by its level now. */
const TIE_WORTH = [55, 40, 25, 6];
const TIES_MIDDLE = [75, 275, 550, 850];
const APPEASED = 3;
/** Attitude points that a neglected tie is losing. */
const NEGLECT = 7;
/** The sponsor is kept informed before anybody else. */
const SPONSOR_TIMES = 3;
/** Attitude points that knowing somebody's traits wholly is worth, to all arguments to come. */
const TRAIT_UNIT = 40;
const LONG_RUN = 12;

export interface Prospect {
  /** Whether it is worked out for this look. */
  ready: boolean;
  attitude: number;
  weight: number;
  pull: number;
  /** Level of closeness, the middle of it, and the worth of a point more in per cent. */
  closeness: number;
  ties: number;
  tieWorth: number;
  /** Access of an argument in per cent, in an ordinary and in an executive meeting. */
  access: number;
  executive: number;
  /** Weight of those across the fault line who would mind a public gain; 0 if one of them was heard of late. */
  offended: number;
  /** Worth of a meeting to a tie that is cooling. */
  neglect: number;
  /** Per mille that they answer us at all. */
  answers: number;
  /** Chances in per cent that a question tests a rumour, and brings a new fact; per mille of those that are still new. */
  tests: number;
  tells: number;
  fresh: number;
  /** Worth of knowing their traits wholly. */
  traits: number;
}

export const createProspect = (): Prospect => ({
  ready: false,
  attitude: 0,
  weight: 0,
  pull: 0,
  closeness: 0,
  ties: 0,
  tieWorth: 0,
  access: 0,
  executive: 0,
  offended: 0,
  neglect: 0,
  answers: 0,
  tests: 0,
  tells: 0,
  fresh: 0,
  traits: 0,
});

function offendedBy(mind: Mind, seat: Seat, p: number): number {
  const { book } = mind;
  const against = get(book.opposed, p);
  if (against < 0) return 0;
  let weight = 0;
  for (let q = 0; q < book.sizes.people; q += 1) {
    if (get(book.faction, q) !== against || !seat.people.known(q)) continue;
    if (seat.people.idle(q) <= APPEASED) return 0;
    weight += get(mind.weight, q);
  }
  return weight;
}

function neglectOf(mind: Mind, seat: Seat, p: number): number {
  const { book } = mind;
  if (!seat.people.met(p) || seat.people.idle(p) < book.model.coolAfter) return 0;
  return NEGLECT * (p === book.sponsor ? SPONSOR_TIMES : 1) * get(mind.weight, p);
}

/** Works out how somebody stands; `weeks` are those in which what is won still counts. */
export function assess(
  mind: Mind,
  seat: Seat,
  memory: Int32Array,
  notes: Notes,
  weeks: number,
  p: number,
  into: Prospect,
): void {
  const { model } = mind.book;
  const closeness = seat.people.closeness(p);
  into.ready = true;
  into.attitude = get(mind.attitude, p);
  into.weight = get(mind.weight, p);
  into.pull = get(mind.pull, p);
  into.closeness = closeness;
  into.ties = TIES_MIDDLE[closeness] as number;
  into.tieWorth = TIE_WORTH[closeness] as number;
  into.access = accessOf(mind, seat, p, false);
  into.executive = accessOf(mind, seat, p, true);
  into.offended = offendedBy(mind, seat, p);
  into.neglect = neglectOf(mind, seat, p);
  into.answers = 1000 - get(mind.levels, p * 5);
  into.tests = Math.min(100, model.verifyBase + model.verifyLevel * closeness);
  into.tells = Math.min(100, model.askBase + model.askLevel * closeness);
  into.fresh = freshness(memory, notes, p);
  into.traits = idiv(TRAIT_UNIT * get(mind.doubt, p) * Math.min(LONG_RUN, weeks), 1000 * LONG_RUN);
}
