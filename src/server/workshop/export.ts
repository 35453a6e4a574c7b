// What a facilitator takes home: every team's result, and the logs as JSON.
import type { BoardLine } from '#src/core/schema/workshop-view.ts';
import { standings } from './board.ts';
import type { Desk } from './rounds.ts';
import { roundOf } from './document.ts';
import { attemptOf, dealOf, type Room } from './room.ts';
import { frameOf, keptOf, seatsOf } from './seats.ts';

const BOM = '\uFEFF';
/** A cell that begins so would be taken for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** One cell of a CSV file: never a formula, quotes doubled. */
export function csvCell(value: string | number): string {
  const text = String(value);
  const harmless = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

const COLUMNS = [
  'rank',
  'team',
  'name',
  'score',
  'total',
  'duplicate',
  'week',
  'over',
  'outcome',
  'attempt',
] as const;

const rowOf = (line: BoardLine): (string | number)[] => [
  line.rank,
  line.number,
  line.name ?? '',
  line.score,
  line.total,
  line.duplicate ?? '',
  line.week,
  line.over ? 'yes' : 'no',
  line.outcome ?? '',
  line.attempt,
];

/** Where nothing can be replayed and nothing was kept there is no board to take home. */
const hasBoard = (room: Room): boolean => room.deal !== null || keptOf(room) !== null;

async function linesOf(desk: Desk, room: Room): Promise<readonly BoardLine[]> {
  const seats = await seatsOf(room, desk.tables);
  return standings(seats, room.document.settings.board, frameOf(room).phases, true).lines;
}

export async function roomCsv(desk: Desk, room: Room): Promise<string> {
  if (!hasBoard(room)) dealOf(room);
  const rows = [COLUMNS, ...(await linesOf(desk, room)).map(rowOf)];
  return BOM + rows.map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

/** Seeds and logs only once the workshop is closed: until then they would give everything away. */
export async function roomJson(desk: Desk, room: Room): Promise<object> {
  const closed = room.document.status === 'closed';
  const teams = await Promise.all(
    room.teams.map(async (team) => {
      const attempt = attemptOf(room, team.id);
      const log = attempt === null || !closed ? [] : await desk.store.entries(attempt.id, 0);
      return {
        number: team.number,
        name: team.name,
        status: team.status,
        ...(attempt !== null && closed ? { seed: attempt.seed } : {}),
        log: log.map(({ entry, at }) => ({ at, entry: JSON.parse(entry) as unknown })),
      };
    }),
  );
  return {
    format: 'shapan-workshop/1',
    deal: roundOf(room.document).deal,
    settings: room.document.settings,
    status: room.document.status,
    round: room.document.round,
    board: hasBoard(room) ? await linesOf(desk, room) : null,
    ...(room.deal === null ? { keptAt: keptOf(room)?.at ?? null } : {}),
    teams,
  };
}
