// Who sits in a round, and what their runs came to: as replayed, or as kept where the edition is another.
import type { AttemptRow, TeamRow } from '#src/server/storage/store.ts';
import { courseOf, type Course, type Kept, type KeptCourse } from './course.ts';
import { roundOf } from './document.ts';
import { attemptOf, isSeated, seatingOf, type Room } from './room.ts';
import type { Table } from './table.ts';
import type { Tables } from './tables.ts';

interface Placed {
  readonly team: TeamRow;
  /** The run: its id, and from 1 which attempt of the team it is. */
  readonly run: string;
  readonly attempt: number;
  readonly seed: number;
  /** Points carried from earlier rounds. */
  readonly carried: number;
}

interface AtTable extends Placed {
  readonly table: Table;
  readonly course: Course;
}

interface AsKept extends Placed {
  readonly table: null;
  readonly course: KeptCourse;
}

/** A team in this round: at its table, or with what is kept of it. */
export type Seat = AtTable | AsKept;

export const keptOf = ({ document }: Pick<Room, 'document'>): Kept | null =>
  roundOf(document).kept ?? null;

/** The phases of the round and its length; none where neither the deal nor anything kept tells. */
export function frameOf(room: Room): Pick<Kept, 'weeks' | 'phases'> {
  const { weeks, phases } = keptOf(room) ?? { weeks: 0, phases: [] };
  if (room.deal === null) return { weeks, phases };
  const { compiled } = room.deal;
  return { weeks: compiled.weeks, phases: compiled.names.phases };
}

/** Every team that sits, with the run that counts. */
function runsOf(room: Room): readonly { readonly placed: Placed; readonly row: AttemptRow }[] {
  return room.teams.filter(isSeated).flatMap((team) => {
    const row = attemptOf(room, team.id);
    if (row === null) return [];
    const carried = room.document.carried[team.id] ?? 0;
    const placed = { team, run: row.id, attempt: row.attempt, seed: row.seed, carried };
    return [{ placed, row }];
  });
}

/** Every team that sits, with what was kept of its run. */
export function seatsAsKept(room: Room): readonly AsKept[] {
  const courses = keptOf(room)?.courses ?? {};
  return runsOf(room).flatMap(({ placed }) => {
    const course = courses[placed.run];
    return course === undefined ? [] : [{ ...placed, table: null, course }];
  });
}

/** Every team that sits, at its table. */
export function seatsAtTables(room: Room, tables: Tables): Promise<readonly AtTable[]> {
  return Promise.all(
    runsOf(room).map(async ({ placed, row }) => {
      const table = await tables.open(seatingOf(room, row));
      return { ...placed, table, course: courseOf(table) };
    }),
  );
}

/** Every team that sits: the log tells wherever it can be replayed. */
export const seatsOf = async (room: Room, tables: Tables): Promise<readonly Seat[]> =>
  room.deal === null ? seatsAsKept(room) : seatsAtTables(room, tables);
