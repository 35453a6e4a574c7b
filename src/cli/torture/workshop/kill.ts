// kill -9 of a real server under load, again and again: nothing that was acknowledged may be lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { createDice } from '#src/cli/torture/dice.ts';
import { createThrow } from '#src/cli/torture/random-log.ts';
import { openDatabase } from '#src/server/storage/open-store.ts';
import { createStore } from '#src/server/storage/sql-store.ts';
import { pause, type Case, type Order, type Outcome } from './case.ts';
import { compiledDeal, openHall, type Hall } from './hall.ts';
import { isClean, judge, Witness, type Verdict } from './history.ts';
import { createPlayer, type Player } from './play.ts';
import { freePort, mustStart, type ServerProcess } from './servers.ts';

const HALLS = 2;
const TEAMS = 60;
/** Between two entries of a team: the bucket of a fresh server is full enough for that. */
const REST_MS = 120;
const UP_LEAST_MS = 300;
const UP_MORE_MS = 900;
/** A kill is worth something only while so many entries a second are coming in, looked at over a moment. */
const PER_SECOND = 200;
const MOMENT_MS = 300;
/** How many moments it is waited for that. */
const MOMENTS_MOST = 20;
/** Marks for the most part, so that the runs last. */
const MANNER = { marks: 97, ends: 0, lookAfter: 12 };

interface Load {
  stop: boolean;
  stored: number;
}

interface Room {
  readonly hall: Hall;
  readonly players: readonly Player[];
  readonly witness: Witness;
}

async function keepPlaying(player: Player, load: Load, paused: () => boolean): Promise<void> {
  while (!load.stop) {
    if (paused()) {
      await pause(20);
      continue;
    }
    const began = performance.now();
    const step = await player.step();
    if (step === 'stored') load.stored += 1;
    if (step === 'over') return;
    if (step === 'stored') await pause(Math.max(0, REST_MS - (performance.now() - began)));
    else if (step === 'lost') await pause(50);
  }
}

/** Waits for a moment in which entries come in fast enough; entries a second in the last moment. */
async function speed(load: Load): Promise<number> {
  let rate = 0;
  for (let moments = 0; rate < PER_SECOND && moments < MOMENTS_MOST; moments += 1) {
    const [before, began] = [load.stored, performance.now()];
    await pause(MOMENT_MS);
    rate = ((load.stored - before) * 1000) / (performance.now() - began);
  }
  return rate;
}

async function openRooms(
  { seed }: Order,
  compiled: Compiled,
  url: string,
): Promise<readonly Room[]> {
  const rooms: Room[] = [];
  for (let at = 0; at < HALLS; at += 1) {
    const hall = await openHall([() => url], TEAMS);
    const players = hall.teams.map((seat, k) =>
      createPlayer(seat, compiled, createThrow(seed + at * TEAMS + k), MANNER),
    );
    rooms.push({ hall, players, witness: new Witness() });
  }
  return rooms;
}

/** Kills, and starts again at the same address; entries a second just before each kill. */
async function killOften(
  order: Order,
  env: Readonly<Record<string, string>>,
  first: ServerProcess,
  rooms: readonly Room[],
): Promise<readonly number[]> {
  const dice = createDice(order.seed);
  const streams = rooms.map(({ hall, witness }) =>
    hall.host.follow(`/workshops/${hall.id}/stream`, (text) => witness.hear(text)),
  );
  let server: ServerProcess | null = first;
  const load: Load = { stop: false, stored: 0 };
  const players = rooms.flatMap((room) => room.players);
  const all = Promise.all(players.map((one) => keepPlaying(one, load, () => server === null)));
  const rates: number[] = [];
  for (let at = 0; at < order.times; at += 1) {
    server ??= await mustStart(env);
    await pause(UP_LEAST_MS + dice.roll(UP_MORE_MS));
    rates.push(await speed(load));
    await server.end('SIGKILL');
    server = null;
  }
  load.stop = true;
  await all;
  for (const stream of streams) stream.stop();
  return rates;
}

/** The verdicts on several workshops as one. */
function together(verdicts: readonly Verdict[]): Verdict {
  const sum = (of: keyof Verdict): number => verdicts.reduce((all, one) => all + one[of], 0);
  return {
    acknowledged: sum('acknowledged'),
    stored: sum('stored'),
    lost: sum('lost'),
    doubled: sum('doubled'),
    forks: sum('forks'),
    absent: sum('absent'),
    broadcast: sum('broadcast'),
    refused: sum('refused'),
  };
}

async function run(order: Order): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'shapan-kill-'));
  const compiled = compiledDeal();
  const env = { PORT: String(await freePort()), SHAPAN_DATA: folder };
  const first = await mustStart(env);
  const rooms = await openRooms(order, compiled, first.url);
  const rates = await killOften(order, env, first, rooms);
  const database = await openDatabase({ dataFolder: folder, databaseUrl: null });
  const [check] = await database.read('PRAGMA integrity_check', []);
  const store = createStore(database);
  const verdicts: Verdict[] = [];
  for (const { hall, players, witness } of rooms)
    verdicts.push(await judge(store, hall.id, compiled, players, witness));
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  const verdict = together(verdicts);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / Math.max(1, rates.length);
  const atSpeed = rates.filter((rate) => rate >= PER_SECOND).length;
  const intact = check?.['integrity_check'] === 'ok';
  return {
    ok: isClean(verdict) && intact && atSpeed === order.times,
    figures: {
      kills: order.times,
      atSpeed,
      teams: HALLS * TEAMS,
      entriesPerSecond: Math.round(mean),
      intact,
      ...verdict,
    },
  };
}

export const kill: Case = {
  summary: 'kill -9 of a real server under load: nothing acknowledged is lost',
  usual: { times: 100, seconds: 0, seed: 1 },
  run,
};
