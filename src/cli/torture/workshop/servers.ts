// Servers to torture: real processes of the program, and one inside this process without limits of rate.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#src/cli/sources.ts';
import { createApp, type App } from '#src/server/app.ts';
import { listen } from '#src/server/listen.ts';
import type { Rates } from '#src/server/routes/limits.ts';
import { openStore } from '#src/server/storage/open-store.ts';
import type { Store } from '#src/server/storage/store.ts';

export const LOOPBACK = '127.0.0.1';
const READY_MS = 120_000;

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** All it printed so far. */
  output(): string;
  /** Resolves when the process has ended, with its exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export type Started = ServerProcess | { readonly exit: number | null; readonly output: string };

export const isUp = (started: Started): started is ServerProcess => 'url' in started;

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, LOOPBACK, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

/** Starts the server as `npm start` does; resolves once it is ready, or once it has ended. */
export function startServer(env: Readonly<Record<string, string>>): Promise<Started> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, HOST: LOOPBACK, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return untilReady(child);
}

/** The same for any child that prints its address. */
export function untilReady(child: ChildProcess): Promise<Started> {
  let output = '';
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code));
  });
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`A server was not ready in time: ${output}`));
    }, READY_MS);
    const settle = (started: Started): void => {
      clearTimeout(late);
      resolve(started);
    };
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const url = /http:\/\/127\.0\.0\.1:\d+(?=\/)/.exec(output)?.[0];
      if (url === undefined) return;
      settle({
        url,
        pid: child.pid ?? 0,
        output: () => output,
        end: (signal) => {
          child.kill(signal);
          return ended;
        },
      });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    void ended.then((exit) => settle({ exit, output }));
  });
}

/** Starts a server that must come up. */
export async function mustStart(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const started = await startServer(env);
  if (!isUp(started)) throw new Error(`A server ended at its start: ${started.output}`);
  return started;
}

const much = { perSecond: 1e9, burst: 1e9 };
const NO_LIMIT: Rates = {
  entry: much,
  read: much,
  command: much,
  join: much,
  wrongCode: much,
  create: much,
};

export interface Served {
  readonly app: App;
  readonly store: Store;
  readonly url: string;
  readonly folder: string;
  close(): Promise<void>;
}

/** The built page if there is one. */
export function pageFolder(): string {
  const built = join(ROOT, 'dist');
  return existsSync(built) ? built : join(ROOT, 'scenarios');
}

/** A server in this process; `folder` is its data folder, made and removed if none is given. */
export async function serve(
  folder?: string,
  log: false | ((line: string) => void) = false,
): Promise<Served> {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'shapan-torture-'));
  const store = await openStore({ dataFolder: data, databaseUrl: null });
  const app = await createApp(store, {
    page: pageFolder(),
    scenarios: join(ROOT, 'scenarios'),
    dataFolder: data,
    rates: NO_LIMIT,
    log,
  });
  const port = await listen(app.server, LOOPBACK, [0]);
  return {
    app,
    store,
    url: `http://${LOOPBACK}:${port}`,
    folder: data,
    close: async () => {
      await app.server.close();
      await store.close();
      if (folder === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}
