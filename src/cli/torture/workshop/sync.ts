// A system call trace of a real server: between each entry written and its answer lies a sync of the log file.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createThrow } from '#src/cli/torture/random-log.ts';
import { pause, type Case, type Order, type Outcome } from './case.ts';
import { compiledDeal, openHall } from './hall.ts';
import { createPlayer } from './play.ts';
import { mustStart } from './servers.ts';

const STRACE = '/usr/bin/strace';
const CALLS = 'trace=fsync,fdatasync,pwrite64,pwritev,write,writev,sendto,sendmsg';
/** Enough of an answer to see its body behind the headers. */
const SHOWN = '1500';
const MANNER = { marks: 96, ends: 0 };
const TEAMS = 20;
const REST_MS = 12;

export interface Trace {
  readonly answers: number;
  /** Answers to entries before which the log was written and then synced, and not written again. */
  readonly synced: number;
}

/** Reads a trace in the order of time: the log must be clean whenever an answer to an entry leaves. */
export function readTrace(lines: readonly string[]): Trace {
  let wrote = false;
  let dirty = false;
  let answers = 0;
  let synced = 0;
  for (const line of lines) {
    if (/pwritev?(64)?\(\d+<[^>]*-wal>/.test(line)) [wrote, dirty] = [true, true];
    // A sync that was interrupted by other threads ends in a line of its own.
    if (/(fsync|fdatasync)(\(\d+<[^>]*-wal>\)| resumed>\)) += 0/.test(line)) dirty = false;
    if (!/HTTP\/1\.1 200 .*\{\\"seq\\":\d+,\\"next\\":\d+\}/.test(line)) continue;
    answers += 1;
    if (wrote && !dirty) synced += 1;
    wrote = false;
  }
  return { answers, synced };
}

/** Whether there is a tracer that may watch processes of ours. */
export const canTrace = (): boolean =>
  existsSync(STRACE) && spawnSync(STRACE, ['-f', '-o', '/dev/null', 'true']).status === 0;

async function attach(pid: number, to: string): Promise<ChildProcess> {
  const args = ['-f', '-y', '-tt', '-s', SHOWN, '-e', CALLS, '-o', to, '-p', String(pid)];
  const tracer = spawn(STRACE, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    tracer.stderr.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('attached')) resolve();
    });
    tracer.once('close', () => reject(new Error('strace may not trace here')));
  });
  return tracer;
}

async function trace({ times, seed }: Order, folder: string): Promise<Trace & { sent: number }> {
  const server = await mustStart({ PORT: '0', SHAPAN_DATA: folder });
  const hall = await openHall([() => server.url], TEAMS);
  const file = join(folder, 'trace.txt');
  const tracer = await attach(server.pid, file);
  const compiled = compiledDeal();
  const players = hall.teams.map((seat, at) =>
    createPlayer(seat, compiled, createThrow(seed + at), MANNER),
  );
  let sent = 0;
  // One at a time, so that each answer is of the write just before it.
  for (let at = 0; sent < times && at < times * 50; at += 1) {
    const step = await players[at % players.length]?.step();
    if (step === 'stored') sent += 1;
    await pause(step === 'wait' ? 1 : REST_MS);
  }
  tracer.kill('SIGINT');
  await new Promise((done) => tracer.once('close', done));
  await server.end('SIGKILL');
  return { ...readTrace(readFileSync(file, 'utf8').split('\n')), sent };
}

async function run(order: Order): Promise<Outcome> {
  if (!canTrace())
    return { ok: false, figures: { method: 'none', reason: 'strace is missing or may not trace' } };
  const folder = mkdtempSync(join(tmpdir(), 'shapan-sync-'));
  try {
    const { answers, synced, sent } = await trace(order, folder);
    const ok = sent >= order.times && answers === sent && synced === answers;
    return { ok, figures: { method: 'strace', sent, answers, synced } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const sync: Case = {
  summary: 'a trace of system calls: a sync lies between every entry written and its answer',
  usual: { times: 1_000, seconds: 0, seed: 1 },
  run,
};
