// Standings from the tables: the engine's scores, duplicate points, and how the room split.
import type { BoardRule } from '#src/core/schema/workshop.ts';
import type { BoardLine, BoardView, SplitView } from '#src/core/schema/workshop-view.ts';
import type { Course } from './course.ts';
import type { Seat } from './seats.ts';
import { oncePer, scoreNow, type Table } from './table.ts';

const WIN = 2;
const TIE = 1;

/** What the score rose by in each phase that was ended. */
const gainsOf = oncePer(({ phaseScores }: Course): readonly number[] =>
  phaseScores.map((score, at) => score - (phaseScores[at - 1] ?? 0)),
);

/**
 * Duplicate points as in bridge: in each phase that both have ended, against every other team on the same dice, two
 * points for gaining more and one for gaining the same; in per cent of what there was to get. Null if nobody compares.
 */
export function duplicateOf(seat: Seat, field: readonly Seat[]): number | null {
  const mine = gainsOf(seat.course);
  let points = 0;
  let most = 0;
  for (const other of field) {
    if (other.team.id === seat.team.id || other.seed !== seat.seed) continue;
    gainsOf(other.course).forEach((theirs, at) => {
      const own = mine[at];
      if (own === undefined) return;
      most += WIN;
      points += own > theirs ? WIN : own === theirs ? TIE : 0;
    });
  }
  return most === 0 ? null : Math.round((points * 100) / most);
}

/** Phases that every team has ended; a run that is over has ended all. */
function endedByAll(seats: readonly Seat[], phases: number): number {
  return seats.reduce(
    (least, { course }) => Math.min(least, course.over ? phases : course.phaseScores.length),
    phases,
  );
}

const scoreAt = ({ phaseScores }: Course, phase: number): number =>
  phase === 0 ? 0 : (phaseScores[phase - 1] ?? phaseScores.at(-1) ?? 0);

type Unranked = Omit<BoardLine, 'rank' | 'moved'>;

/** Equal totals share a rank, and the next one leaves as many places out. */
const rankIn = (totals: readonly number[], own: number): number =>
  1 + totals.filter((total) => total > own).length;

/** `earlier` is what each team had at the phase end before, by number; null if there was none. */
function ranked(
  lines: readonly Unranked[],
  earlier: ReadonlyMap<number, number> | null,
): BoardLine[] {
  const sorted = [...lines].sort((a, b) => b.total - a.total || a.number - b.number);
  const totals = sorted.map(({ total }) => total);
  const then = earlier === null ? null : [...earlier.values()];
  return sorted.map((line) => {
    const rank = rankIn(totals, line.total);
    const had = earlier?.get(line.number);
    const moved = then === null || had === undefined ? null : rankIn(then, had) - rank;
    return { rank, moved, ...line };
  });
}

/** All lines of the board; `settled` shows them as they are now whatever the rule says. */
export function standings(
  seats: readonly Seat[],
  rule: BoardRule,
  phases: readonly string[],
  settled: boolean,
): { readonly asOf: BoardView['asOf']; readonly lines: readonly BoardLine[] } {
  const all = endedByAll(seats, phases.length);
  const now = settled || rule.when === 'always' || all >= phases.length;
  const lines = seats.map((seat) => {
    const { course } = seat;
    const score = now ? course.score : scoreAt(course, all);
    return {
      name: seat.team.name,
      number: seat.team.number,
      score,
      total: score + seat.carried,
      duplicate: duplicateOf(seat, seats),
      week: course.week,
      over: course.over,
      outcome: now ? course.outcome : null,
      attempt: seat.attempt,
    };
  });
  const before = now && all < phases.length ? all : all - 1;
  const earlier =
    before < 1
      ? null
      : new Map(
          seats.map(({ team, course, carried }) => [
            team.number,
            scoreAt(course, before) + carried,
          ]),
        );
  return {
    asOf: now ? { kind: 'now' } : { kind: 'phase', phase: phases[all - 1] ?? null },
    lines: ranked(lines, earlier),
  };
}

/** The board as the room may see it. */
export function shownBoard(whole: ReturnType<typeof standings>, rule: BoardRule): BoardView | null {
  if (rule.show === 'none') return null;
  const shown =
    rule.show === 'top' ? whole.lines.filter(({ rank }) => rank <= rule.top) : whole.lines;
  const lines = rule.anonymous ? shown.map((line) => ({ ...line, name: null })) : shown;
  return { asOf: whole.asOf, lines, hidden: whole.lines.length - shown.length };
}

type Chosen = Seat & { readonly table: Table; readonly taken: Table['taken'][number] };

/** By how much the score of a team rose from just before a choice to the end of that phase, or until now. */
const changeOf = ({ table, taken }: Chosen): number =>
  (table.phaseScores[taken.phase] ?? scoreNow(table)) - taken.before;

const mean = (values: readonly number[]): number =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));

/** The choices that were taken at a place, in the order in which they stand there. */
function choicesAt(chosen: readonly Chosen[], scene: string, node: string): readonly string[] {
  const scenes = chosen[0]?.table.run.compiled.deal.scenes ?? [];
  const place = scenes.find(({ id }) => id === scene)?.nodes.find(({ id }) => id === node);
  const order = place?.choices.map(({ id }) => `${id}`) ?? [];
  const taken = new Set(chosen.map((one) => one.taken.choice));
  return [...taken].toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** How the room split at a place of a scene, and what became of each branch: read off tables, never off what was kept. */
export function splitAt(seats: readonly Seat[], scene: string, node: string): SplitView {
  const chosen = seats.flatMap((seat): Chosen[] => {
    const { table } = seat;
    const taken = table?.taken.find((one) => one.scene === scene && one.node === node);
    return table === null || taken === undefined ? [] : [{ ...seat, table, taken }];
  });
  const undecided = seats.filter(({ team }) => chosen.every((one) => one.team.id !== team.id));
  return {
    scene,
    node,
    undecided: undecided.map(({ team }) => team.number),
    branches: choicesAt(chosen, scene, node).map((choice) => {
      const group = chosen.filter(({ taken }) => taken.choice === choice);
      return {
        choice,
        teams: group.map((one) => ({ number: one.team.number, change: changeOf(one) })),
        change: mean(group.map(changeOf)),
        won: group.filter(({ course }) => course.outcome === 'won').length,
        lost: group.filter(({ course }) => course.over && course.outcome !== 'won').length,
      };
    }),
  };
}

/** Score at the end of each phase that a team ended, beside the mean of all that ended it. */
export function fieldOf(
  mine: Seat,
  seats: readonly Seat[],
  phases: readonly string[],
): readonly { readonly phase: string; readonly mine: number; readonly field: number }[] {
  return phases.flatMap((phase, at) => {
    const own = mine.course.phaseScores[at];
    const all = seats.flatMap(({ course }) => course.phaseScores[at] ?? []);
    return own === undefined ? [] : [{ phase, mine: own, field: mean(all) }];
  });
}

/** Places of scenes at which at least two teams have chosen, most teams first. */
export function splitPlaces(
  seats: readonly Seat[],
): readonly { readonly scene: string; readonly node: string; readonly teams: number }[] {
  const counts = new Map<string, { scene: string; node: string; teams: number }>();
  for (const { table } of seats) {
    const own = new Map(
      (table?.taken ?? []).map(({ scene, node }) => [`${scene} ${node}`, { scene, node }]),
    );
    for (const [key, place] of own) {
      const known = counts.get(key);
      counts.set(key, { ...place, teams: (known?.teams ?? 0) + 1 });
    }
  }
  return [...counts.values()].filter(({ teams }) => teams >= 2).sort((a, b) => b.teams - a.teams);
}
