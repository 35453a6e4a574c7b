// What the measures share: servers in processes of their own, senders of entries, screens, and what a process has used.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { ROOT } from '#src/cli/sources.ts';
import { createThrow, type Throw } from '#src/cli/torture/random-log.ts';
import { LEVELS } from '#src/core/schema/dimensions.ts';
import { LIMITS } from '#src/core/schema/limits.ts';
import { compiledDeal, must, type Hall, type Seated } from './hall.ts';
import type { Child } from './load-child.ts';
import { isUp, untilReady, type ServerProcess } from './servers.ts';
import { createBrowser, type Browser } from './web.ts';

/** Streams that one screen opens, one below the most it may. */
const PER_SCREEN = LIMITS.streamsPerCredential - 1;

export async function startChild(child: Child): Promise<ServerProcess> {
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'torture-workshop', child];
  const started = await untilReady(
    spawn(process.execPath, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'pipe'] }),
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

export interface Sender {
  /** Sends the next entry, or the same again if it was not taken; resolves with the status of the answer. */
  readonly send: () => Promise<number>;
}

export const STORED = 200;

export function sendersOf(seats: readonly Seated[], seed: number): Sender[] {
  return seats.map(({ browser, workshop }, k) => {
    const roll = createThrow(seed + k);
    let seq = 0;
    return {
      send: async () => {
        const body = { seq: seq % LIMITS.entries, entry: entryOf(roll) };
        const { status } = await browser.ask('POST', `/workshops/${workshop}/entries`, body);
        if (status === STORED) seq += 1;
        return status;
      },
    };
  });
}

/** The same entries for the bare server, which knows no workshop. */
export const bareSenders = (browsers: readonly Browser[], seed: number): Sender[] =>
  sendersOf(
    browsers.map((browser) => ({ browser, team: '', workshop: 'raw' })),
    seed,
  );

/** Screens for so many streams. */
export async function screensFor(
  server: ServerProcess,
  hall: Hall,
  streams: number,
): Promise<Browser[]> {
  const screens: Browser[] = [];
  for (let k = 0; k < Math.ceil(streams / PER_SCREEN); k += 1) {
    const screen = createBrowser(() => server.url);
    must(await screen.ask('POST', '/screens', { code: hall.screenCode }), 'screen');
    screens.push(screen);
  }
  return screens;
}

/** Lines in which a server told of a fault. */
export const faultsOf = (server: ServerProcess): readonly string[] =>
  server
    .output()
    .split('\n')
    .filter((line) => line.includes('request failed'));

const MS_OF_TICK = 10;
const [USER, SYSTEM] = [11, 12];

/** Milliseconds that a process has computed so far; null where the system does not tell. */
export function computedMs(pid: number): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[USER]) + Number(fields[SYSTEM])) * MS_OF_TICK;
}
