// Standings from the tables: the engine's scores, duplicate points, and how the room split.
import { get } from '#src/core/engine/cells.ts';
import { HEAD } from '#src/core/engine/layout.ts';
import type { BoardRule } from '#src/core/schema/workshop.ts';
import type { BoardLine, BoardView, SplitView } from '#src/core/schema/workshop-view.ts';
import type { TeamRow } from '#src/server/storage/store.ts';
import { isOver, scoreNow, weekOf, type Table } from './table.ts';

/** A team at its table of this round. */
export interface Seat {
  readonly team: TeamRow;
  readonly attempt: number;
  readonly table: Table;
  /** Points carried from earlier rounds. */
  readonly carried: number;
}

const OUTCOMES = [null, 'won', 'lost', 'no-decision', 'withdrawn', 'disqualified'] as const;
export const outcomeOf = (table: Table): BoardLine['outcome'] =>
  OUTCOMES[get(table.run.state, HEAD.outcome)] ?? null;

const WIN = 2;
const TIE = 1;

/** What the score rose by in each phase that was ended. */
const gainsOf = ({ phaseScores }: Table): number[] =>
  phaseScores.map((score, at) => score - (phaseScores[at - 1] ?? 0));

/**
 * Duplicate points as in bridge: in each phase that both have ended, against every other team on the same dice, two
 * points for gaining more and one for gaining the same; in per cent of what there was to get. Null if nobody compares.
 */
export function duplicateOf(seat: Seat, field: readonly Seat[]): number | null {
  const mine = gainsOf(seat.table);
  let points = 0;
  let most = 0;
  for (const other of field) {
    if (other.team.id === seat.team.id || other.table.run.seed !== seat.table.run.seed) continue;
    gainsOf(other.table).forEach((theirs, at) => {
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
    (least, { table }) => Math.min(least, isOver(table) ? phases : table.phaseScores.length),
    phases,
  );
}

const scoreAt = (table: Table, phase: number): number =>
  table.phaseScores[phase - 1] ?? table.phaseScores.at(-1) ?? 0;

/** Equal totals share a rank, and the next one leaves as many places out. */
function ranked(lines: readonly Omit<BoardLine, 'rank'>[]): BoardLine[] {
  const sorted = [...lines].sort((a, b) => b.total - a.total || a.number - b.number);
  return sorted.map((line) => ({
    rank: 1 + sorted.filter(({ total }) => total > line.total).length,
    ...line,
  }));
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
    const score = now ? scoreNow(seat.table) : scoreAt(seat.table, all);
    return {
      name: seat.team.name,
      number: seat.team.number,
      score,
      total: score + seat.carried,
      duplicate: duplicateOf(seat, seats),
      week: weekOf(seat.table),
      over: isOver(seat.table),
      outcome: now ? outcomeOf(seat.table) : null,
      attempt: seat.attempt,
    };
  });
  return {
    asOf: now ? { kind: 'now' } : { kind: 'phase', phase: phases[all - 1] ?? null },
    lines: ranked(lines),
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

/** How the room split at a place of a scene, and what became of each branch. */
export function splitAt(seats: readonly Seat[], scene: string, node: string): SplitView {
  const branches = new Map<string, Seat[]>();
  const undecided: number[] = [];
  for (const seat of seats) {
    const taken = seat.table.taken.find((one) => one.scene === scene && one.node === node);
    if (taken === undefined) undecided.push(seat.team.number);
    else branches.set(taken.choice, [...(branches.get(taken.choice) ?? []), seat]);
  }
  return {
    scene,
    node,
    undecided,
    branches: [...branches].map(([choice, group]) => ({
      choice,
      teams: group.map(({ team }) => team.number),
      score: Math.round(group.reduce((sum, { table }) => sum + scoreNow(table), 0) / group.length),
      won: group.filter(({ table }) => outcomeOf(table) === 'won').length,
      lost: group.filter(({ table }) => isOver(table) && outcomeOf(table) !== 'won').length,
    })),
  };
}

/** Places of scenes at which at least two teams have chosen, most teams first. */
export function splitPlaces(
  seats: readonly Seat[],
): readonly { readonly scene: string; readonly node: string; readonly teams: number }[] {
  const counts = new Map<string, { scene: string; node: string; teams: number }>();
  for (const { table } of seats) {
    const own = new Map(
      table.taken.map(({ scene, node }) => [`${scene} ${node}`, { scene, node }]),
    );
    for (const [key, place] of own) {
      const known = counts.get(key);
      counts.set(key, { ...place, teams: (known?.teams ?? 0) + 1 });
    }
  }
  return [...counts.values()].filter(({ teams }) => teams >= 2).sort((a, b) => b.teams - a.teams);
}
