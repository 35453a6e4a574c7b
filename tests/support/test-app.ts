// The whole server in the process of the test, and browsers that ask it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { createApp, type App } from '#src/server/app.ts';
import { openStore } from '#src/server/storage/open-store.ts';
import type { Store } from '#src/server/storage/store.ts';

const scenarios = fileURLToPath(new URL('../../scenarios', import.meta.url));
const open: { app: App; store: Store; folder: string }[] = [];

afterEach(async () => {
  for (const { app, store, folder } of open.splice(0)) {
    await app.server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** `prepare` may lay something into the data folder first. */
export async function startApp(
  now: () => number = Date.now,
  key: string | null = null,
  prepare?: (folder: string) => void,
): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'shapan-app-'));
  prepare?.(folder);
  const store = await openStore({ dataFolder: folder, databaseUrl: null });
  const app = await createApp(store, { page: scenarios, scenarios, dataFolder: folder, now, key });
  open.push({ app, store, folder });
  return app;
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A browser: it keeps its cookies. */
export function browser({ server }: App) {
  const cookies = new Map<string, string>();
  return async (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    payload?: object | string,
  ): Promise<Answer> => {
    const answer = await server.inject({
      method,
      url: `/api${url}`,
      cookies: Object.fromEntries(cookies),
      ...(payload === undefined
        ? {}
        : { payload, headers: { 'content-type': 'application/json' } }),
    });
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json() };
  };
}
