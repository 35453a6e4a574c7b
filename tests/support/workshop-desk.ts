// A workshop without HTTP: a store in a folder of its own, a clock that stands, and short words for what people do.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { Entry } from '#src/core/schema/entry.ts';
import { Command, WorkshopSettings } from '#src/core/schema/workshop.ts';
import { createDeals, type ServedDeal } from '#src/server/deals.ts';
import { openStore } from '#src/server/storage/open-store.ts';
import type { CredentialRow } from '#src/server/storage/store.ts';
import { hashToken } from '#src/server/workshop/chance.ts';
import { carryOut } from '#src/server/workshop/commands.ts';
import { readDocument, type WorkshopDocument } from '#src/server/workshop/document.ts';
import { join as sitDown } from '#src/server/workshop/joining.ts';
import type { Done } from '#src/server/workshop/room-changes.ts';
import { dealToAll, type Desk } from '#src/server/workshop/rounds.ts';
import { createWorkshop, playEntry, type Played } from '#src/server/workshop/service.ts';
import { createTables } from '#src/server/workshop/tables.ts';

const scenarios = fileURLToPath(new URL('../../scenarios', import.meta.url));
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

export interface TestHall {
  readonly desk: Desk;
  readonly id: string;
  readonly code: string;
  clock: number;
  command(command: object): Promise<Done>;
  document(): Promise<WorkshopDocument>;
  sit(input?: object): Promise<CredentialRow>;
  play(who: CredentialRow, seq: number, entry: object): Promise<Played>;
}

/** The desk of a server that was started anew after an update: deals are what `change` makes of them. */
export const afterUpdate = (
  { store, deals, now }: Desk,
  change: (deal: ServedDeal) => ServedDeal | null,
): Desk => ({
  store,
  now,
  tables: createTables(store, now),
  deals: {
    ...deals,
    open: (id) => {
      const deal = deals.open(id);
      return deal === null ? null : change(deal);
    },
  },
});

/** Another edition of each deal, and none at all. */
export const EDITED = (deal: ServedDeal): ServedDeal => ({ ...deal, edition: 'another' });
export const GONE = (): null => null;

/** A workshop on the training deal, in its lobby. */
export async function openTestHall(settings: object = {}): Promise<TestHall> {
  const folder = mkdtempSync(join(tmpdir(), 'shapan-desk-'));
  const store = await openStore({ dataFolder: folder, databaseUrl: null });
  closing.push(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const time = { clock: 1_000_000 };
  const now = (): number => time.clock;
  const desk = {
    store,
    deals: createDeals(scenarios, folder),
    now,
    tables: createTables(store, now),
  };
  const row = await createWorkshop(
    desk,
    WorkshopSettings.parse({ deal: 'first-call', ...settings }),
  );
  if (row === null) throw new Error('openTestHall: no such deal');
  const { id, code } = row;
  return {
    desk,
    id,
    code,
    get clock() {
      return time.clock;
    },
    set clock(value: number) {
      time.clock = value;
    },
    command: (command) => carryOut(desk, id, Command.parse(command)),
    document: async () => readDocument((await store.workshop(id))?.document ?? ''),
    async sit(input = {}) {
      const joined = await sitDown(store, now(), { code, language: 'en', ...input });
      if (!joined.ok) throw new Error(joined.code);
      await dealToAll(desk, id);
      const credential = await store.credential(hashToken(joined.in.token ?? ''));
      if (credential === null) throw new Error('openTestHall: no credential');
      return credential;
    },
    play: (who, seq, entry) => playEntry(desk, who, seq, Entry.parse(entry)),
  };
}
