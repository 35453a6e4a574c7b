// A store that nobody else writes to, with what was read kept in memory: an entry then costs a write and no reading.
import { createShelves, type Kept, type Shelves } from './shelves.ts';
import type { AttemptRow, Store } from './store.ts';

/** Where a credential, a team or an attempt belongs never changes; nor does it matter if that is forgotten. */
const PLACES_MOST = 50_000;

interface Places {
  of(id: string): string | undefined;
  put(id: string, workshop: string): void;
}

function createPlaces(): Places {
  const places = new Map<string, string>();
  return {
    of: (id) => places.get(id),
    put(id, workshop) {
      if (places.size >= PLACES_MOST) places.clear();
      places.set(id, workshop);
    },
  };
}

function byTeam(rows: readonly AttemptRow[]): Map<string, AttemptRow[]> {
  const lists = new Map<string, AttemptRow[]>();
  for (const row of rows) {
    const own = lists.get(row.team);
    if (own === undefined) lists.set(row.team, [row]);
    else own.push(row);
  }
  return lists;
}

type Parts = { readonly store: Store; readonly shelves: Shelves; readonly places: Places };

type Lists = Pick<
  Store,
  'workshop' | 'credentialsOf' | 'teams' | 'attempts' | 'lengths' | 'audits'
>;

/** What is read by the id of a workshop. */
function lists({ store, shelves, places }: Parts): Lists {
  return {
    workshop: (id) => shelves.read(id, 'row', () => store.workshop(id)),
    credentialsOf: (id) => shelves.read(id, 'credentials', () => store.credentialsOf(id)),
    teams: (id) => shelves.read(id, 'teams', () => store.teams(id)),
    attempts: (id) =>
      shelves.read(id, 'attempts', async () => {
        const rows = await store.attempts(id);
        for (const row of rows) places.put(row.id, id);
        return rows;
      }),
    lengths: (id) => shelves.read(id, 'lengths', async () => new Map(await store.lengths(id))),
    async audits(id, most) {
      const known = await shelves.read(id, 'audits', async () => ({
        most,
        rows: await store.audits(id, most),
      }));
      return known.most === most ? known.rows : store.audits(id, most);
    },
  };
}

type Ones = Pick<Store, 'credential' | 'team' | 'attemptsOf' | 'entries'>;

/** What is read by an id of its own: its workshop is found out once. */
function ones({ store, shelves, places }: Parts, all: Lists): Ones {
  return {
    async credential(hash) {
      const place = places.of(hash);
      if (place === undefined) {
        const row = await store.credential(hash);
        if (row !== null) places.put(hash, row.workshop);
        return row;
      }
      const byHash = async (): Promise<Kept['credentialOf']> =>
        new Map((await all.credentialsOf(place)).map((one) => [one.hash, one]));
      return (await shelves.read(place, 'credentialOf', byHash)).get(hash) ?? null;
    },
    async team(id) {
      const place = places.of(id);
      if (place === undefined) {
        const row = await store.team(id);
        if (row !== null) places.put(id, row.workshop);
        return row;
      }
      const byId = async (): Promise<Kept['teamOf']> =>
        new Map((await all.teams(place)).map((one) => [one.id, one]));
      return (await shelves.read(place, 'teamOf', byId)).get(id) ?? null;
    },
    async attemptsOf(team) {
      const place = places.of(team);
      if (place === undefined) return store.attemptsOf(team);
      const teams = async (): Promise<Kept['attemptsOf']> => byTeam(await all.attempts(place));
      return (await shelves.read(place, 'attemptsOf', teams)).get(team) ?? [];
    },
    async entries(attempt, from) {
      const place = places.of(attempt);
      const length = place === undefined ? undefined : (await all.lengths(place)).get(attempt);
      return length !== undefined && length <= from ? [] : store.entries(attempt, from);
    },
  };
}

/**
 * Every method is named here, so that a new one is either a reading that is kept or a write after which all is read
 * anew. Only for a store that no other process writes to.
 */
export function createKeptStore(store: Store): Store {
  const shelves = createShelves();
  const places = createPlaces();
  const parts = { store, shelves, places };
  const all = lists(parts);
  const { write } = shelves;
  return {
    kind: store.kind,
    ...all,
    ...ones(parts, all),
    addWorkshop: (row) => write(row.id, () => store.addWorkshop(row)),
    workshopByCode: (code) => store.workshopByCode(code),
    workshopByScreenCode: (code) => store.workshopByScreenCode(code),
    saveWorkshop: (id, version, change) => write(id, () => store.saveWorkshop(id, version, change)),
    expired: (now) => store.expired(now),
    deleteWorkshop: (id) => write(id, () => store.deleteWorkshop(id), 'logs'),
    addCredential: (row) => write(row.workshop, () => store.addCredential(row)),
    async revoke(hash) {
      const place = places.of(hash) ?? (await store.credential(hash))?.workshop;
      if (place !== undefined) await write(place, () => store.revoke(hash));
    },
    revokeTeam: (id, team) => write(id, () => store.revokeTeam(id, team)),
    addTeam: (row, most) => write(row.workshop, () => store.addTeam(row, most)),
    teamByKey: (id, key) => store.teamByKey(id, key),
    saveTeam: (id, team, change) => write(id, () => store.saveTeam(id, team, change)),
    deleteTeam: (id, team) => write(id, () => store.deleteTeam(id, team), 'logs'),
    addAttempt: (row) => write(row.workshop, () => store.addAttempt(row), 'logs'),
    async append(row, when) {
      const appended = await store.append(row, when);
      const place = places.of(row.attempt) ?? when?.workshop;
      if (place === undefined || appended.kind === 'stale') return appended;
      const length = appended.kind === 'conflict' ? appended.next : row.seq + 1;
      shelves.grown(place, row.attempt, length);
      return appended;
    },
    vote: (row) => store.vote(row),
    votes: (attempt) => store.votes(attempt),
    audit: (row) => write(row.workshop, () => store.audit(row)),
    nudge: (id) => store.nudge(id),
    onNudge: (listener) => store.onNudge(listener),
    check: () => store.check(),
    close: () => store.close(),
  };
}
