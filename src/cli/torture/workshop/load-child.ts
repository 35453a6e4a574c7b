// Servers for the measure, each a process of its own: the program without limits of rate, and bare ones to compare with.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { printLine } from '#src/cli/command.ts';
import { EntryInput } from '#src/core/schema/workshop.ts';
import { listenOn } from './case.ts';
import { serve } from './servers.ts';

export const CHILDREN = ['serve', 'raw'] as const;
export type Child = (typeof CHILDREN)[number];

async function readBody(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** What the raw streams are sent, at once to all: as many bytes as the request asks for. */
function castOf(url: string): Buffer {
  const bytes = Number(new URL(url, 'http://raw').searchParams.get('bytes') ?? '0');
  return Buffer.from(`event: room\ndata: ${'x'.repeat(bytes)}\n\n`);
}

function createRaw(): Server {
  const streams = new Set<ServerResponse>();

  async function answer(incoming: IncomingMessage, reply: ServerResponse): Promise<void> {
    if (incoming.method === 'GET') {
      reply.writeHead(200, { 'content-type': 'text/event-stream' });
      reply.write('data: here\n\n');
      streams.add(reply);
      reply.on('close', () => streams.delete(reply));
      return;
    }
    const { seq } = EntryInput.parse(JSON.parse(await readBody(incoming)));
    const text = JSON.stringify({ seq, next: seq + 1 });
    reply.writeHead(200, { 'content-type': 'application/json' }).end(text);
    const { url = '' } = incoming;
    if (!url.startsWith('/api/cast')) return;
    const line = castOf(url);
    for (const stream of streams) stream.write(line);
  }

  return createServer((incoming, reply) => {
    answer(incoming, reply).catch(() => reply.writeHead(400).end());
  });
}

/** Serves until the process is ended from outside. */
export async function beChild(child: Child): Promise<never> {
  const url = child === 'raw' ? await listenOn(createRaw()) : (await serve()).url;
  printLine(`${url}/`);
  // The one who started it holds this pipe: when that one is gone, so is the child.
  process.stdin.on('end', () => process.exit(0)).resume();
  return new Promise<never>(() => undefined);
}
