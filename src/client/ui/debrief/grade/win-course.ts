// The win-chance line as a course over the weeks: where it runs, where the decisions lie on it, how it ends.
import type { Spot, WinCourse } from '#src/client/session/win-picture.ts';
import type { Decision, DecisionPlace, Grade, LinePoint } from '#src/core/analysis/grade/report.ts';

const startOf = ({ week }: LinePoint): number => week - 1;

/** The last of the decisions in the last week; after it only dice fall. */
function lastDecision(grade: Grade, week: number): Decision | undefined {
  return grade.decisions.filter((one) => one.kind === 'week' && one.week === week).at(-1);
}

/** `end` is the week in which it was decided; `whole` once nothing is missing. */
export function winCourse(grade: Grade | null, end: number, whole: boolean): WinCourse {
  const points = grade === null ? [] : grade.line.slice(0, -1);
  const last = grade === null || !whole ? undefined : lastDecision(grade, end);
  const fair = points.map((point): Spot => [startOf(point), point.fair]);
  const hindsight = points.map((point): Spot => [startOf(point), point.hindsight]);
  if (last !== undefined) {
    fair.push([end, last.fair.chosen]);
    hindsight.push([end, last.hindsight.chosen]);
  }
  const tip = fair.at(-1);
  return {
    fair,
    hindsight,
    band: points.map((point) => ({ at: startOf(point), low: point.low, high: point.high })),
    luck: grade === null || !whole || tip === undefined ? null : [tip, [end, grade.result]],
  };
}

/** Height of a line between its points. */
export function heightAt(line: readonly Spot[], at: number): number | null {
  const next = line.findIndex(([week]) => week >= at);
  const to = line[next];
  const from = line[Math.max(0, next - 1)];
  if (to === undefined || from === undefined) return line.at(-1)?.[1] ?? null;
  const span = to[0] - from[0];
  return span === 0 ? to[1] : from[1] + ((to[1] - from[1]) * (at - from[0])) / span;
}

/** Where each decision lies within its week; several of one week lie side by side. */
export function spotsOf(places: readonly DecisionPlace[]): ReadonlyMap<number, number> {
  const spots = new Map<number, number>();
  for (const place of places) {
    const peers = places.filter(({ week }) => week === place.week);
    const at = peers.indexOf(place);
    spots.set(place.index, place.week - 1 + (at + 1) / (peers.length + 1));
  }
  return spots;
}
