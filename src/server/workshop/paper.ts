// Whose eyes a deal is shown to: a table, the screen in front of the room, or the one who holds it.
import { viewOf } from '#src/core/engine/view.ts';
import type { CredentialRow } from '#src/server/storage/store.ts';
import type { Desk } from './rounds.ts';
import { attemptOf, readRoom, seatingOf, seatsOf, type Room } from './room.ts';
import { dealPaper, type Beside, type DealPaper } from './sealed.ts';
import { layTable } from './table.ts';

/** Of a table that nobody sits at: a start on any dice. */
const UNDEALT_SEED = 0;
const NOTHING: Beside = { events: [], places: [] };

async function besideOf(desk: Desk, room: Room, { role }: CredentialRow): Promise<Beside> {
  const { split } = room.document;
  if (role === 'team' && split === null) return NOTHING;
  const taken = (await seatsOf(room, desk.tables)).flatMap(({ table }) => table.taken);
  if (role !== 'facilitator')
    return {
      events: [],
      places: taken.filter(({ scene, node }) => scene === split?.scene && node === split.node),
    };
  const offered = room.deal.compiled.deal.events.filter((event) => event.offered);
  return { events: offered.map(({ id }) => id), places: taken };
}

/** What somebody may read of the deal; null if the workshop is gone. */
export async function paperFor(
  desk: Desk,
  who: CredentialRow,
  language: 'zh-CN' | 'en',
): Promise<DealPaper | null> {
  const room = await readRoom(desk.store, desk.deals, who.workshop);
  if (room === null) return null;
  const attempt = who.role === 'team' ? attemptOf(room, who.team) : null;
  const { deal, document } = room;
  const table =
    attempt === null
      ? layTable(deal.compiled, UNDEALT_SEED, document.settings.variant)
      : await desk.tables.open(seatingOf(room, attempt));
  return dealPaper(deal, viewOf(table.run), await besideOf(desk, room, who), language);
}
