// Writes down what the runs of a round came to, so that the results outlive the edition with which they were played.
import type { Store } from '#src/server/storage/store.ts';
import { keptCourseOf } from './course.ts';
import { roundOf, writeDocument, type WorkshopDocument } from './document.ts';
import { readRoom, type Room } from './room.ts';
import type { Desk } from './rounds.ts';
import { frameOf, seatsAtTables } from './seats.ts';

/** The document with the round as it stands now; of another edition nothing better is known than what it holds. */
export async function withKept(desk: Desk, room: Room): Promise<WorkshopDocument> {
  const { document } = room;
  if (room.deal === null) return document;
  const seats = await seatsAtTables(room, desk.tables);
  const courses = seats.map(({ run, table }) => [run, keptCourseOf(table)]);
  const kept = {
    format: 1,
    at: desk.now(),
    ...frameOf(room),
    courses: Object.fromEntries(courses),
  } as const;
  const rounds = [...document.rounds];
  rounds[document.round - 1] = { ...roundOf(document), kept };
  return { ...document, rounds };
}

/** The document without anything about a team. */
export function withoutTeam(room: Room, team: string): WorkshopDocument {
  const { document } = room;
  const runs = new Set(room.attempts.filter((one) => one.team === team).map(({ id }) => id));
  const others = <T>(all: Readonly<Record<string, T>>, gone: (id: string) => boolean) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !gone(id)));
  return {
    ...document,
    shared: document.shared.filter((id) => id !== team),
    carried: others(document.carried, (id) => id === team),
    rounds: document.rounds.map((round) => {
      const { kept } = round;
      if (kept === undefined) return round;
      return { ...round, kept: { ...kept, courses: others(kept.courses, (id) => runs.has(id)) } };
    }),
  };
}

/** Workshops in which something was played since it was last written down how they stand. */
const moved = new WeakMap<Store, Set<string>>();

function movedIn(store: Store): Set<string> {
  const known = moved.get(store) ?? new Set();
  moved.set(store, known);
  return known;
}

export const noteMove = (store: Store, id: string): void => void movedIn(store).add(id);

/** Before the process ends: the next one may be of another edition. */
export async function keepMoved(desk: Desk): Promise<void> {
  for (const id of movedIn(desk.store)) await keepResults(desk, id);
}

async function keepNow(desk: Desk, id: string): Promise<void> {
  movedIn(desk.store).delete(id);
  for (;;) {
    const room = await readRoom(desk.store, desk.deals, id);
    const status = room?.document.status;
    if (room === null || room.deal === null || (status !== 'running' && status !== 'paused'))
      return;
    const document = writeDocument(await withKept(desk, room));
    if (await desk.store.saveWorkshop(id, room.row.version, { document })) return;
  }
}

/** Those that wait for their turn, and the last one of each workshop. */
const waiting = new Map<string, Promise<void>>();
const last = new Map<string, Promise<void>>();

/**
 * Writes down how the round of a workshop stands. Those who ask while it is being written share the next turn: where
 * many teams end a phase at once the document changes a few times, not once for each.
 */
export function keepResults(desk: Desk, id: string): Promise<void> {
  const shared = waiting.get(id);
  if (shared !== undefined) return shared;
  const before = last.get(id)?.catch(() => undefined) ?? Promise.resolve();
  const mine = before.then(() => {
    waiting.delete(id);
    return keepNow(desk, id);
  });
  waiting.set(id, mine);
  last.set(id, mine);
  const leave = (): void => {
    if (last.get(id) === mine) last.delete(id);
  };
  mine.then(leave, leave);
  return mine;
}
