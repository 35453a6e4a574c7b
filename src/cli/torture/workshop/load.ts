// How much the server carries: entries against a bare server in the same run, all teams at once, streams, memory.
import { spawn } from 'node:child_process';
import { ROOT } from '#src/cli/sources.ts';
import { createThrow, type Throw } from '#src/cli/torture/random-log.ts';
import { LEVELS } from '#src/core/schema/dimensions.ts';
import { at, pause, sortedOf, type Case, type Order, type Outcome } from './case.ts';
import { compiledDeal, must, openHall, type Hall, type Seated } from './hall.ts';
import type { Child } from './load-child.ts';
import { isUp, untilReady, type ServerProcess } from './servers.ts';
import { createBrowser, type Browser } from './web.ts';

const TEAMS = 60;
const ROUNDS_MOST = 12;
const PER_SCREEN = 3;
/** One stream in so many never reads. */
const DEAF_IN = 10;
const GOALS = { ratio: 0.5, allAtOnceMs: 250, streams: 1.5 } as const;

async function start(
  child: Child,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'torture-workshop', child];
  const started = await untilReady(
    spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    }),
  );
  if (!isUp(started)) throw new Error(started.output);
  return started;
}

const PEOPLE = compiledDeal().names.people;

/** A mark: always legal while a run is played, stepped, hashed and stored like any other entry. */
function entryOf(roll: Throw): object {
  const level = LEVELS.need[roll(LEVELS.need.length)];
  const person = PEOPLE[roll(PEOPLE.length)];
  return { type: 'mark', person, dimension: 'need', level, sure: 1 + roll(3) };
}

interface Flow {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

interface Sender {
  readonly send: () => Promise<boolean>;
}

/** Entries one after another from each sender for a while; entries per second, and how long each took. */
async function throughput(senders: readonly Sender[], seconds: number): Promise<Flow> {
  const until = performance.now() + seconds * 1000;
  const took: number[] = [];
  const began = performance.now();
  await Promise.all(
    senders.map(async ({ send }) => {
      while (performance.now() < until) {
        const before = performance.now();
        if (await send()) took.push(performance.now() - before);
      }
    }),
  );
  const sorted = sortedOf(took);
  const perSecond = Math.round((took.length * 1000) / (performance.now() - began));
  return { perSecond, p50: at(sorted, 0.5), p99: at(sorted, 0.99) };
}

function sendersOf(seats: readonly Seated[], seed: number): Sender[] {
  return seats.map(({ browser, workshop }, k) => {
    const roll = createThrow(seed + k);
    let seq = 0;
    return {
      send: async () => {
        const body = { seq, entry: entryOf(roll) };
        const { status } = await browser.ask('POST', `/workshops/${workshop}/entries`, body);
        if (status === 200) seq += 1;
        return status === 200;
      },
    };
  });
}

const rawSenders = (browsers: readonly Browser[], seed: number): Sender[] =>
  sendersOf(
    browsers.map((browser) => ({ browser, team: '', workshop: 'raw' })),
    seed,
  );

/** Everybody sends at the same moment, again and again. */
async function allAtOnce(senders: readonly Sender[]): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS_MOST; round += 1) {
    await pause(150);
    const began = performance.now();
    await Promise.all(
      senders.map(async ({ send }) => {
        if (await send()) took.push(performance.now() - began);
      }),
    );
  }
  return sortedOf(took);
}

/** Time from a nudge until the last of the listeners has heard something new. */
async function hearing(
  browsers: readonly Browser[],
  path: string,
  count: number,
  nudge: () => Promise<unknown>,
): Promise<number> {
  let heard = 0;
  const streams = Array.from({ length: count }, (_, k) =>
    browsers[k % browsers.length]?.follow(path, () => {
      heard += 1;
    }),
  );
  await pause(2_500);
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    heard = 0;
    const began = performance.now();
    void nudge();
    while (heard < count && performance.now() - began < 10_000) await pause(1);
    times.push(performance.now() - began);
    await pause(400);
  }
  for (const stream of streams) stream?.stop();
  return at(sortedOf(times), 0.5);
}

async function memoryOf(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Math.round(Number(/shapan_resident_bytes (\d+)/.exec(text)?.[1] ?? 0) / 1e6);
}

/** Streams of which some never read, under load: memory at the start, in the middle and at the end. */
async function memory(
  server: ServerProcess,
  hall: Hall,
  screens: readonly Browser[],
  senders: readonly Sender[],
  streams: number,
  seconds: number,
): Promise<number[]> {
  const path = `/workshops/${hall.id}/stream`;
  const deafOnes = Math.floor(streams / DEAF_IN);
  const listening = Array.from({ length: streams - deafOnes }, (_, k) =>
    screens[k % screens.length]?.follow(path, () => undefined),
  );
  const deaf = screens.slice(0, deafOnes).map((screen) => screen.deafen(path));
  const used = [];
  for (let part = 0; part < 4; part += 1) {
    await throughput(senders.slice(0, 8), seconds / 4);
    used.push(await memoryOf(server.url));
  }
  for (const stream of [...listening, ...deaf]) stream?.stop();
  return used;
}

async function screensOf(server: ServerProcess, hall: Hall, count: number): Promise<Browser[]> {
  const screens: Browser[] = [];
  for (let k = 0; k < count; k += 1) {
    const screen = createBrowser(() => server.url);
    must(await screen.ask('POST', '/screens', { code: hall.screenCode }), 'screen');
    screens.push(screen);
  }
  return screens;
}

async function measure(order: Order, server: ServerProcess, raw: ServerProcess): Promise<Outcome> {
  const hall = await openHall([() => server.url], TEAMS);
  const senders = sendersOf(hall.teams, order.seed);
  const rawBrowsers = hall.teams.map(() => createBrowser(() => raw.url));
  const bare = rawSenders(rawBrowsers, order.seed);
  // Both are warm before they are measured, and they take turns.
  const turns: { readonly raw: Flow; readonly ours: Flow }[] = [];
  for (let turn = 0; turn < 3; turn += 1)
    turns.push({
      raw: await throughput(bare, order.seconds / 3),
      ours: await throughput(senders, order.seconds / 3),
    });
  const best = (of: 'raw' | 'ours'): number => Math.max(...turns.map((turn) => turn[of].perSecond));
  const ratio = Math.round((best('ours') * 100) / best('raw')) / 100;
  const together = await allAtOnce(senders);
  const screens = await screensOf(server, hall, Math.ceil(order.times / (PER_SCREEN - 1)));
  const nudge = async (): Promise<unknown> => senders[0]?.send();
  const ours = await hearing(screens, `/workshops/${hall.id}/stream`, order.times, nudge);
  const cast = (): Promise<unknown> =>
    rawBrowsers[0]?.ask('POST', '/cast', { seq: 0, entry: { type: 'end' } }) ?? Promise.resolve();
  const bareCast = await hearing(rawBrowsers, '/stream', order.times, cast);
  const used = await memory(server, hall, screens, senders, order.times, order.seconds);
  const p99 = at(together, 0.99);
  const [early = 0] = used.slice(1);
  return {
    ok: ratio >= GOALS.ratio && p99 <= GOALS.allAtOnceMs,
    figures: {
      goals: GOALS,
      entries: { raw: best('raw'), ours: best('ours'), ratio, turns },
      allAtOnce: { teams: TEAMS, median: at(together, 0.5), p99 },
      streams: {
        count: order.times,
        raw: bareCast,
        ours,
        ratio: Math.round((ours * 100) / bareCast) / 100,
      },
      memory: { megabytes: used, growth: (used.at(-1) ?? 0) - early, streams: order.times },
    },
  };
}

async function run(order: Order): Promise<Outcome> {
  const [server, raw] = [await start('serve'), await start('raw')];
  try {
    return await measure(order, server, raw);
  } finally {
    await Promise.all([server.end('SIGTERM'), raw.end('SIGKILL')]);
  }
}

export const load: Case = {
  summary: 'entries against a bare server, all teams at once, streams, memory',
  usual: { times: 300, seconds: 30, seed: 1 },
  run,
};
