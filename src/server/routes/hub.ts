// Live updates: whole snapshots with a version over server-sent events, so that one that is lost heals with the next.
import type { ServerResponse } from 'node:http';
import { LIMITS } from '#src/core/schema/limits.ts';
import type { CredentialRow, Role } from '#src/server/storage/store.ts';
import type { Desk } from '#src/server/workshop/rounds.ts';
import { snapshotOf, viewFor } from '#src/server/workshop/service.ts';
import { versionOf } from '#src/server/workshop/room.ts';
import { viewBytes, type Snapshot } from '#src/server/workshop/views.ts';

/** The first change is told at once; those that follow within this time are told together. */
const GATHER_MS = 60;
const BEAT_MS = 15_000;
/** What other processes did is found by looking, whether or not they said so. */
const LOOK_MS = 3_000;
const RETRY_MS = 1_500;

/** A reader that took nothing for so long is cut. */
const BEHIND_MOST_MS = 20_000;

/** Who asks for a stream, from where, and what it is written to. */
interface Comer {
  readonly who: CredentialRow;
  readonly as: 'screen' | undefined;
  readonly address: string;
  readonly reply: ServerResponse;
}

interface Reader extends Comer {
  /** Whether it is owed a snapshot. */
  due: boolean;
  /** Since when it has not read what it was sent; 0 if it has. */
  behind: number;
}

export interface Hub {
  /** Streams views to a reader until it leaves; false if there are too many streams. */
  open(reader: Comer): boolean;
  /** Says that a workshop changed here. */
  changed(workshop: string): void;
  online(workshop: string): ReadonlyMap<string, number>;
  /** Cuts the streams of a team whose seat was taken away. */
  cut(workshop: string, team: string): void;
  count(): number;
  close(): void;
}

/** Who looks at which workshop. */
interface Readers {
  of(workshop: string): ReadonlySet<Reader>;
  workshops(): readonly string[];
  count(): number;
  /** Streams of one address. */
  from(address: string): number;
  join(reader: Reader): void;
  leave(reader: Reader): void;
  /** Cuts a stream: whoever reads comes back and gets everything anew. */
  cut(reader: Reader): void;
  /** False for one that has not read the last one: it gets none until it has, and is cut if it never reads. */
  write(reader: Reader, bytes: string | Uint8Array): boolean;
  endAll(): void;
}

function createReaders(): Readers {
  const rooms = new Map<string, Set<Reader>>();
  const addresses = new Map<string, number>();
  const none: ReadonlySet<Reader> = new Set();
  const readers: Readers = {
    of: (workshop) => rooms.get(workshop) ?? none,
    workshops: () => [...rooms.keys()],
    count: () => [...rooms.values()].reduce((sum, { size }) => sum + size, 0),
    from: (address) => addresses.get(address) ?? 0,
    join(reader) {
      const there = rooms.get(reader.who.workshop) ?? new Set();
      rooms.set(reader.who.workshop, there.add(reader));
      addresses.set(reader.address, readers.from(reader.address) + 1);
    },
    leave(reader) {
      const there = rooms.get(reader.who.workshop);
      if (there?.delete(reader) !== true) return;
      if (there.size === 0) rooms.delete(reader.who.workshop);
      const left = readers.from(reader.address) - 1;
      if (left > 0) addresses.set(reader.address, left);
      else addresses.delete(reader.address);
    },
    cut(reader) {
      readers.leave(reader);
      reader.reply.destroy();
    },
    write(reader, bytes) {
      const { reply } = reader;
      if (reply.writableNeedDrain) {
        if (reader.behind === 0) reader.behind = Date.now();
        else if (Date.now() - reader.behind > BEHIND_MOST_MS) readers.cut(reader);
        return false;
      }
      reply.write(bytes);
      return true;
    },
    endAll() {
      for (const there of rooms.values()) for (const { reply } of there) reply.end();
      rooms.clear();
      addresses.clear();
    },
  };
  return readers;
}

function onlineIn(readers: Readers, workshop: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { who } of readers.of(workshop))
    if (who.role === 'team') counts.set(who.team, (counts.get(who.team) ?? 0) + 1);
  return counts;
}

/** Sends a snapshot to those who are owed one; whoever holds the room also sees who came and went. */
async function tell(desk: Desk, readers: Readers, workshop: string): Promise<void> {
  const there = [...readers.of(workshop)].filter(
    ({ due, who }) => due || who.role === 'facilitator',
  );
  if (there.length === 0) return;
  // What changes from here on is owed anew.
  for (const reader of there) reader.due = false;
  try {
    const snapshot = await snapshotOf(desk, workshop, onlineIn(readers, workshop));
    if (snapshot === null) for (const reader of there) readers.cut(reader);
    else await sendAll(desk, snapshot, there, readers);
  } catch (error) {
    for (const reader of there) reader.due = true;
    throw error;
  }
}

interface Teller {
  /** Everybody is owed what changed. */
  readonly changed: (workshop: string) => void;
  /** Tells those who are owed something. */
  readonly due: (workshop: string) => void;
  readonly close: () => void;
}

/** Tells of a change at once, and of those that follow a little later, together. */
function createTeller(desk: Desk, readers: Readers): Teller {
  /** Workshops told a moment ago, and whether there is more to tell. */
  const told = new Map<string, { more: boolean }>();
  let closed = false;

  async function say(workshop: string): Promise<void> {
    const turn = { more: false };
    told.set(workshop, turn);
    // Whoever changed it is answered first.
    await new Promise<void>((done) => setImmediate(done));
    // What could not be told now is told with the next change or look.
    await tell(desk, readers, workshop).catch(() => undefined);
    setTimeout(() => {
      told.delete(workshop);
      if (turn.more && !closed) void say(workshop);
    }, GATHER_MS).unref();
  }

  function due(workshop: string): void {
    const turn = told.get(workshop);
    if (turn !== undefined) turn.more = true;
    else if (!closed && readers.of(workshop).size > 0) void say(workshop);
  }

  return {
    due,
    changed(workshop) {
      for (const reader of readers.of(workshop)) reader.due = true;
      due(workshop);
    },
    close: () => {
      closed = true;
    },
  };
}

const hasRoom = (readers: Readers, { who, address }: Comer): boolean => {
  const own = [...readers.of(who.workshop)].filter((one) => one.who.hash === who.hash);
  return (
    own.length < LIMITS.streamsPerCredential &&
    readers.from(address) < LIMITS.streamsPerAddress &&
    readers.count() < LIMITS.streams
  );
};

export function createHub(desk: Desk): Hub {
  const readers = createReaders();
  const teller = createTeller(desk, readers);
  const beat = setInterval(() => {
    for (const workshop of readers.workshops())
      for (const reader of readers.of(workshop)) readers.write(reader, ': beat\n\n');
  }, BEAT_MS);
  const look = setInterval(() => {
    if (desk.store.kind === 'postgres')
      for (const workshop of readers.workshops()) teller.changed(workshop);
  }, LOOK_MS);
  const stopNudges = desk.store.onNudge(teller.changed);

  return {
    count: () => readers.count(),
    online: (workshop) => onlineIn(readers, workshop),
    changed: teller.changed,
    open(comer) {
      if (!hasRoom(readers, comer)) return false;
      const { who, reply } = comer;
      const reader: Reader = { ...comer, due: true, behind: 0 };
      reply.writeHead(200, STREAM_HEADERS);
      reply.write(`retry: ${RETRY_MS}\n\n`);
      readers.join(reader);
      reply.on('drain', () => {
        reader.behind = 0;
        if (reader.due) teller.due(who.workshop);
      });
      reply.on('close', () => {
        readers.leave(reader);
        teller.due(who.workshop);
      });
      teller.due(who.workshop);
      return true;
    },
    cut(workshop, team) {
      for (const reader of readers.of(workshop)) if (reader.who.team === team) readers.cut(reader);
    },
    close() {
      clearInterval(beat);
      clearInterval(look);
      teller.close();
      stopNudges();
      readers.endAll();
    },
  };
}

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
} as const;

const event = (version: number, view: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([Buffer.from(`id: ${version}\nevent: room\ndata: `), ...view, END]);

const END = Buffer.from('\n\n');

/** Who sees the same: each device of a team, or all of a role. */
const sightOf = ({ who, as }: Reader): string =>
  who.role === 'team' ? who.hash : (as ?? who.role);

/** What is seen by most and drawn soonest goes first, so that it is on its way while the rest is drawn. */
const ORDER: readonly Role[] = ['screen', 'team', 'facilitator'];

/** What many see alike is put into bytes once; a credential that was revoked sees nothing any more. */
async function sendAll(
  desk: Desk,
  snapshot: Snapshot,
  there: readonly Reader[],
  readers: Readers,
): Promise<void> {
  const valid = new Set(snapshot.credentials.map(({ hash }) => hash));
  const version = versionOf(snapshot.room);
  const shared = new Map<string, Uint8Array>();
  const sorted = ORDER.flatMap((role) => there.filter(({ who }) => who.role === role));
  for (const reader of sorted) {
    const { who, as } = reader;
    const sight = sightOf(reader);
    if (valid.has(who.hash) && !shared.has(sight)) {
      const view = await viewFor(desk, snapshot, who, as);
      if (view !== null) shared.set(sight, event(version, viewBytes(snapshot, view)));
    }
    const bytes = valid.has(who.hash) ? shared.get(sight) : undefined;
    if (bytes === undefined) readers.cut(reader);
    else if (!readers.write(reader, bytes)) reader.due = true;
  }
}
