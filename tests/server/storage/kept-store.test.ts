// What is kept in memory must never differ from what is on the disk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createThrow } from '#src/cli/torture/random-log.ts';
import { createKeptStore } from '#src/server/storage/kept-store.ts';
import { openDatabase } from '#src/server/storage/open-store.ts';
import { createStore } from '#src/server/storage/sql-store.ts';
import type { CredentialRow, Role, Store, TeamRow } from '#src/server/storage/store.ts';

let folder: string;
let disk: Store;
let kept: Store;
/** Readings that went to the disk. */
let readings: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shapan-kept-'));
  disk = createStore(await openDatabase({ dataFolder: folder, databaseUrl: null }));
  readings = [];
  const told = new Proxy(disk, {
    get: (target, name: keyof Store) => {
      const value: unknown = target[name];
      if (typeof value === 'function') readings.push(name);
      return value;
    },
  });
  kept = createKeptStore(told);
});

afterEach(async () => {
  await disk.close();
  rmSync(folder, { recursive: true, force: true });
});

const workshop = (id: string) => ({
  id,
  code: `code-${id}`,
  screenCode: `screen-${id}`,
  createdAt: 1,
  expiresAt: 2,
  version: 1,
  document: '{}',
});

const team = (of: string, number: number): TeamRow => ({
  id: `${of}-t${number}`,
  workshop: of,
  number,
  name: `Heron ${number}`,
  nameKey: `heron ${number}`,
  key: `K${number}`,
  status: 'seated',
  decides: 'anyone',
  lead: '',
  createdAt: 2,
});

const credential = (of: string, role: Role, name: string, number = 0): CredentialRow => ({
  hash: `${of}-${name}`,
  workshop: of,
  role,
  team: number === 0 ? '' : `${of}-t${number}`,
  device: name,
  createdAt: 3,
});

const attempt = (of: string, number: number, round: number) => ({
  id: `${of}-a${number}-${round}`,
  workshop: of,
  team: `${of}-t${number}`,
  round,
  attempt: 1,
  seed: 7,
  createdAt: 4,
});

const entry = (of: string, number: number, round: number, seq: number) => ({
  attempt: `${of}-a${number}-${round}`,
  seq,
  entry: `{"n":${seq}}`,
  device: 'd',
  at: 5,
});

/** Everything that is read of a workshop. */
async function all(store: Store, id: string): Promise<unknown> {
  const [numbers, rounds] = [
    [1, 2, 3],
    [1, 2],
  ];
  return {
    row: await store.workshop(id),
    teams: await store.teams(id),
    team: await Promise.all(numbers.map((n) => store.team(`${id}-t${n}`))),
    attempts: await store.attempts(id),
    attemptsOf: await Promise.all(numbers.map((n) => store.attemptsOf(`${id}-t${n}`))),
    credentials: await store.credentialsOf(id),
    credential: await Promise.all(['h', 'a', 'b'].map((name) => store.credential(`${id}-${name}`))),
    lengths: [...(await store.lengths(id))],
    entries: await Promise.all(
      numbers.flatMap((n) => rounds.map((round) => store.entries(`${id}-a${n}-${round}`, 1))),
    ),
    audits: await store.audits(id, 5),
  };
}

/** Something that may happen to a workshop; whether it can is up to the store. */
async function happen(store: Store, id: string, roll: (sides: number) => number): Promise<unknown> {
  const number = 1 + roll(3);
  const round = 1 + roll(2);
  const name = ['h', 'a', 'b'][roll(3)] ?? 'h';
  const seq = (await disk.lengths(id)).get(`${id}-a${number}-${round}`) ?? 0;
  const version = (await disk.workshop(id))?.version ?? 0;
  const doings: (() => Promise<unknown>)[] = [
    () => store.addWorkshop(workshop(id)),
    () => store.saveWorkshop(id, version, { document: `{"at":${version}}` }),
    () => store.addTeam(team(id, number), 3),
    () => store.addCredential(credential(id, 'team', name, number)),
    () => store.revoke(`${id}-${name}`),
    () => store.revokeTeam(id, `${id}-t${number}`),
    () => store.saveTeam(id, `${id}-t${number}`, { name: `Crane ${roll(9)}` }),
    () => store.addAttempt(attempt(id, number, round)),
    () => store.append(entry(id, number, round, seq), { workshop: id, version }),
    () => store.append(entry(id, number, round, seq)),
    () => store.append(entry(id, number, round, seq + 2)),
    () => store.audit({ workshop: id, at: roll(100), what: 'x', team: 0 }),
    () => (roll(4) === 0 ? store.deleteTeam(id, `${id}-t${number}`) : Promise.resolve()),
    () => (roll(9) === 0 ? store.deleteWorkshop(id) : Promise.resolve()),
  ];
  return doings[roll(doings.length)]?.().catch(() => null);
}

test.each([1, 2, 3])(
  'what is read is what is on the disk, seed %i',
  { timeout: 60_000 },
  async (seed) => {
    const roll = createThrow(seed);
    for (let step = 0; step < 150; step += 1) {
      // Some things happen at once, and are read while they do.
      const doing = Array.from({ length: 1 + roll(3) }, () => happen(kept, 'w', roll));
      if (roll(2) === 0) await all(kept, 'w');
      await Promise.all(doing);
      expect(await all(kept, 'w')).toEqual(await all(disk, 'w'));
    }
  },
);

test('what was read once is not read again until something is written', async () => {
  await kept.addWorkshop(workshop('w'));
  await kept.addTeam(team('w', 1), 3);
  await kept.addCredential(credential('w', 'team', 'a', 1));
  await kept.addAttempt(attempt('w', 1, 1));
  const readAll = async (): Promise<string[]> => {
    readings = [];
    await kept.credential('w-a');
    await kept.workshop('w');
    await kept.team('w-t1');
    await kept.attemptsOf('w-t1');
    await kept.attempts('w');
    await kept.entries('w-a1-1', (await kept.lengths('w')).get('w-a1-1') ?? 0);
    return readings;
  };
  await readAll();
  await readAll();
  expect(await readAll()).toEqual([]);
  await kept.append(entry('w', 1, 1, 0), { workshop: 'w', version: 1 });
  expect(await readAll()).toEqual([]);
  expect(await kept.lengths('w')).toEqual(new Map([['w-a1-1', 1]]));
  await kept.saveWorkshop('w', 1, { document: '{"a":1}' });
  expect(await readAll()).toContain('workshop');
  expect(await readAll()).toEqual([]);
});

test('a credential that was revoked is gone at once', async () => {
  await kept.addWorkshop(workshop('w'));
  for (const name of ['a', 'b']) await kept.addCredential(credential('w', 'screen', name));
  await kept.credential('w-a');
  await kept.credential('w-a');
  await kept.revoke('w-a');
  expect(await kept.credential('w-a')).toBeNull();
  await kept.revoke('w-b');
  expect(await kept.credential('w-b')).toBeNull();
  expect(await kept.credentialsOf('w')).toEqual([]);
});
