// One contract for every back-end: what the workshop relies on.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '#src/server/storage/open-store.ts';
import type { Store, TeamRow, WorkshopRow } from '#src/server/storage/store.ts';
import { startPostgres, type TestPostgres } from '#tests/support/postgres.ts';

let made = 0;
const fresh = (kind: string): string => {
  made += 1;
  return `${kind}-${made}`;
};

function workshop(change: Partial<WorkshopRow> = {}): WorkshopRow {
  const id = fresh('workshop');
  return {
    id,
    code: fresh('C'),
    screenCode: fresh('S'),
    createdAt: 1_000,
    expiresAt: 9_000_000_000_000,
    version: 1,
    document: '{}',
    ...change,
  };
}

const team = (of: WorkshopRow, number: number, change: Partial<TeamRow> = {}): TeamRow => ({
  id: fresh('team'),
  workshop: of.id,
  number,
  name: `Heron ${number}`,
  nameKey: `heron ${number}`,
  key: fresh('K'),
  status: 'seated',
  decides: 'anyone',
  lead: '',
  createdAt: 2_000,
  ...change,
});

let postgres: TestPostgres;
let folder: string;
const stores = new Map<string, Store>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shapan-store-'));
  postgres = await startPostgres();
  stores.set('sqlite', await openStore({ dataFolder: folder, databaseUrl: null }));
  stores.set('postgres', await openStore({ dataFolder: folder, databaseUrl: postgres.url }));
}, 60_000);

afterAll(async () => {
  for (const store of stores.values()) await store.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(['sqlite', 'postgres'])('%s', (kind) => {
  const open = (): Store => {
    const store = stores.get(kind);
    if (store === undefined) throw new Error(`${kind} did not open`);
    return store;
  };

  async function attempt(): Promise<{ w: WorkshopRow; t: TeamRow; id: string }> {
    const w = workshop();
    const t = team(w, 1);
    await open().addWorkshop(w);
    await open().addTeam(t, 60);
    const id = fresh('attempt');
    await open().addAttempt({
      id,
      workshop: w.id,
      team: t.id,
      round: 1,
      attempt: 1,
      seed: 7,
      createdAt: 3_000,
    });
    return { w, t, id };
  }

  const line = (id: string, seq: number, entry: string) => ({
    attempt: id,
    seq,
    entry,
    device: 'd',
    at: 5,
  });

  test('a workshop is found by id and codes; its codes are unique', async () => {
    const w = workshop();
    expect(await open().addWorkshop(w)).toBe(true);
    expect(await open().addWorkshop(workshop({ code: w.code }))).toBe(false);
    expect(await open().workshop(w.id)).toEqual(w);
    expect(await open().workshopByCode(w.code)).toEqual(w);
    expect(await open().workshopByScreenCode(w.screenCode)).toEqual(w);
    expect(await open().workshop('none')).toBeNull();
  });

  test('a change of a workshop needs the version it was made from', async () => {
    const w = workshop();
    await open().addWorkshop(w);
    expect(await open().saveWorkshop(w.id, 1, { document: '{"a":1}' })).toBe(true);
    expect(await open().saveWorkshop(w.id, 1, { document: '{"a":2}' })).toBe(false);
    expect(await open().workshop(w.id)).toMatchObject({ version: 2, document: '{"a":1}' });
  });

  test('only one of many changes made from the same version is taken', async () => {
    const w = workshop();
    await open().addWorkshop(w);
    const tries = Array.from({ length: 20 }, (_, k) =>
      open().saveWorkshop(w.id, 1, { document: String(k) }),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
  });

  test('entries stand one after another; the same again is the same, another is a conflict', async () => {
    const { id } = await attempt();
    expect(await open().append(line(id, 0, 'a'))).toEqual({ kind: 'stored' });
    expect(await open().append(line(id, 0, 'a'))).toEqual({ kind: 'same' });
    expect(await open().append(line(id, 0, 'b'))).toEqual({ kind: 'conflict', next: 1 });
    expect(await open().append(line(id, 2, 'c'))).toEqual({ kind: 'conflict', next: 1 });
    expect(await open().append(line(id, 1, 'c'))).toEqual({ kind: 'stored' });
    expect((await open().entries(id, 1)).map(({ entry }) => entry)).toEqual(['c']);
  });

  test('of many writers at one place exactly one is stored', async () => {
    const { id } = await attempt();
    for (let seq = 0; seq < 10; seq += 1) {
      const tries = Array.from({ length: 16 }, (_, k) => open().append(line(id, seq, `w${k}`)));
      const kinds = (await Promise.all(tries)).map(({ kind: one }) => one);
      expect(kinds.filter((one) => one === 'stored')).toHaveLength(1);
      expect(kinds.filter((one) => one === 'conflict')).toHaveLength(15);
    }
    expect(await open().entries(id, 0)).toHaveLength(10);
  });

  test('lengths count the log of every attempt, empty ones too', async () => {
    const { w, t, id } = await attempt();
    await open().append(line(id, 0, 'a'));
    const other = fresh('attempt');
    await open().addAttempt({
      id: other,
      workshop: w.id,
      team: t.id,
      round: 1,
      attempt: 2,
      seed: 8,
      createdAt: 1,
    });
    expect(await open().lengths(w.id)).toEqual(
      new Map([
        [id, 1],
        [other, 0],
      ]),
    );
  });

  test('a team has a name and a number of its own, and the room has an end', async () => {
    const w = workshop();
    await open().addWorkshop(w);
    const one = team(w, 1);
    expect(await open().addTeam(one, 2)).toBe(true);
    expect(await open().addTeam(team(w, 2, { nameKey: one.nameKey }), 2)).toBe(false);
    expect(await open().addTeam(team(w, 1), 2)).toBe(false);
    expect(await open().addTeam(team(w, 2), 2)).toBe(true);
    expect(await open().addTeam(team(w, 3), 2)).toBe(false);
    expect(await open().saveTeam(w.id, one.id, { status: 'kicked' })).toBe(true);
    expect(await open().addTeam(team(w, 3), 2)).toBe(true);
    expect(await open().saveTeam(w.id, one.id, { nameKey: 'heron 2' })).toBe(false);
    expect((await open().teams(w.id)).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await open().teamByKey(w.id, one.key)).toMatchObject({ id: one.id, status: 'kicked' });
  });

  test('many who sit down at once never pass the end of the room', async () => {
    const w = workshop();
    await open().addWorkshop(w);
    const tries = Array.from({ length: 30 }, (_, k) => open().addTeam(team(w, k + 1), 5));
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(5);
  });

  test('credentials are found by their hash and go with their team', async () => {
    const { w, t } = await attempt();
    const row = {
      hash: fresh('hash'),
      workshop: w.id,
      role: 'team',
      team: t.id,
      device: 'one',
      createdAt: 1,
    } as const;
    await open().addCredential(row);
    expect(await open().credential(row.hash)).toEqual(row);
    expect(await open().credentialsOf(w.id)).toEqual([row]);
    await open().revokeTeam(w.id, t.id);
    expect(await open().credential(row.hash)).toBeNull();
  });

  test('a vote is kept per device; a later one replaces it', async () => {
    const { id } = await attempt();
    await open().vote({ attempt: id, seq: 3, device: 'a', choice: 1 });
    await open().vote({ attempt: id, seq: 3, device: 'a', choice: 2 });
    await open().vote({ attempt: id, seq: 3, device: 'b', choice: 0 });
    expect((await open().votes(id)).map(({ device, choice }) => `${device}${choice}`)).toEqual([
      'a2',
      'b0',
    ]);
  });

  test('what is deleted is gone with all that hangs on it', async () => {
    const { w, t, id } = await attempt();
    await open().append(line(id, 0, 'a'));
    await open().vote({ attempt: id, seq: 0, device: 'a', choice: 1 });
    await open().audit({ workshop: w.id, at: 1, what: 'start', team: 0 });
    await open().deleteTeam(w.id, t.id);
    expect(await open().entries(id, 0)).toEqual([]);
    await open().deleteWorkshop(w.id);
    expect(await open().audits(w.id, 10)).toEqual([]);
    expect(await open().workshop(w.id)).toBeNull();
  });

  test('expired workshops are named', async () => {
    const w = workshop({ expiresAt: 50 });
    await open().addWorkshop(w);
    expect(await open().expired(49)).not.toContain(w.id);
    expect(await open().expired(50)).toContain(w.id);
  });

  test('the store says that it can be written to', async () => {
    await expect(open().check()).resolves.toBeUndefined();
  });
});
