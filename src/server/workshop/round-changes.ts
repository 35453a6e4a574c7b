// How a round begins, and what is kept of it when the next one begins or the workshop is closed.
import { randomSeed } from './chance.ts';
import { roundOf, type WorkshopDocument } from './document.ts';
import { withKept } from './keeping.ts';
import { clockFrom, pause, type Change } from './room-changes.ts';
import { dealFor, dealOf, type Room } from './room.ts';
import type { Desk } from './rounds.ts';
import { keptOf, seatsAsKept, type Seat } from './seats.ts';

/** Totals with the kept points of a round added to them, or taken from them again. */
function totalsWith(room: Room, points: (seat: Seat) => number): WorkshopDocument['carried'] {
  const { settings, carried } = room.document;
  if (settings.totals === 'reset') return {};
  const seats = seatsAsKept(room);
  const changed = seats.map((seat) => [seat.team.id, seat.carried + points(seat)] as const);
  return { ...carried, ...Object.fromEntries(changed) };
}

/** From here on the round is played with the deal and the rules as they are now. */
export function start(room: Room, now: number): Change {
  const { document } = room;
  if (document.status !== 'lobby') return { refused: 'command/started_already' };
  const { edition } = dealOf(room);
  const rounds = [...document.rounds.slice(0, -1), { ...roundOf(document), edition }];
  const deadline = clockFrom(document, now);
  return { document: { ...document, rounds, status: 'running', deadline } };
}

export async function nextRound(desk: Desk, room: Room, id: string | undefined): Promise<Change> {
  const { document } = room;
  // One that cannot be started, since the server has its deal no more, makes way.
  const lobby = document.status === 'lobby';
  if (lobby && room.deal !== null) return { refused: 'command/not_started' };
  const next = id ?? roundOf(document).deal;
  if (desk.deals.open(next) === null) return { refused: 'command/no_such_deal' };
  const begun = { deal: next, seed: randomSeed(), injected: [] };
  if (lobby) return { document: { ...document, rounds: [...document.rounds.slice(0, -1), begun] } };
  // Points are counted when no entry can come any more: one under way meets a room that is paused.
  if (document.status === 'running') return { ...pause(document, desk.now()), again: true };
  const ended = await withKept(desk, room);
  return {
    document: {
      ...ended,
      status: 'lobby',
      round: document.round + 1,
      rounds: [...ended.rounds, begun],
      released: document.settings.pace.kind === 'free' ? 0 : 1,
      deadline: null,
      left: null,
      split: null,
      carried: totalsWith({ ...room, document: ended }, ({ course }) => course.score),
    },
  };
}

/** The room in the round before, with its points not yet added up; null in the first. */
async function roundBefore(desk: Desk, room: Room): Promise<Room | null> {
  const { document } = room;
  const rounds = document.rounds.slice(0, -1);
  const last = rounds.at(-1);
  if (last === undefined) return null;
  const round = document.round - 1;
  const before = {
    ...room,
    deal: dealFor(desk.deals, last),
    document: { ...document, rounds, round },
  };
  // What was added up is what was kept; of a round from before that was done it is told by its log.
  const kept = keptOf(before) === null ? await withKept(desk, before) : before.document;
  const carried = totalsWith({ ...before, document: kept }, ({ course }) => -course.score);
  return { ...before, document: { ...kept, carried } };
}

/** Nobody has played a round that is still in the lobby: what counts at the close is the one before. */
export async function close(desk: Desk, room: Room): Promise<Change> {
  const { document } = room;
  // What is kept is what stands once no entry can come any more.
  if (document.status === 'running') return { ...pause(document, desk.now()), again: true };
  const before = document.status === 'lobby' ? await roundBefore(desk, room) : null;
  return {
    document: {
      ...(before?.document ?? (await withKept(desk, room))),
      status: 'closed',
      deadline: null,
      left: null,
      locked: true,
    },
  };
}
