// The decisions of a run as marks on the win-chance line, with the words that find room beside them.
import type { Decision, DecisionPlace } from '#src/core/analysis/grade/report.ts';
import { textWidth } from '#src/client/ui/table/text-width.ts';
import { amountOf, isListed, isShort, matters } from './decision-figures.ts';
import { placeNotes, type NoteWish, type PlacedNote } from './place-notes.ts';
import type { WinCourse } from '#src/client/session/win-picture.ts';
import { heightAt, spotsOf } from './win-course.ts';

const MARK = 9;
const LONG_NOTES = 4;
const SHORT_NOTES = 4;
const DECISIVE = 2;
const WORDS = 13;
const PADDING = 4;

export interface WinMark {
  readonly place: DecisionPlace;
  readonly decision: Decision | undefined;
  readonly x: number;
  readonly y: number;
}

export interface MarkFrame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (week: number) => number;
  readonly y: (percent: number) => number;
}

export interface NoteWords {
  readonly first: string;
  readonly second: string;
}

/** The weeks and the choices that mattered, in their order; those not graded yet lie on the line as far as it goes. */
export function winMarks(
  places: readonly DecisionPlace[],
  decisions: readonly Decision[],
  course: WinCourse,
  { x, y }: MarkFrame,
): WinMark[] {
  const decisionAt = (index: number): Decision | undefined =>
    decisions.find((one) => one.index === index);
  const listed = places.filter((place) => isListed(place, decisionAt(place.index)));
  const spots = spotsOf(listed);
  return listed.map((place) => {
    const at = spots.get(place.index) ?? place.week;
    return {
      place,
      decision: decisionAt(place.index),
      x: x(at),
      y: y(heightAt(course.fair, at) ?? 50),
    };
  });
}

/** Notes beside the heaviest decisions: some with a second line, the lighter ones with one; on a phone only two. */
export function winNotes(
  marks: readonly WinMark[],
  words: (decision: Decision) => NoteWords,
  { left, right, top, bottom }: MarkFrame,
  narrow: boolean,
): { readonly note: PlacedNote; readonly words: NoteWords; readonly decision: Decision }[] {
  const heavy = marks
    .flatMap(({ decision, x, y }) =>
      decision !== undefined && matters(decision) ? [{ decision, x, y }] : [],
    )
    .toSorted(
      (one, other) => Math.abs(amountOf(other.decision)) - Math.abs(amountOf(one.decision)),
    );
  const told = heavy.slice(0, narrow ? DECISIVE : LONG_NOTES + SHORT_NOTES).map((mark, rank) => {
    const said = words(mark.decision);
    const lines = narrow || rank >= LONG_NOTES ? 1 : 2;
    const width = Math.max(
      textWidth(said.first, WORDS + 1),
      lines === 2 ? textWidth(said.second, WORDS) : 0,
    );
    return { mark, said, lines, width: width + PADDING } as const;
  });
  const wishOf = ({ mark, lines, width }: (typeof told)[number]): NoteWish => ({
    id: mark.decision.index,
    x: mark.x,
    y: mark.y,
    side: isShort(mark.decision) ? 'below' : 'above',
    width,
    lines,
  });
  const all = heavy.map(({ decision, x, y }): NoteWish => ({
    id: decision.index,
    x,
    y,
    side: 'above',
    width: 0,
    lines: 1,
  }));
  const placed = placeNotes(told.map(wishOf), all, { left, right, top, bottom, mark: MARK });
  return placed.flatMap((note) => {
    const one = told.find(({ mark }) => mark.decision.index === note.id);
    return one === undefined ? [] : [{ note, words: one.said, decision: one.mark.decision }];
  });
}
