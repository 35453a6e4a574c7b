// A workshop over HTTP, from the code on the projector to the podium.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
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

async function start(now: () => number = Date.now): Promise<App> {
  const folder = mkdtempSync(join(tmpdir(), 'shapan-app-'));
  const store = await openStore({ dataFolder: folder, databaseUrl: null });
  const app = await createApp(store, { page: scenarios, scenarios, dataFolder: folder, now });
  open.push({ app, store, folder });
  return app;
}

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A browser: it keeps its cookies. */
function browser({ server }: App) {
  const cookies = new Map<string, string>();
  return async (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    payload?: object,
  ): Promise<Answer> => {
    const answer = await server.inject({
      method,
      url: `/api${url}`,
      cookies: Object.fromEntries(cookies),
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json() };
  };
}

test('a workshop from the lobby to the podium', async () => {
  const app = await start();
  const host = browser(app);
  const made = await host('POST', '/workshops', { deal: 'first-call', pace: { kind: 'free' } });
  expect(made.status).toBe(201);
  const { id, code } = made.body;
  const team = browser(app);
  const joined = await team('POST', '/join', { code, language: 'en' });
  expect(joined).toMatchObject({ status: 200, body: { id, status: 'seated' } });
  expect((await team('GET', `/workshops/${String(id)}/table`)).body).toEqual({
    code: 'workshop/not_started',
  });
  expect((await host('POST', `/workshops/${String(id)}/commands`, { do: 'start' })).status).toBe(
    200,
  );
  const table = await team('GET', `/workshops/${String(id)}/table`);
  expect(table.body).toMatchObject({ seq: 0, view: { week: 1 } });
  const end = { seq: 0, entry: { type: 'end' } };
  expect(await team('POST', `/workshops/${String(id)}/entries`, end)).toEqual({
    status: 200,
    body: { seq: 0, next: 1 },
  });
  expect(await team('POST', `/workshops/${String(id)}/entries`, end)).toEqual({
    status: 200,
    body: { seq: 0, next: 1 },
  });
  const other = { seq: 0, entry: { type: 'withdraw' } };
  expect(await team('POST', `/workshops/${String(id)}/entries`, other)).toMatchObject({
    status: 409,
    body: { next: 1 },
  });
  expect((await team('POST', `/workshops/${String(id)}/commands`, { do: 'close' })).status).toBe(
    403,
  );
  expect((await team('GET', `/workshops/${String(id)}/runs/1`)).status).toBe(409);
  expect((await host('POST', `/workshops/${String(id)}/commands`, { do: 'close' })).status).toBe(
    200,
  );
  const seen = await host('GET', `/workshops/${String(id)}`);
  expect(seen.body).toMatchObject({
    status: 'closed',
    board: { asOf: { kind: 'now' }, lines: [{ rank: 1, number: 1 }] },
  });
  const run = await team('GET', `/workshops/${String(id)}/runs/1`);
  expect(run.body).toMatchObject({ record: { deal: 'first-call', log: [{ type: 'end' }] } });
});

test('the same browser gets its seat back by the same code, a moved one leaves none behind', async () => {
  const app = await start();
  const host = browser(app);
  const made = await host('POST', '/workshops', { deal: 'first-call' });
  const { id, code } = made.body;
  const team = browser(app);
  const first = await team('POST', '/join', { code, language: 'en' });
  const again = await team('POST', '/join', { code, language: 'en' });
  expect(again).toEqual(first);
  const stranger = await browser(app)('POST', '/join', { code, language: 'en' });
  expect(stranger.body['team']).not.toBe(first.body['team']);
  const seen = await host('GET', `/workshops/${String(id)}`);
  expect(seen.body).toMatchObject({ desks: [{ devices: 1 }, { devices: 1 }] });
});

test('a challenge is played once by a browser, and ends with its week', async () => {
  // A Thursday.
  let clock = Date.UTC(2026, 2, 12);
  const app = await start(() => clock);
  const player = browser(app);
  const asked = { deal: 'first-call', language: 'en' };
  const seat = await player('POST', '/challenges', asked);
  const { id } = seat.body;
  const end = { seq: 0, entry: { type: 'end' } };
  await player('POST', `/workshops/${String(id)}/entries`, end);
  expect(await player('POST', '/challenges', asked)).toEqual(seat);
  const board = await browser(app)('GET', '/challenges/first-call');
  expect(board.body).toMatchObject({ id, board: { lines: [{ rank: 1, week: 2 }] } });
  expect((await player('GET', `/workshops/${String(id)}/runs/1`)).status).toBe(409);
  clock += 4 * 86_400_000;
  const later = { seq: 1, entry: { type: 'end' } };
  expect(await player('POST', `/workshops/${String(id)}/entries`, later)).toMatchObject({
    status: 422,
    body: { code: 'workshop/closed' },
  });
  const run = await player('GET', `/workshops/${String(id)}/runs/1`);
  expect(run.body).toMatchObject({ record: { log: [{ type: 'end' }] }, view: { week: 2 } });
  const next = await player('POST', '/challenges', asked);
  expect(next.body['id']).not.toBe(id);
});
