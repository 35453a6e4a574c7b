import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { LIMITS } from '#src/core/schema/limits.ts';
import { createHub, type Hub } from '#src/server/routes/hub.ts';
import type { CredentialRow } from '#src/server/storage/store.ts';
import { admit } from '#src/server/workshop/joining.ts';
import { hashToken } from '#src/server/workshop/chance.ts';
import { openTestHall, type TestHall } from '#tests/support/workshop-desk.ts';

const WAIT = { timeout: 10_000, interval: 5 };

/** A stream into memory. */
class Reply extends EventEmitter {
  writableNeedDrain = false;
  destroyed = false;
  readonly views: { readonly version: number; readonly at: number; readonly role: string }[] = [];

  writeHead(): void {}
  end(): void {}

  write(bytes: string | Uint8Array): boolean {
    const data = /data: (.*)\n/.exec(Buffer.from(bytes).toString('utf8'))?.[1];
    if (data !== undefined) {
      const { version, role } = JSON.parse(data) as { version: number; role: string };
      this.views.push({ version, role, at: performance.now() });
    }
    return true;
  }

  destroy(): void {
    this.destroyed = true;
    this.emit('close');
  }
}

const hubs: Hub[] = [];
afterEach(() => {
  for (const hub of hubs.splice(0)) hub.close();
});

const openFor = (hub: Hub, who: CredentialRow, reply: Reply, address = '203.0.113.9'): boolean =>
  hub.open({ who, as: undefined, address, reply: reply as unknown as ServerResponse });

async function screens(hall: TestHall, hub: Hub, count: number): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (let at = 0; at < count; at += 1) {
    const token = await admit(hall.desk.store, 1, { workshop: hall.id, role: 'screen' });
    const who = await hall.desk.store.credential(hashToken(token));
    const reply = new Reply();
    if (who === null || !openFor(hub, who, reply)) throw new Error('no stream');
    replies.push(reply);
  }
  return replies;
}

function openHub(hall: TestHall): Hub {
  const hub = createHub(hall.desk);
  hubs.push(hub);
  return hub;
}

const quiet = (): Promise<void> => new Promise((done) => setTimeout(done, 200));

test('who comes gets the view alone; a change is told to all, at once', async () => {
  const hall = await openTestHall();
  const hub = openHub(hall);
  const [first, second] = await screens(hall, hub, 2);
  await expect.poll(() => second?.views.length, WAIT).toBe(1);
  await quiet();
  expect(first?.views).toHaveLength(1);
  await hall.sit();
  hub.changed(hall.id);
  await expect.poll(() => [first?.views.length, second?.views.length], WAIT).toEqual([2, 2]);
});

test('changes that follow are told together, the last one always', async () => {
  const hall = await openTestHall();
  const hub = openHub(hall);
  const [reply] = await screens(hall, hub, 1);
  await expect.poll(() => reply?.views.length, WAIT).toBe(1);
  await quiet();
  for (const what of ['lock', 'unlock', 'lock', 'unlock', 'lock']) {
    await hall.command({ do: what });
    hub.changed(hall.id);
  }
  const version = ((await hall.desk.store.workshop(hall.id))?.version ?? 0) * 1_000_000;
  await expect.poll(() => reply?.views.at(-1)?.version, WAIT).toBe(version);
  await quiet();
  expect(reply?.views.length).toBeLessThan(7);
});

test('one that does not read gets the newest when it reads again', async () => {
  const hall = await openTestHall();
  const hub = openHub(hall);
  const [slow, quick] = await screens(hall, hub, 2);
  await expect.poll(() => [slow?.views.length, quick?.views.length], WAIT).toEqual([1, 1]);
  await quiet();
  if (slow === undefined) throw new Error('no stream');
  slow.writableNeedDrain = true;
  await hall.command({ do: 'lock' });
  hub.changed(hall.id);
  await expect.poll(() => quick?.views.length, WAIT).toBe(2);
  expect(slow.views).toHaveLength(1);
  await quiet();
  slow.writableNeedDrain = false;
  slow.emit('drain');
  await expect.poll(() => slow.views.at(-1)?.version, WAIT).toBe(quick?.views.at(-1)?.version);
});

test('whose credential was taken away is cut with the next change', async () => {
  const hall = await openTestHall();
  const hub = openHub(hall);
  const [reply] = await screens(hall, hub, 1);
  await expect.poll(() => reply?.views.length, WAIT).toBe(1);
  const { store } = hall.desk;
  for (const { hash } of await store.credentialsOf(hall.id)) await store.revoke(hash);
  hub.changed(hall.id);
  await expect.poll(() => reply?.destroyed, WAIT).toBe(true);
  expect(hub.count()).toBe(0);
});

test('no address takes all streams, and what it gives back is free again', async () => {
  const hall = await openTestHall();
  const hub = openHub(hall);
  const row = { workshop: hall.id, role: 'screen', team: '', device: '', createdAt: 1 } as const;
  const open = (at: number, address: string, reply = new Reply()): boolean =>
    openFor(hub, { ...row, hash: `hash ${at}` }, reply, address);
  const first = new Reply();
  expect(open(0, '203.0.113.9', first)).toBe(true);
  for (let at = 1; at < LIMITS.streamsPerAddress; at += 1) open(at, '203.0.113.9');
  expect(hub.count()).toBe(LIMITS.streamsPerAddress);
  expect(open(-1, '203.0.113.9')).toBe(false);
  expect(open(-1, '203.0.113.10')).toBe(true);
  first.destroy();
  expect(open(-2, '203.0.113.9')).toBe(true);
});
