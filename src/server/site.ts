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

/** A request that is not all there by then is given up. */
const REQUEST_MS = 30_000;

export interface SiteOptions {
  /** Proxies in front whose word about the client is believed. */
  readonly trustedProxies?: number;
  /** Structured lines, on standard output or to a listener; never names or tokens. */
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
    bodyLimit: LIMITS.requestBytes,
    trustProxy: (_address, hop) => hop < trustedProxies,
    logger: {
      level: log === false ? 'silent' : 'info',
      base: null,
      ...(typeof log === 'function' ? { stream: { write: log } } : {}),
    },
    logController: new LogController({ disableRequestLogging: true }),
  });
  // One line a request: the route, never the address, ids, names or cookies.
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? 'none';
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method, route, status: reply.statusCode, ms }, 'answered');
  });

  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
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
