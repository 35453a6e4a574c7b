// How much the server carries, against a bare server in the same run: entries, all teams at once, streams.
import { execFileSync } from 'node:child_process';
import { at, pause, sortedOf, type Case, type Order, type Outcome } from './case.ts';
import { openHall, type Hall } from './hall.ts';
import {
  bareSenders,
  computedMs,
  faultsOf,
  screensFor,
  sendersOf,
  startChild,
  STORED,
  type Sender,
} from './measured.ts';
import type { ServerProcess } from './servers.ts';
import { createBrowser, type Browser } from './web.ts';

const TEAMS = 60;
const ROUNDS = 12;
/** Entries of each team before anything is measured: until then the program is still being compiled. */
const WARM_UP = 150;
const SLICE_MS = 500;
const HEARINGS = 9;
/** Files that both processes need beside the streams. */
const FILES_BESIDE = 300;
const GOALS = { ratio: 0.5, allAtOnceMs: 250, streams: 1.5 } as const;

interface Flow {
  entries: number;
  ms: number;
  computed: number;
  took: number[];
  /** Statuses of answers by which nothing was stored. */
  refused: number[];
}

const emptyFlow = (): Flow => ({ entries: 0, ms: 0, computed: 0, took: [], refused: [] });

/** Entries one after another from each sender for a moment, added to what was measured before. */
async function flowOn(
  senders: readonly Sender[],
  { pid }: ServerProcess,
  flow: Flow,
): Promise<void> {
  const [began, computed] = [performance.now(), computedMs(pid) ?? 0];
  const until = began + SLICE_MS;
  await Promise.all(
    senders.map(async ({ send }) => {
      while (performance.now() < until) {
        const before = performance.now();
        const status = await send();
        if (status === STORED) flow.took.push(performance.now() - before);
        else flow.refused.push(status);
      }
    }),
  );
  flow.ms += performance.now() - began;
  flow.computed += (computedMs(pid) ?? 0) - computed;
  flow.entries = flow.took.length;
}

const perSecond = ({ entries, ms }: Flow): number => (entries * 1000) / Math.max(1, ms);
/** What the server process computes for one entry. */
const microseconds = ({ computed, entries }: Flow): number =>
  (computed * 1000) / Math.max(1, entries);
const hundredths = (value: number): number => Math.round(value * 100) / 100;

function figuresOf(flow: Flow): object {
  const sorted = sortedOf(flow.took);
  return {
    perSecond: Math.round(perSecond(flow)),
    p50: at(sorted, 0.5),
    p99: at(sorted, 0.99),
    microseconds: Math.round(microseconds(flow)),
    refused: flow.refused,
  };
}

/** Both take turns of half a second, so that whatever else the machine does falls on both. */
async function entries(
  ours: { readonly server: ServerProcess; readonly senders: readonly Sender[] },
  raw: { readonly server: ServerProcess; readonly senders: readonly Sender[] },
  seconds: number,
): Promise<{ readonly ratio: number; readonly figures: object }> {
  const turns = Math.max(2, Math.round((seconds * 1000) / SLICE_MS / 2));
  // Both are warm before they are measured.
  for (const { senders } of [raw, ours])
    await Promise.all(
      senders.map(async ({ send }) => {
        for (let at = 0; at < WARM_UP; at += 1) await send();
      }),
    );
  const [own, bare] = [emptyFlow(), emptyFlow()];
  for (let turn = 0; turn < turns; turn += 1) {
    await flowOn(raw.senders, raw.server, bare);
    await flowOn(ours.senders, ours.server, own);
  }
  const ratio = hundredths(perSecond(own) / perSecond(bare));
  const computed = hundredths(microseconds(bare) / microseconds(own));
  return {
    ratio,
    figures: { ratio, computed, turns, raw: figuresOf(bare), ours: figuresOf(own) },
  };
}

/** Everybody sends at the same moment, again and again. */
async function allAtOnce(senders: readonly Sender[]): Promise<number[]> {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await pause(150);
    const began = performance.now();
    await Promise.all(
      senders.map(async ({ send }) => {
        if ((await send()) === STORED) took.push(performance.now() - began);
      }),
    );
  }
  return sortedOf(took);
}

interface Audience {
  /** Milliseconds from a nudge until the last one has heard of it. */
  hear(nudge: () => Promise<unknown>): Promise<number>;
  readonly bytes: () => number;
  stop(): void;
}

/** Opens streams and waits until each has heard something. */
async function gather(
  count: number,
  follow: (at: number, hear: (text: string) => void) => { readonly stop: () => void },
): Promise<Audience> {
  // Some hear twice before others hear at all, so they are told apart.
  const heard = new Set<number>();
  let last = '';
  const streams: { readonly stop: () => void }[] = [];
  for (let k = 0; k < count; k += 1) {
    streams.push(
      follow(k, (text) => {
        heard.add(k);
        // The last one is a screen or a team, as nearly all are.
        if (k === count - 1) last = text;
      }),
    );
    if (k % 50 === 49) await pause(20);
  }
  for (let waits = 0; heard.size < count && waits < 300; waits += 1) await pause(100);
  return {
    bytes: () => Buffer.byteLength(last),
    async hear(nudge) {
      await pause(400);
      heard.clear();
      const began = performance.now();
      void nudge();
      while (heard.size < count && performance.now() - began < 20_000) await pause(1);
      return performance.now() - began;
    },
    stop: () => {
      for (const stream of streams) stream.stop();
    },
  };
}

interface Heard {
  readonly count: number;
  readonly bytes: number;
  readonly raw: number;
  readonly ours: number;
  readonly ratio: number;
}

/** Every team, the facilitator and screens listen to a workshop; as many to a loop that writes as many bytes. */
async function streams(
  server: ServerProcess,
  raw: ServerProcess,
  hall: Hall,
  nudge: () => Promise<unknown>,
  count: number,
): Promise<Heard> {
  const insiders = [hall.host, ...hall.teams.map(({ browser }) => browser)].slice(0, count);
  const screens = await screensFor(server, hall, count - insiders.length);
  const of = (k: number): Browser =>
    insiders[k] ?? screens[(k - insiders.length) % screens.length] ?? hall.host;
  const path = `/workshops/${hall.id}/stream`;
  const ours = await gather(count, (k, hear) => of(k).follow(path, hear));
  const caster = createBrowser(() => raw.url);
  const bytes = ours.bytes();
  const cast = (): Promise<unknown> =>
    caster.ask('POST', `/cast?bytes=${bytes}`, { seq: 0, entry: { type: 'end' } });
  const bare = await gather(count, (_, hear) => caster.follow('/stream', hear));
  const took: { readonly raw: number; readonly ours: number }[] = [];
  for (let round = 0; round < HEARINGS; round += 1)
    took.push({ raw: await bare.hear(cast), ours: await ours.hear(nudge) });
  ours.stop();
  bare.stop();
  const median = (of: 'raw' | 'ours'): number => at(sortedOf(took.map((one) => one[of])), 0.5);
  return {
    count,
    bytes,
    raw: median('raw'),
    ours: median('ours'),
    ratio: hundredths(median('ours') / median('raw')),
  };
}

/** Throws if this process may not open that many files, which only whoever starts it can change. */
function mustOpen(files: number): void {
  const most = execFileSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' }).trim();
  if (most !== 'unlimited' && Number(most) < files)
    throw new Error(`${files} open files are needed and ${most} are allowed: ulimit -n ${files}`);
}

async function measure(order: Order, server: ServerProcess, raw: ServerProcess): Promise<Outcome> {
  const hall = await openHall([() => server.url], TEAMS);
  const senders = sendersOf(hall.teams, order.seed);
  const browsers = hall.teams.map(() => createBrowser(() => raw.url));
  const flow = await entries(
    { server, senders },
    { server: raw, senders: bareSenders(browsers, order.seed) },
    order.seconds,
  );
  const together = await allAtOnce(senders);
  const nudge = async (): Promise<unknown> => senders[0]?.send();
  const heard = await streams(server, raw, hall, nudge, order.times);
  const p99 = at(together, 0.99);
  return {
    ok: flow.ratio >= GOALS.ratio && p99 <= GOALS.allAtOnceMs && heard.ratio <= GOALS.streams,
    figures: {
      goals: GOALS,
      entries: flow.figures,
      allAtOnce: { teams: TEAMS, median: at(together, 0.5), p99 },
      streams: heard,
      faults: faultsOf(server),
    },
  };
}

async function run(order: Order): Promise<Outcome> {
  mustOpen(2 * order.times + FILES_BESIDE);
  const [server, raw] = [await startChild('serve'), await startChild('raw')];
  try {
    return await measure(order, server, raw);
  } finally {
    await Promise.all([server.end('SIGTERM'), raw.end('SIGKILL')]);
  }
}

export const load: Case = {
  summary: 'entries against a bare server, all teams at once, streams',
  usual: { times: 2_000, seconds: 20, seed: 1 },
  run,
};
