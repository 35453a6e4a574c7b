import type { FastifyInstance } from 'fastify';

/** Listens on the first free one of `ports` and returns it. Throws when none is free. */
export async function listen(
  app: FastifyInstance,
  host: string,
  ports: readonly number[],
): Promise<number> {
  for (const [index, port] of ports.entries()) {
    try {
      await app.listen({ host, port });
      return boundPort(app);
    } catch (error) {
      if (!isPortTaken(error) || index === ports.length - 1) throw error;
    }
  }
  throw new RangeError('listen needs at least one port to try.');
}

function boundPort(app: FastifyInstance): number {
  const address = app.server.address();
  if (address === null || typeof address === 'string') {
    throw new TypeError('The server listens on a port, never on a socket file.');
  }
  return address.port;
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
