// Whose eyes a deal is shown to: a table, the screen in front of the room, or the one who holds it.
import { viewOf } from '#src/core/engine/view.ts';
import type { DealPaper } from '#src/core/schema/workshop-view.ts';
import type { CredentialRow } from '#src/server/storage/store.ts';
import type { Deals } from '#src/server/deals.ts';
import type { Desk } from './rounds.ts';
import { roundOf } from './document.ts';
import { attemptOf, dealOf, readRoom, seatingOf, type Room } from './room.ts';
import { seatsAtTables } from './seats.ts';
import { dealPaper, openPaper, titleIn, type Beside } from './sealed.ts';
import { layTable } from './table.ts';

/** Of a table that nobody sits at: a start on any dice. */
const UNDEALT_SEED = 0;
const NOTHING: Beside = { events: [], places: [], people: [] };

async function besideOf(desk: Desk, room: Room, { role }: CredentialRow): Promise<Beside> {
  const { split } = room.document;
  if (role === 'team' && split === null) return NOTHING;
  const tables = (await seatsAtTables(room, desk.tables)).map(({ table }) => table);
  const taken = tables.flatMap((table) => table.taken);
  if (role !== 'facilitator')
    return {
      ...NOTHING,
      places: taken.filter(({ scene, node }) => scene === split?.scene && node === split.node),
    };
  const offered = dealOf(room).compiled.deal.events.filter((event) => event.offered);
  return {
    events: offered.map(({ id }) => id),
    places: taken,
    people: tables.flatMap(({ run }) => viewOf(run).people.map(({ id }) => id)),
  };
}

/** The titles of the deals that only this server has: all that may be known of them from outside. */
export function sealedTitles(
  deals: Deals,
  language: 'zh-CN' | 'en',
): readonly { readonly deal: string; readonly title: string }[] {
  return deals.sealed().flatMap((id) => {
    const served = deals.open(id);
    return served === null ? [] : [{ deal: id, title: titleIn(served, language) || id }];
  });
}

/** Of another edition than was played: how it is called, and nothing that is hidden in it. */
function strangePaper(desk: Desk, room: Room, language: 'zh-CN' | 'en'): DealPaper {
  const deal = desk.deals.open(roundOf(room.document).deal) ?? dealOf(room);
  const { variant } = room.document.settings;
  const table = layTable(deal.compiled, UNDEALT_SEED, variant);
  return dealPaper(deal, viewOf(table.run), NOTHING, language);
}

/** What somebody may read of the deal; null if the workshop is gone. */
export async function paperFor(
  desk: Desk,
  who: CredentialRow,
  language: 'zh-CN' | 'en',
): Promise<DealPaper | null> {
  const room = await readRoom(desk.store, desk.deals, who.workshop);
  if (room === null) return null;
  const { document } = room;
  if (room.deal === null) return strangePaper(desk, room, language);
  const { deal } = room;
  // The close releases the truth to those who played, not to whoever looks at the wall.
  if (document.status === 'closed' && who.role !== 'screen') return openPaper(deal, language);
  const attempt = who.role === 'team' ? attemptOf(room, who.team) : null;
  const table =
    attempt === null
      ? layTable(deal.compiled, UNDEALT_SEED, document.settings.variant)
      : await desk.tables.open(seatingOf(room, attempt));
  return dealPaper(deal, viewOf(table.run), await besideOf(desk, room, who), language);
}
