// The runs of a round: dealt to every team that sits, and the events that the facilitator brings about in them.
import type { Deals } from '#src/server/deals.ts';
import type { Store, TeamRow } from '#src/server/storage/store.ts';
import { randomId, randomSeed } from './chance.ts';
import { roundOf } from './document.ts';
import { attemptOf, isSeated, readRoom, seatingOf, type Room } from './room.ts';
import { isPlaying, seqOf } from './table.ts';
import type { Sender, Tables } from './tables.ts';

export interface Desk {
  readonly store: Store;
  readonly deals: Deals;
  readonly tables: Tables;
  readonly now: () => number;
}

/** Entries that no device sent, while the room stands as it was read. */
const systemIn = ({ row }: Room): Sender => ({
  device: '',
  gate: () => null,
  when: { workshop: row.id, version: row.version },
});

/** Gives a team the run of a round; the same dice for all unless each has its own. */
export async function deal(desk: Desk, room: Room, team: TeamRow, attempt: number): Promise<void> {
  const { document } = room;
  const own = document.settings.seeds === 'own';
  await desk.store.addAttempt({
    id: randomId(),
    workshop: room.row.id,
    team: team.id,
    round: document.round,
    attempt,
    seed: own ? randomSeed() : roundOf(document).seed,
    createdAt: desk.now(),
  });
}

/** Every team that sits and has no run in this round gets one. */
export async function dealToAll(desk: Desk, id: string): Promise<void> {
  const room = await readRoom(desk.store, desk.deals, id);
  // Nobody begins what others began with another edition.
  if (room === null || room.deal === null) return;
  if (room.document.status === 'lobby' || room.document.status === 'closed') return;
  for (const team of room.teams)
    if (isSeated(team) && attemptOf(room, team.id) === null) await deal(desk, room, team, 1);
}

/** How often an event is tried against changes of the workshop; then it follows after the next entry. */
const EVENT_TRIES = 8;

/** Brings injected events about at every table where that can be done now; the others follow after their next entry. */
export async function injectPending(desk: Desk, seen: Room, team: TeamRow): Promise<void> {
  for (let tries = 0, room: Room | null = seen; room !== null && tries < EVENT_TRIES; tries += 1) {
    if (room.document.status !== 'running' || (await injectAll(desk, room, team))) return;
    room = await readRoom(desk.store, desk.deals, seen.row.id);
  }
}

/** False if the workshop changed meanwhile: whether anything may happen is to be asked again. */
async function injectAll(desk: Desk, room: Room, team: TeamRow): Promise<boolean> {
  const attempt = attemptOf(room, team.id);
  if (attempt === null) return true;
  const seating = seatingOf(room, attempt);
  for (const event of roundOf(room.document).injected) {
    const table = await desk.tables.open(seating);
    const done = table.run.log.some((entry) => entry.type === 'inject' && entry.event === event);
    if (done || !isPlaying(table)) continue;
    const entry = { type: 'inject', event } as const;
    const { kind } = await desk.tables.submit(seating, seqOf(table), entry, systemIn(room));
    if (kind === 'stale') return false;
  }
  return true;
}
