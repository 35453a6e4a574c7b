import { sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import { LIMITS } from '#src/core/schema/limits.ts';
import fastify, { LogController, type FastifyInstance } from 'fastify';

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
].join('; ');

/** Of every answer. */
const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** A request that is not all there by then is given up. */
const REQUEST_MS = 30_000;

const toStandardError = (line: string): void => {
  process.stderr.write(line);
};

/** A connection on which nothing moves for so long is given up: whoever reads nothing holds nothing. Streams beat. */
const SILENT_MS = 120_000;

export interface SiteOptions {
  /** Proxies in front whose word about the client is believed. */
  readonly trustedProxies?: number;
  /** A structured line a request, on standard output or to a listener; never names or tokens. */
  readonly log?: boolean | ((line: string) => void);
}

/** The server with the built page in `folder`; the page routes by hash, so no path falls back. */
export async function createSite(
  folder: string,
  { trustedProxies = 0, log = false }: SiteOptions = {},
): Promise<FastifyInstance> {
  const app = fastify({
    // Connections without a request are closed at once; a request under way is answered.
    forceCloseConnections: 'idle',
    requestTimeout: REQUEST_MS,
    connectionTimeout: SILENT_MS,
    bodyLimit: LIMITS.requestBytes,
    trustProxy: (_address, hop) => hop < trustedProxies,
    // Faults are always told; a line a request only to those who want it.
    logger: {
      level: log === false ? 'error' : 'info',
      base: null,
      ...(log === true ? {} : { stream: { write: log === false ? toStandardError : log } }),
    },
    logController: new LogController({ disableRequestLogging: true }),
  });
  // One line a request: the route, never the address, ids, names or cookies.
  if (log !== false)
    app.addHook('onResponse', (request, reply, done) => {
      const { method, routeOptions } = request;
      const route = routeOptions.url ?? 'none';
      const ms = Math.round(reply.elapsedTime);
      request.log.info({ method, route, status: reply.statusCode, ms }, 'answered');
      done();
    });

  app.addHook('onSend', (_request, reply, payload, done) => {
    reply.headers(HEADERS);
    done(null, payload);
  });
  app.get('/healthz', async () => ({ ok: true }));
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      void reply.setHeader('cache-control', cacheFor(path, folder));
    },
  });
  return app;
}

/** Files under assets/ carry a hash of their content in their name; all others may change. */
function cacheFor(path: string, folder: string): string {
  const hashed = path.startsWith(`${folder}${sep}assets${sep}`);
  return hashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}
