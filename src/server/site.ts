import { sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
].join('; ');

/** The server with the built page in `folder`; the page routes by hash, so no path falls back. */
export async function createSite(folder: string): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: true });

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
