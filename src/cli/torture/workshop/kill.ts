// kill -9 of a real server under load, again and again: nothing that was acknowledged may be lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDice } from '#src/cli/torture/dice.ts';
import { createThrow } from '#src/cli/torture/random-log.ts';
import { openDatabase } from '#src/server/storage/open-store.ts';
import { createStore } from '#src/server/storage/sql-store.ts';
import { pause, type Case, type Order, type Outcome } from './case.ts';
import { compiledDeal, openHall, type Hall } from './hall.ts';
import { isClean, judge, Witness } from './history.ts';
import { createPlayer, type Player } from './play.ts';
import { freePort, mustStart, type ServerProcess } from './servers.ts';

const TEAMS = 60;
/** Between two entries of a team: the bucket of a fresh server is full enough for that. */
const REST_MS = 150;
const UP_LEAST_MS = 600;
const UP_MORE_MS = 1_400;
/** A kill is worth something only while entries are coming in. */
const STORED_LEAST = 60;
/** Marks for the most part, so that the runs last. */
const MANNER = { marks: 97, ends: 0 };

interface Load {
  stop: boolean;
  stored: number;
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

async function killOften(
  { times, seed }: Order,
  folder: string,
  playersOf: (hall: Hall) => Player[],
): Promise<{ hall: Hall; players: Player[]; witness: Witness; rates: number[] }> {
  const dice = createDice(seed);
  const env = { PORT: String(await freePort()), SHAPAN_DATA: folder };
  let server: ServerProcess | null = await mustStart(env);
  const url = server.url;
  const hall = await openHall([() => url], TEAMS);
  const players = playersOf(hall);
  const witness = new Witness();
  const stream = hall.host.follow(`/workshops/${hall.id}/stream`, (text) => witness.hear(text));
  const load: Load = { stop: false, stored: 0 };
  const all = Promise.all(players.map((one) => keepPlaying(one, load, () => server === null)));
  const rates: number[] = [];
  for (let at = 0; at < times; at += 1) {
    server ??= await mustStart(env);
    const [before, began] = [load.stored, performance.now()];
    await pause(UP_LEAST_MS + dice.roll(UP_MORE_MS));
    // On a machine that is busy with other things, load takes longer to build up.
    for (let waits = 0; load.stored - before < STORED_LEAST && waits < 40; waits += 1)
      await pause(100);
    await server.end('SIGKILL');
    rates.push(((load.stored - before) * 1000) / (performance.now() - began));
    server = null;
  }
  load.stop = true;
  await all;
  stream.stop();
  return { hall, players, witness, rates };
}

async function run(order: Order): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'shapan-kill-'));
  const compiled = compiledDeal();
  const { hall, players, witness, rates } = await killOften(order, folder, ({ teams }) =>
    teams.map((seat, at) => createPlayer(seat, compiled, createThrow(order.seed + at), MANNER)),
  );
  const database = await openDatabase({ dataFolder: folder, databaseUrl: null });
  const [check] = await database.read('PRAGMA integrity_check', []);
  const verdict = await judge(createStore(database), hall.id, compiled, players, witness);
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / Math.max(1, rates.length);
  const intact = check?.['integrity_check'] === 'ok';
  return {
    ok: isClean(verdict) && intact && verdict.acknowledged > 0,
    figures: {
      kills: order.times,
      teams: TEAMS,
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
