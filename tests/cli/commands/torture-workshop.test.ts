// Every case of the torture in a small size; the command runs them at full length.
import { expect, test } from 'vitest';
import { canary } from '#src/cli/torture/workshop/canary.ts';
import { forge } from '#src/cli/torture/workshop/forge.ts';
import { kill } from '#src/cli/torture/workshop/kill.ts';
import { load } from '#src/cli/torture/workshop/load.ts';
import { lock } from '#src/cli/torture/workshop/lock.ts';
import { postgres } from '#src/cli/torture/workshop/postgres.ts';
import { proxy } from '#src/cli/torture/workshop/proxy.ts';
import { routes } from '#src/cli/torture/workshop/routes.ts';
import { canTrace, readTrace, sync } from '#src/cli/torture/workshop/sync.ts';

const small = { times: 1, seconds: 1, seed: 7 };
const LONG = { timeout: 180_000 };

test('a server that is killed loses nothing it acknowledged', LONG, async () => {
  const { ok, figures } = await kill.run({ ...small, times: 2 });
  expect({ ok, ...figures }).toMatchObject({ ok: true, lost: 0, doubled: 0, absent: 0 });
});

// Where no process may be traced, only the reader of traces is tested, below.
test.skipIf(!canTrace())('a sync lies between every write and its answer', LONG, async () => {
  const { figures } = await sync.run({ ...small, times: 20 });
  expect(figures).toMatchObject({ method: 'strace', sent: 20, synced: 20 });
});

test('a trace in which an answer leaves before the sync is seen through', () => {
  const wrote = '1 pwrite64(20</d/shapan.sqlite-wal>, "x", 24, 32) = 24';
  const synced = '1 fdatasync(20</d/shapan.sqlite-wal>) = 0';
  const answer = String.raw`1 write(30<s>, "HTTP/1.1 200 OK\r\n\r\n{\"seq\":0,\"next\":1}", 90) = 90`;
  expect(readTrace([wrote, synced, answer])).toEqual({ answers: 1, synced: 1 });
  expect(readTrace([wrote, answer, synced])).toEqual({ answers: 1, synced: 0 });
  expect(readTrace([synced, answer])).toEqual({ answers: 1, synced: 0 });
});

test('of several servers on one folder exactly one serves', LONG, async () => {
  const { ok, figures } = await lock.run(small);
  expect({ ok, ...figures }).toMatchObject({ ok: true, one: 1, intact: 1 });
});

test('several servers on one PostgreSQL write one history', LONG, async () => {
  const { ok, figures } = await postgres.run({ ...small, seconds: 6 });
  expect({ ok, ...figures }).toMatchObject({ ok: true, lost: 0, forks: 0, wrongBoardLines: 0 });
});

test('games finish alike behind a proxy that loses and doubles', LONG, async () => {
  const { ok, figures } = await proxy.run({ ...small, times: 3 });
  expect({ ok, ...figures }).toMatchObject({ ok: true, finished: 3, diverged: 0 });
});

test('no forged entry is stored', LONG, async () => {
  const { ok, figures } = await forge.run({ ...small, times: 600 });
  expect({ ok, ...figures }).toMatchObject({ ok: true, wronglyStored: 0 });
  expect(figures['kinds']).toBeGreaterThanOrEqual(12);
});

test('nothing hidden of a sealed deal leaves the server before the close', LONG, async () => {
  const { ok, figures } = await canary.run({ ...small, times: 2 });
  expect({ ok, ...figures }).toMatchObject({ ok: true, leaks: {} });
  expect(figures['marks']).toBeGreaterThanOrEqual(200);
});

test('every route answers every role as the table says', LONG, async () => {
  const { figures } = await routes.run(small);
  expect(figures).toMatchObject({ unexpected: [], missing: [] });
});

test('the measure gives its figures', LONG, async () => {
  const { figures } = await load.run({ ...small, times: 12 });
  expect(figures).toHaveProperty('entries.ratio');
  expect(figures).toHaveProperty('allAtOnce.p99');
});
