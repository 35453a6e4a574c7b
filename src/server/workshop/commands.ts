// What a facilitator does. Every command changes the document from the version it read, and is tried anew if somebody
// was faster; what it does to teams follows once that is stored.
import type { Command } from '#src/core/schema/workshop.ts';
import type { TeamChange, TeamRow } from '#src/server/storage/store.ts';
import { randomSeed } from './chance.ts';
import { writeDocument, roundOf, type WorkshopDocument } from './document.ts';
import { cleanName, nameKey } from './names.ts';
import { attemptOf, isOfEdition, isSeated, readRoom, seatsOf, type Room } from './room.ts';
import { deal, dealToAll, injectPending, type Desk } from './rounds.ts';
import { scoreNow } from './table.ts';

export type Done = { readonly ok: true } | { readonly ok: false; readonly code: string };
const DONE: Done = { ok: true };
const no = (code: string): Done => ({ ok: false, code });

/** How often a command is tried against changes of others. */
const TRIES = 8;
const MS = 1_000;

/** A change of the document, or why it cannot be; what follows it. */
interface Change {
  readonly document?: WorkshopDocument;
  /** Only the first step: once it is stored the command is looked at anew. */
  readonly again?: true;
  readonly after?: (room: Room) => Promise<Done>;
  readonly refused?: string;
}

function secondsOf(document: WorkshopDocument): number | null {
  const { pace } = document.settings;
  return pace.kind === 'free' ? null : (pace.seconds ?? null);
}

const clockFrom = (document: WorkshopDocument, now: number): number | null => {
  const seconds = secondsOf(document);
  return seconds === null ? null : now + seconds * MS;
};

async function changeTeam(
  desk: Desk,
  room: Room,
  id: string,
  change: (team: TeamRow) => TeamChange | string,
): Promise<Done> {
  const team = room.teams.find((one) => one.id === id);
  if (team === undefined) return no('command/no_such_team');
  const changed = change(team);
  if (typeof changed === 'string') return no(changed);
  return (await desk.store.saveTeam(room.row.id, id, changed)) ? DONE : no('join/name_taken');
}

/** Totals after the round that is being played. */
async function carriedOf(desk: Desk, room: Room): Promise<WorkshopDocument['carried']> {
  if (room.document.settings.totals === 'reset') return {};
  const seats = await seatsOf(room, desk.tables);
  return Object.fromEntries(
    seats.map(({ team, carried, table }) => [team.id, carried + scoreNow(table)]),
  );
}

/** From here on the round is played with the deal and the rules as they are now. */
function start({ document, deal: { edition } }: Room, now: number): Change {
  if (document.status !== 'lobby') return { refused: 'command/started_already' };
  const rounds = [...document.rounds.slice(0, -1), { ...roundOf(document), edition }];
  const deadline = clockFrom(document, now);
  return { document: { ...document, rounds, status: 'running', deadline } };
}

async function nextRound(desk: Desk, room: Room, id: string | undefined): Promise<Change> {
  const { document } = room;
  if (document.status === 'lobby') return { refused: 'command/not_started' };
  const next = id ?? roundOf(document).deal;
  if (desk.deals.open(next) === null) return { refused: 'command/no_such_deal' };
  // Points are counted when no entry can come any more: one under way meets a room that is paused.
  if (document.status === 'running') return { ...pause(document, desk.now()), again: true };
  return {
    document: {
      ...document,
      status: 'lobby',
      round: document.round + 1,
      rounds: [...document.rounds, { deal: next, seed: randomSeed(), injected: [] }],
      released: document.settings.pace.kind === 'free' ? 0 : 1,
      deadline: null,
      left: null,
      split: null,
      carried: await carriedOf(desk, room),
    },
  };
}

/** The round before, with its points not yet added up; null in the first, or if its deal is gone. */
async function roundBefore(desk: Desk, room: Room): Promise<WorkshopDocument | null> {
  const { document } = room;
  const rounds = document.rounds.slice(0, -1);
  const last = rounds.at(-1);
  const deal = last === undefined ? null : desk.deals.open(last.deal);
  if (last === undefined || deal === null || !isOfEdition(last, deal)) return null;
  const before = { ...document, rounds, round: document.round - 1 };
  const seats = await seatsOf({ ...room, document: before, deal }, desk.tables);
  const carried = seats.map(({ team, carried: all, table }) => [team.id, all - scoreNow(table)]);
  const isKept = document.settings.totals === 'carry';
  return { ...before, carried: isKept ? Object.fromEntries(carried) : {} };
}

/** Nobody has played a round that is still in the lobby: what counts at the close is the one before. */
async function close(desk: Desk, room: Room): Promise<Change> {
  const { document } = room;
  const before = document.status === 'lobby' ? await roundBefore(desk, room) : null;
  return {
    document: {
      ...(before ?? document),
      status: 'closed',
      deadline: null,
      left: null,
      locked: true,
    },
  };
}

function inject(desk: Desk, room: Room, event: string): Change {
  const { document } = room;
  if (document.status !== 'running') return { refused: 'command/not_running' };
  const offered = room.deal.compiled.deal.events.find(({ id }) => id === event)?.offered === true;
  const round = roundOf(document);
  if (!offered || round.injected.some((one) => one === event))
    return { refused: 'event/not_offered' };
  const injected = [...round.injected, event as (typeof round.injected)[number]];
  const rounds = document.rounds.map((one) => (one === round ? { ...one, injected } : one));
  return {
    document: { ...document, rounds },
    after: async (then) => {
      for (const team of then.teams.filter(isSeated)) await injectPending(desk, then, team);
      return DONE;
    },
  };
}

type Of<K extends Command['do']> = Extract<Command, { do: K }>;
type Changes = {
  readonly [K in Command['do']]?: (
    document: WorkshopDocument,
    command: Of<K>,
    now: number,
  ) => Change;
};

const locked = (document: WorkshopDocument, { do: what }: Of<'lock' | 'unlock'>): Change => ({
  document: { ...document, locked: what === 'lock' },
});

function pause(document: WorkshopDocument, now: number): Change {
  const { status, deadline } = document;
  if (status !== 'running') return { refused: 'command/not_running' };
  const left = deadline === null ? null : Math.max(0, deadline - now);
  return { document: { ...document, status: 'paused', deadline: null, left } };
}

function resume(document: WorkshopDocument, now: number): Change {
  if (document.status !== 'paused') return { refused: 'command/not_paused' };
  const deadline = document.left === null ? null : now + document.left;
  return { document: { ...document, status: 'running', deadline, left: null } };
}

function extended(document: WorkshopDocument, more: number, now: number): WorkshopDocument {
  if (document.status === 'paused') return { ...document, left: (document.left ?? 0) + more };
  return { ...document, deadline: Math.max(now, document.deadline ?? now) + more };
}

function release(document: WorkshopDocument, now: number): Change {
  const { settings, status, released } = document;
  if (settings.pace.kind === 'free') return { refused: 'command/free_pace' };
  if (status === 'lobby') return { refused: 'command/not_running' };
  const clock =
    status === 'paused' ? { left: clockFrom(document, 0) } : { deadline: clockFrom(document, now) };
  return { document: { ...document, ...clock, released: released + 1 } };
}

/** Commands about the whole room. */
const OF_ROOM: Changes = {
  pause: (document, _command, now) => pause(document, now),
  resume: (document, _command, now) => resume(document, now),
  release: (document, _command, now) => release(document, now),
  extend: (document, { seconds }, now) => ({ document: extended(document, seconds * MS, now) }),
  lock: locked,
  unlock: locked,
  freeze: (document, { scene, node }) => ({ document: { ...document, split: { scene, node } } }),
  unfreeze: (document) => ({ document: { ...document, split: null } }),
  board: (document, { board }) => ({
    document: { ...document, settings: { ...document.settings, board } },
  }),
};

function changeRoom(desk: Desk, { document }: Room, command: Command): Change | null {
  // Each row takes the command of its own name.
  const change = OF_ROOM[command.do] as
    | ((document: WorkshopDocument, command: Command, now: number) => Change)
    | undefined;
  return change === undefined ? null : change(document, command, desk.now());
}

/** Commands about one team: the document is only touched, so that everybody sees that something changed. */
function changeOfTeam(desk: Desk, room: Room, command: Command): Change {
  const touched = room.document;
  const about = (after: Change['after']): Change =>
    after === undefined ? {} : { document: touched, after };
  switch (command.do) {
    case 'approve':
      return about((then) =>
        changeTeam(desk, then, command.team, ({ status }) =>
          status === 'waiting' ? { status: 'seated' } : 'command/not_waiting',
        ),
      );
    case 'kick':
      return about(async (then) => {
        await desk.store.revokeTeam(then.row.id, command.team);
        return changeTeam(desk, then, command.team, ({ id }) => ({
          status: 'kicked',
          nameKey: `kicked ${id}`,
        }));
      });
    case 'rename':
      return about((then) =>
        changeTeam(desk, then, command.team, () => {
          const name = cleanName(command.name);
          return name === null ? 'join/name_taken' : { name, nameKey: nameKey(name) };
        }),
      );
    case 'grant':
      return about(async (then) => {
        const team = then.teams.find(({ id }) => id === command.team);
        const last = team === undefined ? null : attemptOf(then, team.id);
        if (team === undefined || last === null) return no('command/no_such_team');
        await deal(desk, then, team, last.attempt + 1);
        return DONE;
      });
    case 'forget':
      return about(async (then) => {
        for (const { id, team } of then.attempts) if (team === command.team) desk.tables.forget(id);
        await desk.store.deleteTeam(then.row.id, command.team);
        return DONE;
      });
    default:
      return { refused: 'command/unknown' };
  }
}

async function changeFor(desk: Desk, room: Room, command: Command): Promise<Change> {
  if (command.do === 'next-round') return nextRound(desk, room, command.deal);
  if (command.do === 'start') return start(room, desk.now());
  if (command.do === 'close') return close(desk, room);
  if (command.do === 'inject') return inject(desk, room, command.event);
  return changeRoom(desk, room, command) ?? changeOfTeam(desk, room, command);
}

const CLOSED_TOO: ReadonlySet<Command['do']> = new Set([
  'board',
  'freeze',
  'unfreeze',
  'forget',
  'rename',
]);

const teamOf = (room: Room, command: Command): number =>
  'team' in command ? (room.teams.find(({ id }) => id === command.team)?.number ?? 0) : 0;

/** Carries out a command; the answer comes once everything it changed is stored. */
export async function carryOut(desk: Desk, id: string, command: Command): Promise<Done> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const room = await readRoom(desk.store, desk.deals, id);
    if (room === null) return no('workshop/gone');
    if (room.document.status === 'closed' && !CLOSED_TOO.has(command.do))
      return no('workshop/closed');
    const change = await changeFor(desk, room, command);
    if (change.refused !== undefined || change.document === undefined)
      return no(change.refused ?? 'command/unknown');
    const saved = await desk.store.saveWorkshop(id, room.row.version, {
      document: writeDocument(change.document),
    });
    if (!saved || change.again) continue;
    await desk.store.audit({
      workshop: id,
      at: desk.now(),
      what: command.do,
      team: teamOf(room, command),
    });
    const then = {
      ...room,
      document: change.document,
      row: { ...room.row, version: room.row.version + 1 },
    };
    const done = change.after === undefined ? DONE : await change.after(then);
    await dealToAll(desk, id);
    return done;
  }
  return no('command/busy');
}
