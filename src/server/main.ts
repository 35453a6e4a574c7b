import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { addressesOf } from './addresses.ts';
import type { App } from './app.ts';
import { listen } from './listen.ts';
import { readSettings } from './settings.ts';
import { openStore } from './storage/open-store.ts';
import type { Store } from './storage/store.ts';
import type { Desk } from './workshop/rounds.ts';

const page = fileURLToPath(new URL('../../dist', import.meta.url));
const scenarios = fileURLToPath(new URL('../../scenarios', import.meta.url));
const DAY_MS = 86_400_000;
/** Longest wait for what is under way when the process is asked to stop. */
const DRAIN_MS = 8_000;

/** What is past its days is deleted at the start, and once a day. */
async function sweep(desk: Desk): Promise<void> {
  const { removeWorkshop } = await import('./workshop/service.ts');
  for (const id of await desk.store.expired(desk.now())) await removeWorkshop(desk, id);
}

async function stop({ server }: App, store: Store): Promise<void> {
  setTimeout(() => process.exit(0), DRAIN_MS).unref();
  await server.close();
  await store.close();
  process.exit(0);
}

try {
  const settings = readSettings(process.env);
  const store = await openStore(settings);
  // Only now the rest: whoever finds the folder taken says so at once.
  const { createApp } = await import('./app.ts');
  const app = await createApp(store, { ...settings, page, scenarios });
  await sweep(app.desk);
  setInterval(() => void sweep(app.desk).catch(() => undefined), DAY_MS).unref();
  const port = await listen(app.server, settings.host, settings.ports);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop(app, store));
  console.log('Shapan 沙盘 is ready:');
  for (const address of addressesOf(settings.host, port, networkInterfaces()))
    console.log(`  ${address}`);
} catch (error) {
  // A fault of ours is told with its place, every other one in words.
  const ours = error instanceof TypeError || error instanceof ReferenceError;
  console.error(error instanceof Error && !ours ? error.message : error);
  // What was opened before the fault must not keep the process.
  process.exit(1);
}
