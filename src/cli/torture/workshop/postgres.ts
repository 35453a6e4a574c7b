// Several servers on one PostgreSQL, with kills, pauses and a restart of the database: the history must be one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDice, type Dice } from '#src/cli/torture/dice.ts';
import { createThrow } from '#src/cli/torture/random-log.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import type { AnyWorkshopView, TeamView } from '#src/core/schema/workshop-view.ts';
import { openStore } from '#src/server/storage/open-store.ts';
import type { Store } from '#src/server/storage/store.ts';
import { pause, type Case, type Order, type Outcome } from './case.ts';
import { compiledDeal, must, openHall, seat, type Hall, type Seated } from './hall.ts';
import { isClean, judge, logsOf, scoreOfLog, Witness } from './history.ts';
import { createPlayer, type Player, type Step } from './play.ts';
import { startOwnPostgres, type OwnPostgres } from './postgres-server.ts';
import { freePort, mustStart, type ServerProcess } from './servers.ts';
import type { Browser } from './web.ts';

const SERVERS = 4;
const TEAMS = 8;
const CLIENTS = 16;
const MANNER = { marks: 92, ends: 1 };
const PAUSE_MS = 2_500;

/** A process that is replaced when it was killed, always at the same address. */
interface Post {
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
  server: ServerProcess;
}

async function setUp(databaseUrl: string, folder: string): Promise<Post[]> {
  const posts: Post[] = [];
  // The first one makes the tables.
  for (let at = 0; at < SERVERS; at += 1) {
    const env = {
      PORT: String(await freePort()),
      SHAPAN_DATA: folder,
      DATABASE_URL: databaseUrl,
    };
    const server = await mustStart(env);
    posts.push({ url: server.url, env, server });
  }
  return posts;
}

/** A second device at the table of a team, at another server. */
async function secondDevice(hall: Hall, first: Seated, base: string): Promise<Seated> {
  const view = must(await first.browser.ask('GET', `/workshops/${hall.id}`), 'view');
  const { me } = view.body as unknown as TeamView;
  return seat(() => base, hall, me.key);
}

interface Faults {
  kills: number;
  pauses: number;
  restarts: number;
}

async function harm(
  posts: readonly Post[],
  database: OwnPostgres,
  until: number,
  dice: Dice,
): Promise<Faults> {
  const faults: Faults = { kills: 0, pauses: 0, restarts: 0 };
  const half = Date.now() + (until - Date.now()) / 2;
  while (Date.now() < until) {
    await pause(500 + dice.roll(2_000));
    const post = dice.pick(posts);
    if (post === undefined) break;
    if (faults.restarts === 0 && Date.now() > half) {
      await database.restart();
      faults.restarts += 1;
    } else if (dice.roll(2) === 0) {
      await post.server.end('SIGKILL');
      faults.kills += 1;
      post.server = await mustStart(post.env);
    } else {
      process.kill(post.server.pid, 'SIGSTOP');
      await pause(500 + dice.roll(PAUSE_MS));
      process.kill(post.server.pid, 'SIGCONT');
      faults.pauses += 1;
    }
  }
  return faults;
}

async function playUntil(
  player: Player,
  until: number,
  counts: Record<Step, number>,
): Promise<void> {
  while (Date.now() < until) {
    const step = await player.step();
    counts[step] += 1;
    if (step === 'over') return;
    await pause(step === 'stored' ? 60 : 25);
  }
}

/** Lines of the board at one server that are not what the logs are worth. */
async function wrongLines(
  host: Browser,
  hall: Hall,
  store: Store,
  compiled: Compiled,
): Promise<number> {
  const answer = must(await host.ask('GET', `/workshops/${hall.id}`), 'board');
  const view = answer.body as unknown as AnyWorkshopView;
  const logs = await logsOf(store, hall.id);
  const teams = await store.teams(hall.id);
  const lines = view.board?.lines ?? [];
  const wrong = lines.filter(({ number, score }) => {
    const team = teams.find((one) => one.number === number);
    const own = team === undefined ? undefined : logs.get(team.id);
    return own === undefined || scoreOfLog(compiled, own.seed, own.log) !== score;
  });
  return wrong.length + Math.abs(lines.length - teams.length);
}

async function torment(
  order: Order,
  database: OwnPostgres,
  posts: readonly Post[],
): Promise<Outcome> {
  const compiled = compiledDeal();
  const store = await openStore({ dataFolder: '', databaseUrl: database.url });
  const bases = posts.map(
    ({ url }) =>
      () =>
        url,
  );
  const hall = await openHall(bases, TEAMS);
  const seats = [...hall.teams];
  for (const [at, first] of hall.teams.entries())
    seats.push(await secondDevice(hall, first, posts[(at + 1) % SERVERS]?.url ?? ''));
  const players = seats
    .slice(0, CLIENTS)
    .map((one, at) => createPlayer(one, compiled, createThrow(order.seed + at), MANNER));
  const witness = new Witness();
  const stream = hall.host.follow(`/workshops/${hall.id}/stream`, (text) => witness.hear(text));
  const counts = { stored: 0, refused: 0, conflict: 0, lost: 0, wait: 0, over: 0 };
  const until = Date.now() + order.seconds * 1000;
  const [faults] = await Promise.all([
    harm(posts, database, until, createDice(order.seed)),
    ...players.map((one) => playUntil(one, until, counts)),
  ]);
  // The last entries that were sent may still be under way.
  await pause(1_500);
  stream.stop();
  let wrong = 0;
  for (const { url } of posts) {
    const there = { ...hall.host, ask: hostAt(hall.host, url) };
    wrong += await wrongLines(there, hall, store, compiled);
  }
  const verdict = await judge(store, hall.id, compiled, players, witness);
  await store.close();
  const ok = isClean(verdict) && wrong === 0 && counts.stored > 0;
  return {
    ok,
    figures: {
      servers: SERVERS,
      clients: players.length,
      ...faults,
      steps: counts,
      ...verdict,
      wrongBoardLines: wrong,
    },
  };
}

/** The same credential at another server. */
const hostAt =
  (host: Browser, url: string): Browser['ask'] =>
  async (method, path) => {
    const answer = await fetch(`${url}/api${path}`, { method, headers: { cookie: host.cookie() } });
    const text = await answer.text();
    return {
      status: answer.status,
      text,
      body: JSON.parse(text) as Readonly<Record<string, unknown>>,
    };
  };

async function run(order: Order): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'shapan-several-'));
  const database = await startOwnPostgres();
  let posts: Post[] = [];
  try {
    posts = await setUp(database.url, folder);
    return await torment(order, database, posts);
  } finally {
    await Promise.all(posts.map(({ server }) => server.end('SIGKILL')));
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const postgres: Case = {
  summary: 'four servers and sixteen clients on one database, with kills, pauses and its restart',
  usual: { times: 1, seconds: 300, seed: 1 },
  run,
};
