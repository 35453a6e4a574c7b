// Streams over real connections: those that nobody reads leave nothing behind.
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { admit } from '#src/server/workshop/joining.ts';
import { createWorkshop } from '#src/server/workshop/service.ts';
import { WorkshopSettings } from '#src/core/schema/workshop.ts';
import type { App } from '#src/server/app.ts';
import { startApp } from '#tests/support/test-app.ts';

const WAIT = { timeout: 10_000, interval: 10 };

/** The request of a wall for its stream, and the port it goes to. */
async function askOf(app: App): Promise<{ request: string; port: number }> {
  await app.server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.server.address() as AddressInfo;
  const row = await createWorkshop(app.desk, WorkshopSettings.parse({ deal: 'first-call' }));
  const id = row?.id ?? '';
  const token = await admit(app.desk.store, 1, { workshop: id, role: 'screen' });
  const head = ['Host: 127.0.0.1', `Cookie: shapan-${id}-screen=${token}`].join('\r\n');
  return { port, request: `GET /api/workshops/${id}/stream HTTP/1.1\r\n${head}\r\n\r\n` };
}

async function send(port: number, text: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.resume();
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

test('a stream ends with its connection', async () => {
  const app = await startApp();
  const { request, port } = await askOf(app);
  const socket = await send(port, request);
  await expect.poll(() => app.hub.count(), WAIT).toBe(1);
  socket.destroy();
  await expect.poll(() => app.hub.count(), WAIT).toBe(0);
});

test('one that waits behind another of the same connection is not opened', async () => {
  const app = await startApp();
  const { request, port } = await askOf(app);
  const socket = await send(port, request.repeat(3));
  await once(socket, 'close');
  await expect.poll(() => app.hub.count(), WAIT).toBe(0);
  // The places are free for who really reads.
  const reader = await send(port, request);
  await expect.poll(() => app.hub.count(), WAIT).toBe(1);
  reader.destroy();
});
