// Several servers on one folder at once: exactly one serves, and the database stays whole.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDice } from '#src/cli/torture/dice.ts';
import { openDatabase } from '#src/server/storage/open-store.ts';
import type { Case, Order, Outcome } from './case.ts';
import { isUp, startServer } from './servers.ts';

const LEAST = 2;
const MOST = 8;

async function race(folder: string, servers: number): Promise<{ up: number; told: number }> {
  const env = { PORT: '0', SHAPAN_DATA: folder };
  const started = await Promise.all(Array.from({ length: servers }, () => startServer(env)));
  const up = started.filter(isUp);
  const told = started.filter(
    (one) => !isUp(one) && one.exit === 1 && one.output.includes('Another Shapan server'),
  );
  // Half of the time the winner dies without a word, as it would without power.
  await Promise.all(up.map((one) => one.end(servers % 2 === 0 ? 'SIGKILL' : 'SIGTERM')));
  return { up: up.length, told: told.length };
}

async function isIntact(folder: string): Promise<boolean> {
  const database = await openDatabase({ dataFolder: folder, databaseUrl: null });
  const [row] = await database.read('PRAGMA integrity_check', []);
  await database.close();
  return row?.['integrity_check'] === 'ok';
}

async function run({ times, seed }: Order): Promise<Outcome> {
  const dice = createDice(seed);
  const figures = { races: times, servers: 0, one: 0, refusedInWords: 0, intact: 0 };
  let folder = '';
  for (let at = 0; at < times; at += 1) {
    // Every fourth race begins in an empty folder, the others where one has died.
    if (at % 4 === 0) {
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
      folder = mkdtempSync(join(tmpdir(), 'shapan-lock-'));
    }
    const servers = LEAST + dice.roll(MOST - LEAST + 1);
    const { up, told } = await race(folder, servers);
    figures.servers += servers;
    figures.one += up === 1 ? 1 : 0;
    figures.refusedInWords += told;
    figures.intact += (await isIntact(folder)) ? 1 : 0;
  }
  rmSync(folder, { recursive: true, force: true });
  const { one, intact, servers, refusedInWords } = figures;
  return { ok: one === times && intact === times && refusedInWords === servers - times, figures };
}

export const lock: Case = {
  summary: 'two to eight servers at once on one folder: exactly one serves',
  usual: { times: 100, seconds: 0, seed: 1 },
  run,
};
