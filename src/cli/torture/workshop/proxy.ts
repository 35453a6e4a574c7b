// A proxy that loses and doubles requests and answers between the teams and the server: games must still finish alike.
import {
  createServer,
  request,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createDice, type Dice } from '#src/cli/torture/dice.ts';
import { createThrow } from '#src/cli/torture/random-log.ts';
import { listenOn, type Case, type Order, type Outcome } from './case.ts';
import { compiledDeal, openHall, seat } from './hall.ts';
import { judge, logsOf, scoreOfLog, Witness } from './history.ts';
import { createPlayer, inLanes, type Player } from './play.ts';
import { LOOPBACK, serve, type Served } from './servers.ts';

const DROP = 20;
const DOUBLE = 30;
const PERCENT = 100;
const TEAMS = 50;
const LANES = 8;
const STEPS_MOST = 20_000;
const MANNER = { marks: 20, ends: 30 };

interface Counts {
  requests: number;
  requestsLost: number;
  requestsDoubled: number;
  answersLost: number;
  answersDoubled: number;
}

interface Kept {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

async function readAll(from: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of from) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function forward(port: number, incoming: IncomingMessage, body: Buffer): Promise<Kept> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', url = '/', headers } = incoming;
    const outgoing = request({ host: LOOPBACK, port, method, path: url, headers }, (reply) => {
      readAll(reply).then(
        (all) =>
          resolve({ status: reply.statusCode ?? 502, headers: { ...reply.headers }, body: all }),
        reject,
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** The bytes of an answer, so that they can be sent twice. */
function bytesOf({ status, headers, body }: Kept): Buffer {
  const lines = Object.entries(headers)
    .filter(([name]) => !['connection', 'keep-alive', 'transfer-encoding'].includes(name))
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((v) => `${name}: ${v}`),
    );
  const head = [`HTTP/1.1 ${status} X`, ...lines, 'connection: close', '', ''].join('\r\n');
  return Buffer.concat([Buffer.from(head), body]);
}

function createProxy(port: number, dice: Dice, counts: Counts): Server {
  const happens = (percent: number): boolean => dice.roll(PERCENT) < percent;

  async function pass(incoming: IncomingMessage, reply: ServerResponse): Promise<void> {
    counts.requests += 1;
    const body = await readAll(incoming);
    if (happens(DROP)) {
      counts.requestsLost += 1;
      reply.destroy();
      return;
    }
    const first = forward(port, incoming, body);
    if (happens(DOUBLE)) {
      counts.requestsDoubled += 1;
      await forward(port, incoming, body);
    }
    const bytes = bytesOf(await first);
    if (happens(DROP)) {
      counts.answersLost += 1;
      reply.destroy();
      return;
    }
    const twice = happens(DOUBLE);
    if (twice) counts.answersDoubled += 1;
    reply.socket?.end(twice ? Buffer.concat([bytes, bytes]) : bytes);
  }

  return createServer((incoming, reply) => {
    pass(incoming, reply).catch(() => reply.destroy());
  });
}

async function finish(player: Player): Promise<boolean> {
  for (let steps = 0; steps < STEPS_MOST; steps += 1)
    if ((await player.step()) === 'over') return true;
  return false;
}

async function playHall(
  served: Served,
  base: string,
  games: number,
  seed: number,
): Promise<{ finished: number; diverged: number; wrongScores: number }> {
  const compiled = compiledDeal();
  const hall = await openHall([() => served.url], 0, { teams: games });
  const players: Player[] = [];
  for (let at = 0; at < games; at += 1) {
    // Joining is done beside the proxy; everything after goes through it.
    let way = served.url;
    const own = await seat(() => way, hall);
    way = base;
    players.push(createPlayer(own, compiled, createThrow(seed + at), MANNER));
  }
  let finished = 0;
  await inLanes(players, LANES, async (player) => {
    if (await finish(player)) finished += 1;
  });
  const verdict = await judge(served.store, hall.id, compiled, players, new Witness());
  const logs = await logsOf(served.store, hall.id);
  const wrong = players.filter(({ team, score, seen }) => {
    const own = logs.get(team);
    return (
      own === undefined ||
      own.log.length !== seen.length ||
      scoreOfLog(compiled, own.seed, own.log) !== score
    );
  });
  return {
    finished,
    diverged: verdict.lost + verdict.doubled + verdict.forks + verdict.refused,
    wrongScores: wrong.length,
  };
}

async function run({ times, seed }: Order): Promise<Outcome> {
  const served = await serve();
  const counts = {
    requests: 0,
    requestsLost: 0,
    requestsDoubled: 0,
    answersLost: 0,
    answersDoubled: 0,
  };
  const port = Number(new URL(served.url).port);
  const proxy = createProxy(port, createDice(seed), counts);
  const base = await listenOn(proxy);
  const sum = { games: 0, finished: 0, diverged: 0, wrongScores: 0 };
  while (sum.games < times) {
    const games = Math.min(TEAMS, times - sum.games);
    const played = await playHall(served, base, games, seed + sum.games);
    sum.games += games;
    sum.finished += played.finished;
    sum.diverged += played.diverged;
    sum.wrongScores += played.wrongScores;
  }
  proxy.close();
  await served.close();
  const ok = sum.finished === times && sum.diverged + sum.wrongScores === 0;
  return { ok, figures: { ...sum, ...counts } };
}

export const proxy: Case = {
  summary: 'a proxy that loses a fifth and doubles a third of all requests and answers',
  usual: { times: 1_000, seconds: 0, seed: 1 },
  run,
};
