// Where the decisions of a run lie: every week up to the buyer's decision, and in it the choices that cannot be repaired later.
import { get } from '#src/core/engine/cells.ts';
import type { State } from '#src/core/engine/cells.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import { holds } from '#src/core/engine/read.ts';
import type { Game } from '#src/core/engine/game.ts';
import { verbsOf } from '#src/core/engine/selection.ts';
import { choicesNow } from '#src/core/engine/rules/scenes.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { weekOf } from './course.ts';
import type { Course, Stride } from './course.ts';
import type { DecisionPlace } from './report.ts';

/** A place with its first and last stride. */
export interface Spot extends DecisionPlace {
  readonly from: number;
  readonly to: number;
}

const isOpen = (s: State): boolean => get(s, HEAD.decided) === 0;

/** Verbs that use up something that does not come back: a favour, a door, a price, a name on paper. */
function isOneWay(c: Compiled, entry: Entry): boolean {
  if (entry.type !== 'act') return false;
  const verb = c.places.verbs.get(entry.verb) ?? -1;
  if (verb < 0) return false;
  const { refer, door, isolate, discount, crude, heat } = c.verbs;
  return (
    [refer, isolate, discount, crude, heat].some((table) => get(table, verb) > 0) ||
    get(door, verb) >= 0 ||
    verbsOf(c.deal, c.playbook)[verb]?.formal === true
  );
}

function choicesIn(g: Game, state: State): number {
  g.s.set(state);
  return choicesNow(g).filter((choice) => holds(g, choice.when)).length;
}

function isPivot(g: Game, { line, before }: Stride): boolean {
  if (line.type === 'say') return choicesIn(g, before) > 1;
  return line.type === 'claim' || line.type === 'withdraw' || isOneWay(g.c, line);
}

/** All decisions in the order of the log; a week stands before its pivots, where these are wanted. */
export function findSpots(course: Course, g: Game, pivots: boolean): Spot[] {
  const { strides } = course;
  const spots: Omit<Spot, 'index'>[] = [];
  for (let from = 0; from < strides.length;) {
    const first = strides[from] as Stride;
    let to = from;
    while (to < strides.length - 1 && !closesWeek(strides[to] as Stride)) to += 1;
    if (!isOpen(first.before)) break;
    const week = weekOf(first.before);
    const last = strides[to] as Stride;
    spots.push({ kind: 'week', week, entry: first.entry, last: last.entry, from, to });
    for (let k = from; k <= to && pivots; k += 1) {
      const stride = strides[k] as Stride;
      if (!isPivot(g, stride)) continue;
      spots.push({ kind: 'pivot', week, entry: stride.entry, last: stride.entry, from: k, to: k });
    }
    from = to + 1;
  }
  return spots.map((spot, index) => ({ index, ...spot }));
}

const closesWeek = ({ line, before, after }: Stride): boolean =>
  line.type === 'withdraw' || line.type === 'end' || weekOf(before) !== weekOf(after);
