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

type Read = Pick<
  Store,
  | 'workshop'
  | 'credential'
  | 'credentialsOf'
  | 'team'
  | 'teams'
  | 'attempts'
  | 'attemptsOf'
  | 'entries'
  | 'lengths'
  | 'audits'
>;

function reads(parts: Parts): Read {
  const { store, shelves, places } = parts;
  const credentials = (id: string): Promise<Kept['credentials']> =>
    shelves.read(id, 'credentials', () => store.credentialsOf(id));
  const teams = (id: string): Promise<Kept['teams']> =>
    shelves.read(id, 'teams', () => store.teams(id));
  const attempts = (id: string): Promise<Kept['attempts']> =>
    shelves.read(id, 'attempts', async () => {
      const rows = await store.attempts(id);
      for (const row of rows) places.put(row.id, id);
      return rows;
    });
  const lengths = (id: string): Promise<Kept['lengths']> =>
    shelves.read(id, 'lengths', async () => new Map(await store.lengths(id)));
  return {
    workshop: (id) => shelves.read(id, 'row', () => store.workshop(id)),
    credentialsOf: credentials,
    async credential(hash) {
      const place = places.of(hash);
      if (place === undefined) {
        const row = await store.credential(hash);
        if (row !== null) places.put(hash, row.workshop);
        return row;
      }
      const known = await shelves.read(
        place,
        'credentialOf',
        async () => new Map((await credentials(place)).map((one) => [one.hash, one])),
      );
      return known.get(hash) ?? null;
    },
    teams,
    async team(id) {
      const place = places.of(id);
      if (place === undefined) {
        const row = await store.team(id);
        if (row !== null) places.put(id, row.workshop);
        return row;
      }
      const known = await shelves.read(
        place,
        'teamOf',
        async () => new Map((await teams(place)).map((one) => [one.id, one])),
      );
      return known.get(id) ?? null;
    },
    attempts,
    async attemptsOf(team) {
      const place = places.of(team);
      if (place === undefined) return store.attemptsOf(team);
      const known = await shelves.read(place, 'attemptsOf', async () =>
        byTeam(await attempts(place)),
      );
      return known.get(team) ?? [];
    },
    async entries(attempt, from) {
      const place = places.of(attempt);
      const length = place === undefined ? undefined : (await lengths(place)).get(attempt);
      return length !== undefined && length <= from ? [] : store.entries(attempt, from);
    },
    lengths,
    async audits(id, most) {
      const known = await shelves.read(id, 'audits', async () => ({
        most,
        rows: await store.audits(id, most),
      }));
      return known.most === most ? known.rows : store.audits(id, most);
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
  const write = shelves.write;
  return {
    kind: store.kind,
    ...reads({ store, shelves, places }),
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
    revokeRole: (id, role) => write(id, () => store.revokeRole(id, role)),
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
