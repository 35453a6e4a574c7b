// The program as a process: how it ends, and what it says.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openHall } from '#src/cli/torture/workshop/hall.ts';
import { mustStart } from '#src/cli/torture/workshop/servers.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const LONG = { timeout: 120_000 };

test('asked to stop it ends streams, answers, and leaves with 0', LONG, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shapan-main-'));
  folders.push(folder);
  const env = { PORT: '0', SHAPAN_DATA: folder, SHAPAN_LOG: 'json' };
  const server = await mustStart(env);
  const settings = { freeNames: true, title: 'Secret title' };
  const hall = await openHall([() => server.url], 2, settings);
  let heard = 0;
  const stream = hall.host.follow(`/workshops/${hall.id}/stream`, () => {
    heard += 1;
  });
  const [team] = hall.teams;
  const end = { seq: 0, entry: { type: 'end' } };
  const answer = team?.browser.ask('POST', `/workshops/${hall.id}/entries`, end);
  await expect(answer).resolves.toMatchObject({ status: 200 });
  await expect.poll(() => heard, { timeout: 20_000 }).toBeGreaterThan(0);
  await expect(server.end('SIGTERM')).resolves.toBe(0);
  stream.stop();
  const log = server.output();
  expect(log).toContain('"route":"/api/workshops/:id/entries"');
  const token = hall.host.cookie().split('=')[1] ?? 'none';
  for (const secret of [token, hall.id, hall.code, 'Secret title', '127.0.0.1"'])
    expect(log).not.toContain(secret);
  // What was acknowledged is there after the next start, and the folder is free again.
  const again = await mustStart(env);
  expect(await again.end('SIGTERM')).toBe(0);
});
