import type { FastifyInstance } from 'fastify';

class ListenError extends Error {}
const TAKEN = 'EADDRINUSE';

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
      if (codeOf(error) !== TAKEN || index === ports.length - 1) throw told(error, host, ports);
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

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** What the system refused, with the setting that mends it. */
function told(error: unknown, host: string, ports: readonly number[]): unknown {
  const [first = 0] = ports;
  const last = ports.at(-1) ?? first;
  const which = first === last ? `Port ${first} is` : `Ports ${first} to ${last} are`;
  switch (codeOf(error)) {
    case TAKEN:
      return new ListenError(`${which} taken. Set PORT to another.`);
    case 'EACCES':
      return new ListenError(`${which} not open to this user. Set PORT to one from 1024.`);
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return new ListenError(
        `HOST ${host} is no address of this machine. 0.0.0.0 means all of them.`,
      );
    default:
      return error;
  }
}
