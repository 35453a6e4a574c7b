// Whether memory stays flat: streams of which some never read, under the load of a full room, for as long as asked.
import { pause, type Case, type Order, type Outcome } from './case.ts';
import { openHall } from './hall.ts';
import { screensFor, sendersOf, startChild, STORED, faultsOf, type Sender } from './measured.ts';
import type { ServerProcess } from './servers.ts';

const TEAMS = 60;
/** One stream in so many never reads. */
const DEAF_IN = 10;
/** Entries a second of the whole room: each team one in five seconds, which is busier than any class. */
const PER_SECOND = 12;
const SAMPLES = 60;
/** The first third is for warming up: it is shown and not judged. */
const WARM_UP = 1 / 3;
/** Memory goes up and down between collections: what counts is the least of so many samples. */
const GROUP = 5;
const MOST = { megabytesPerHour: 30 } as const;
const SECONDS_PER_HOUR = 3_600;

interface Sample {
  readonly seconds: number;
  readonly megabytes: number;
  readonly heap: number;
}

async function sampleOf({ url }: ServerProcess, began: number): Promise<Sample> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const bytes = (name: string): number =>
    Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return {
    seconds: (performance.now() - began) / 1000,
    megabytes: bytes('shapan_resident_bytes') / 1e6,
    heap: bytes('shapan_heap_bytes') / 1e6,
  };
}

/** Megabytes an hour by least squares. */
function slopeOf(samples: readonly Sample[], of: 'megabytes' | 'heap'): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const [time, size] = [mean(samples.map((one) => one.seconds)), mean(samples.map((s) => s[of]))];
  const above = samples.reduce((sum, one) => sum + (one.seconds - time) * (one[of] - size), 0);
  const below = samples.reduce((sum, one) => sum + (one.seconds - time) ** 2, 0);
  return below === 0 ? 0 : Math.round((above / below) * SECONDS_PER_HOUR * 10) / 10;
}

/** The least of each group of samples. */
function floorsOf(samples: readonly Sample[]): Sample[] {
  const groups = Array.from({ length: Math.floor(samples.length / GROUP) }, (_, at) =>
    samples.slice(at * GROUP, (at + 1) * GROUP),
  );
  return groups.map((group) => ({
    seconds: group[Math.floor(GROUP / 2)]?.seconds ?? 0,
    megabytes: Math.min(...group.map(({ megabytes }) => megabytes)),
    heap: Math.min(...group.map(({ heap }) => heap)),
  }));
}

async function keepSending(senders: readonly Sender[], until: number): Promise<number> {
  let stored = 0;
  for (let at = 0; performance.now() < until; at += 1) {
    void senders[at % senders.length]?.send().then(
      (status) => {
        stored += status === STORED ? 1 : 0;
      },
      () => undefined,
    );
    await pause(1_000 / PER_SECOND);
  }
  return stored;
}

async function watch(server: ServerProcess, order: Order): Promise<Outcome> {
  const hall = await openHall([() => server.url], TEAMS);
  const senders = sendersOf(hall.teams, order.seed);
  const screens = await screensFor(server, hall, order.times);
  const path = `/workshops/${hall.id}/stream`;
  const deaf = Math.floor(order.times / DEAF_IN);
  let heard = 0;
  const listening = Array.from({ length: order.times - deaf }, (_, k) =>
    screens[k % screens.length]?.follow(path, () => {
      heard += 1;
    }),
  );
  const never = screens.slice(0, deaf).map((screen) => screen.deafen(path));
  const began = performance.now();
  const sending = keepSending(senders, began + order.seconds * 1000);
  const samples: Sample[] = [];
  for (let at = 0; at < SAMPLES; at += 1) {
    await pause((order.seconds * 1000) / SAMPLES);
    samples.push(await sampleOf(server, began));
  }
  const stored = await sending;
  for (const stream of [...listening, ...never]) stream?.stop();
  const floors = floorsOf(samples);
  const judged = floors.slice(Math.floor(floors.length * WARM_UP));
  const slope = slopeOf(judged, 'megabytes');
  return {
    ok: slope <= MOST.megabytesPerHour,
    figures: {
      most: MOST,
      megabytesPerHour: slope,
      heapPerHour: slopeOf(judged, 'heap'),
      streams: order.times,
      deaf,
      stored,
      heard,
      faults: faultsOf(server),
      floors: floors.map(({ megabytes }) => Math.round(megabytes)),
      highest: Math.round(Math.max(...samples.map(({ megabytes }) => megabytes))),
    },
  };
}

async function run(order: Order): Promise<Outcome> {
  const server = await startChild('serve');
  try {
    return await watch(server, order);
  } finally {
    await server.end('SIGTERM');
  }
}

export const memory: Case = {
  summary: 'streams of which some never read, for half an hour: memory stays flat',
  usual: { times: 300, seconds: 1_800, seed: 1 },
  run,
};
