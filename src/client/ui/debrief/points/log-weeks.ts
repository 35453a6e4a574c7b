// The log by weeks, each entry with what it brought.
import type { AttitudeMove } from '#src/core/analysis/debrief/moves.ts';
import type { Debrief } from '#src/core/analysis/debrief/debrief.ts';
import type { PointLine } from '#src/core/analysis/debrief/points.ts';
import type { Entry } from '#src/core/schema/entry.ts';

export interface LogLine {
  readonly at: number;
  readonly entry: Entry;
  /** Changes of attitude it brought, one for each person and reason, the largest first. */
  readonly moves: readonly AttitudeMove[];
  /** Point lines that name it, without those of people moved: these are `moves`. */
  readonly lines: readonly PointLine[];
  readonly mistakes: readonly Debrief['mistakes'][number][];
}

export interface LogWeek {
  readonly week: number;
  readonly lines: readonly LogLine[];
}

function movesOf(debrief: Debrief, at: number): AttitudeMove[] {
  const sums = new Map<string, AttitudeMove>();
  for (const move of debrief.moves) {
    if (move.entry !== at) continue;
    const key = `${move.person} ${move.reason} ${move.other ?? ''}`;
    const known = sums.get(key);
    sums.set(key, known === undefined ? move : { ...known, by: known.by + move.by });
  }
  return [...sums.values()]
    .filter(({ by }) => by !== 0)
    .toSorted((one, other) => Math.abs(other.by) - Math.abs(one.by));
}

export function logWeeks(debrief: Debrief): LogWeek[] {
  const weeks = new Map<number, LogLine[]>();
  debrief.log.forEach(({ week, entry }, at) => {
    const line: LogLine = {
      at,
      entry,
      moves: movesOf(debrief, at),
      lines: debrief.points.filter(
        ({ part, code, entries }) =>
          entries.includes(at) && part !== 'winning' && code !== 'mistake',
      ),
      mistakes: debrief.mistakes.filter((mistake) => mistake.entry === at),
    };
    const lines = weeks.get(week);
    if (lines === undefined) weeks.set(week, [line]);
    else lines.push(line);
  });
  return [...weeks].map(([week, lines]) => ({ week, lines }));
}
