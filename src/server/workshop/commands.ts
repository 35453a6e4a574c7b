// What a facilitator does. Every command changes the document from the version it read, and is tried anew if somebody
// was faster; what it does to teams follows once that is stored.
import type { Command } from '#src/core/schema/workshop.ts';
import type { TeamChange, TeamRow } from '#src/server/storage/store.ts';
import { writeDocument, roundOf } from './document.ts';
import { cleanName, nameKey } from './names.ts';
import { keepResults, withoutTeam } from './keeping.ts';
import { changeRoom, type Change, type Done } from './room-changes.ts';
import { close, nextRound, start } from './round-changes.ts';
import { attemptOf, dealOf, isSeated, readRoom, type Room } from './room.ts';
import { deal, dealToAll, injectPending, type Desk } from './rounds.ts';

const DONE: Done = { ok: true };
const no = (code: string): Done => ({ ok: false, code });

/** How often a command is tried against changes of others. */
const TRIES = 8;

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

function inject(desk: Desk, room: Room, event: string): Change {
  const { document } = room;
  if (document.status !== 'running') return { refused: 'command/not_running' };
  const offered =
    dealOf(room).compiled.deal.events.find(({ id }) => id === event)?.offered === true;
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
      return {
        document: withoutTeam(room, command.team),
        after: async (then) => {
          for (const { id, team } of then.attempts)
            if (team === command.team) desk.tables.forget(id);
          await desk.store.deleteTeam(then.row.id, command.team);
          return DONE;
        },
      };
    default:
      return { refused: 'command/unknown' };
  }
}

async function changeFor(desk: Desk, room: Room, command: Command): Promise<Change> {
  if (command.do === 'next-round') return nextRound(desk, room, command.deal);
  if (command.do === 'start') return start(room, desk.now());
  if (command.do === 'close') return close(desk, room);
  if (command.do === 'inject') return inject(desk, room, command.event);
  return changeRoom(room, command, desk.now()) ?? changeOfTeam(desk, room, command);
}

const CLOSED_TOO: ReadonlySet<Command['do']> = new Set([
  'board',
  'freeze',
  'unfreeze',
  'forget',
  'rename',
]);

/** What goes on with a run, or looks into it: a round of another edition has none. */
const AT_TABLES: ReadonlySet<Command['do']> = new Set([
  'start',
  'resume',
  'release',
  'extend',
  'grant',
  'inject',
  'freeze',
]);

/** Why a command cannot be carried out in this room, whatever it would change. */
function barredIn({ document, deal: served }: Room, command: Command): string | null {
  if (document.status === 'closed' && !CLOSED_TOO.has(command.do)) return 'workshop/closed';
  return served === null && AT_TABLES.has(command.do) ? 'workshop/other_edition' : null;
}

const teamOf = (room: Room, command: Command): number =>
  'team' in command ? (room.teams.find(({ id }) => id === command.team)?.number ?? 0) : 0;

/** Carries out a command; the answer comes once everything it changed is stored. */
export async function carryOut(desk: Desk, id: string, command: Command): Promise<Done> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const room = await readRoom(desk.store, desk.deals, id);
    if (room === null) return no('workshop/gone');
    const barred = barredIn(room, command);
    if (barred !== null) return no(barred);
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
    // Nobody moves now, and nobody knows for how long.
    if (command.do === 'pause') await keepResults(desk, id);
    return done;
  }
  return no('command/busy');
}
