// A workshop with its teams and tables, read together: what commands work on and views are drawn from.
import type { Deals, ServedDeal } from '#src/server/deals.ts';
import type { AttemptRow, Store, TeamRow, WorkshopRow } from '#src/server/storage/store.ts';
import { readDocument, roundOf, type Round, type WorkshopDocument } from './document.ts';
import type { Seating } from './tables.ts';

export interface Room {
  readonly row: WorkshopRow;
  readonly document: WorkshopDocument;
  /** Null if the server has it no more, or in another edition than the one this round began with. */
  readonly deal: ServedDeal | null;
  readonly teams: readonly TeamRow[];
  readonly attempts: readonly AttemptRow[];
  /** Entries of all attempts. */
  readonly entries: number;
}

/** Entries of one workshop never reach this, so that a version counts changes first and entries second. */
const PER_CHANGE = 1_000_000;

/** Rises with every change and every entry. */
export const versionOf = (room: Room): number => room.row.version * PER_CHANGE + room.entries;

/** What was played can be replayed only with the deal and the rules it was played with: with others it would be another game. */
export class OtherEditionError extends Error {
  readonly code = 'workshop/other_edition';
}

/** The deal as the round was begun with it. Rounds that have not started, and those of before editions were kept, go with any. */
export function dealFor(deals: Deals, { deal: id, edition }: Round): ServedDeal | null {
  const deal = deals.open(id);
  return edition === undefined || edition === deal?.edition ? deal : null;
}

/** For whatever has to replay. */
export function dealOf({ deal, document }: Pick<Room, 'deal' | 'document'>): ServedDeal {
  if (deal !== null) return deal;
  const { deal: id } = roundOf(document);
  throw new OtherEditionError(
    `The deal ${id}, its playbook or the rules are not those that a round began with.`,
  );
}

async function readFrame(
  store: Store,
  deals: Deals,
  id: string,
): Promise<Pick<Room, 'row' | 'document' | 'deal'> | null> {
  const row = await store.workshop(id);
  if (row === null) return null;
  const document = readDocument(row.document);
  return { row, document, deal: dealFor(deals, roundOf(document)) };
}

/** The room as one team needs it to play: nobody else is read, and entries are not counted. */
export async function readCorner(
  store: Store,
  deals: Deals,
  id: string,
  team: string,
): Promise<Room | null> {
  const [frame, own, attempts] = await Promise.all([
    readFrame(store, deals, id),
    store.team(team),
    store.attemptsOf(team),
  ]);
  if (frame === null) return null;
  return { ...frame, teams: own === null ? [] : [own], attempts, entries: 0 };
}

export async function readRoom(store: Store, deals: Deals, id: string): Promise<Room | null> {
  const frame = await readFrame(store, deals, id);
  if (frame === null) return null;
  const [teams, attempts, lengths] = await Promise.all([
    store.teams(id),
    store.attempts(id),
    store.lengths(id),
  ]);
  const entries = [...lengths.values()].reduce((sum, n) => sum + n, 0);
  return { ...frame, teams, attempts, entries };
}

/** The attempt that counts: the last one of this round. */
export const attemptOf = (room: Room, team: string): AttemptRow | null =>
  room.attempts.filter((one) => one.team === team && one.round === room.document.round).at(-1) ??
  null;

export const seatingOf = (room: Room, attempt: AttemptRow): Seating => ({
  attempt,
  compiled: dealOf(room).compiled,
  variant: room.document.settings.variant,
});

export const isSeated = ({ status }: TeamRow): boolean => status === 'seated';
