// What each role sees of a room, field by field. Seeds, truth and other teams' play are not among the fields.
import { DIMENSIONS } from '#src/core/schema/dimensions.ts';
import { viewOf } from '#src/core/engine/view.ts';
import type {
  AnyWorkshopView,
  AuditLine,
  DeskView,
  FacilitatorView,
  RoomView,
  ScreenView,
  TeamView,
} from '#src/core/schema/workshop-view.ts';
import type { CredentialRow, TeamRow } from '#src/server/storage/store.ts';
import { fieldOf, shownBoard, splitAt, splitPlaces, type standings } from './board.ts';
import { roundOf } from './document.ts';
import { mustWait } from './pace.ts';
import { attemptOf, versionOf, type Room } from './room.ts';
import { frameOf, keptOf, type Seat } from './seats.ts';
import { oncePer, type Table } from './table.ts';

/** Entries of a team that the facilitator sees. */
const LAST = 8;

/** What is read once for all views of a room. */
export interface Snapshot {
  readonly room: Room;
  readonly seats: readonly Seat[];
  /** The standings, computed once for all. */
  readonly whole: ReturnType<typeof standings>;
  readonly credentials: readonly CredentialRow[];
  readonly audits: readonly AuditLine[];
  readonly now: number;
  /** Streams open now, by team. */
  readonly online: ReadonlyMap<string, number>;
}

const phasesOf = ({ room }: Snapshot): readonly string[] => frameOf(room).phases;

/** Of another edition nothing can be told but what was kept. */
const otherOf = ({ room }: Snapshot): RoomView['other'] =>
  room.deal === null ? { keptAt: keptOf(room)?.at ?? null } : null;

function boardOf(snapshot: Snapshot, rule: RoomView['boardRule']): RoomView['board'] {
  const { room, whole } = snapshot;
  const nothing = room.deal === null && keptOf(room) === null;
  return room.document.status === 'lobby' || nothing ? null : shownBoard(whole, rule);
}

const isAtGate = ({ room }: Snapshot, { table, course }: Seat): boolean =>
  table !== null && !course.over && mustWait(room.document, table);

/** What is drawn of a snapshot once, however many look at it. */
interface Drawn {
  readonly devices: ReadonlyMap<string, readonly CredentialRow[]>;
  readonly seats: ReadonlyMap<string, Seat>;
  room?: RoomView;
  /** The same as JSON without its last brace. */
  bytes?: Uint8Array;
}

const drawnOf = new WeakMap<Snapshot, Drawn>();

function drawn(snapshot: Snapshot): Drawn {
  const known = drawnOf.get(snapshot);
  if (known !== undefined) return known;
  const devices = new Map<string, CredentialRow[]>();
  for (const one of snapshot.credentials) {
    if (one.role !== 'team') continue;
    const own = devices.get(one.team);
    if (own === undefined) devices.set(one.team, [one]);
    else own.push(one);
  }
  const made = { devices, seats: new Map(snapshot.seats.map((seat) => [seat.team.id, seat])) };
  drawnOf.set(snapshot, made);
  return made;
}

const devicesOf = (snapshot: Snapshot, team: string): readonly CredentialRow[] =>
  drawn(snapshot).devices.get(team) ?? [];

export const seatOf = (snapshot: Snapshot, team: string): Seat | undefined =>
  drawn(snapshot).seats.get(team);

/** What screens and teams see alike. */
const sharedView = (snapshot: Snapshot): RoomView =>
  (drawn(snapshot).room ??= roomView(snapshot, false));

/** A view as JSON, in pieces; what all teams see alike is put into bytes once. */
export function viewBytes(snapshot: Snapshot, view: AnyWorkshopView): readonly Uint8Array[] {
  if (view.role !== 'team') return [Buffer.from(JSON.stringify(view))];
  const shared = sharedView(snapshot);
  const bytes = (drawn(snapshot).bytes ??= Buffer.from(JSON.stringify(shared).slice(0, -1)));
  const own = Object.fromEntries(Object.entries(view).filter(([field]) => !(field in shared)));
  return [bytes, Buffer.from(`,${JSON.stringify(own).slice(1)}`)];
}

/** `named` shows names whatever the board says: to the one who holds the room. */
function roomView(snapshot: Snapshot, named: boolean): RoomView {
  const { room, seats, now } = snapshot;
  const { document } = room;
  return {
    id: room.row.id,
    version: versionOf(room),
    status: document.status,
    title: document.settings.title,
    deal: roundOf(document).deal,
    ...frameOf(room),
    other: otherOf(snapshot),
    kind: document.kind,
    round: document.round,
    pace: document.settings.pace,
    released: document.settings.pace.kind === 'free' ? null : document.released,
    deadline: document.deadline,
    now,
    locked: document.locked,
    board: boardOf(snapshot, document.settings.board),
    split:
      document.split === null || room.deal === null
        ? null
        : splitAt(seats, document.split.scene, document.split.node),
    boardRule: document.settings.board,
    teams: room.teams
      .filter(({ status }) => status !== 'kicked')
      .map((team) => {
        const seat = seatOf(snapshot, team.id);
        return {
          number: team.number,
          name: named || !document.settings.board.anonymous ? team.name : null,
          status: team.status,
          devices: devicesOf(snapshot, team.id).length,
          week: seat?.course.week ?? 0,
          over: seat?.course.over ?? false,
          phaseAt: seat?.course.phase ?? 0,
          atGate: seat !== undefined && isAtGate(snapshot, seat),
          shared: document.shared.includes(team.id),
        };
      }),
  };
}

export const screenView = (snapshot: Snapshot): ScreenView => ({
  ...sharedView(snapshot),
  role: 'screen',
  code: snapshot.room.row.code,
});

type AtTable = Omit<DeskView, 'team' | 'number' | 'name' | 'status' | 'devices' | 'online'>;

/** A team that has no run in this round yet. */
const EMPTY_DESK: AtTable = {
  attempt: 0,
  entries: 0,
  week: 0,
  phase: '',
  over: false,
  atGate: false,
  outcome: null,
  score: 0,
  control: { clear: 0, first: 0, win: 0 },
  marks: [],
  last: [],
};

type Read = Pick<AtTable, 'control' | 'marks' | 'last'>;

/** How the table reads its deal. */
const readOf = oncePer(({ run }: Table): Read => {
  const view = viewOf(run);
  return {
    control: view.control.calibrated,
    marks: view.people.flatMap(({ id, marks }) =>
      DIMENSIONS.flatMap((dimension) => {
        const level = marks[dimension]?.level;
        return level === undefined ? [] : [{ person: id, dimension, level }];
      }),
    ),
    last: run.log.slice(-LAST),
  };
});

function deskAt(snapshot: Snapshot, seat: Seat): AtTable {
  const { entries, week, phase, over, outcome, score } = seat.course;
  return {
    ...(seat.table === null
      ? { control: seat.course.control, marks: [], last: [] }
      : readOf(seat.table)),
    attempt: seat.attempt,
    entries,
    week,
    phase: phasesOf(snapshot)[phase] ?? '',
    over,
    atGate: isAtGate(snapshot, seat),
    outcome,
    score,
  };
}

function deskOf(snapshot: Snapshot, team: TeamRow): DeskView {
  const seat = seatOf(snapshot, team.id);
  return {
    ...(seat === undefined ? EMPTY_DESK : deskAt(snapshot, seat)),
    team: team.id,
    number: team.number,
    name: team.name,
    status: team.status,
    devices: devicesOf(snapshot, team.id).length,
    // Two tabs of a browser are one device.
    online: Math.min(snapshot.online.get(team.id) ?? 0, devicesOf(snapshot, team.id).length),
  };
}

export function facilitatorView(snapshot: Snapshot): FacilitatorView {
  const { room, seats } = snapshot;
  const { document } = room;
  return {
    ...roomView(snapshot, true),
    role: 'facilitator',
    // The one who holds the room sees the whole board, as it is.
    board: boardOf(snapshot, { ...document.settings.board, show: 'all', anonymous: false }),
    code: room.row.code,
    screenCode: room.row.screenCode,
    settings: document.settings,
    desks: room.teams.map((team) => deskOf(snapshot, team)),
    offered: (room.deal?.compiled.deal.events ?? [])
      .filter(({ offered }) => offered)
      .map(({ id }) => id),
    splits: splitPlaces(seats),
    audit: snapshot.audits,
    seeds: document.status === 'closed' ? document.rounds.map(({ seed }) => seed) : null,
  };
}

/** Null if the team is gone. */
export function teamView(
  snapshot: Snapshot,
  mine: CredentialRow,
  votes: TeamView['me']['votes'],
): TeamView | null {
  const { room } = snapshot;
  const team = room.teams.find(({ id }) => id === mine.team);
  if (team === undefined) return null;
  const seat = seatOf(snapshot, team.id);
  return {
    ...sharedView(snapshot),
    role: 'team',
    code: room.row.code,
    me: {
      team: team.id,
      number: team.number,
      name: team.name,
      status: team.status,
      key: team.key,
      device: mine.device,
      devices: devicesOf(snapshot, team.id).map(({ device }) => device),
      decides: team.decides,
      lead: team.lead,
      attempt: seat?.attempt ?? attemptOf(room, team.id)?.attempt ?? 0,
      seq: seat?.course.entries ?? 0,
      rank: snapshot.whole.lines.find(({ number }) => number === team.number)?.rank ?? null,
      votes,
    },
    field:
      room.document.status === 'closed' && seat !== undefined
        ? fieldOf(seat, snapshot.seats, phasesOf(snapshot))
        : null,
  };
}
