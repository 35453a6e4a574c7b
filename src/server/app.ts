// The whole server: the page, the workshop, and what operators ask of it.
import fastifyCookie from '@fastify/cookie';
import fastifySwagger from '@fastify/swagger';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { createDeals } from './deals.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { challenges, entrances } from './routes/entrances.ts';
import { closeInTime } from './routes/closing.ts';
import { Refusal, refuseForeign } from './routes/guard.ts';
import { createHub, type Hub } from './routes/hub.ts';
import { exports, leading, papers, rooms } from './routes/rooms.ts';
import { among, runs, seats } from './routes/seats.ts';
import { createLimiter, USUAL_RATES, type Rates } from './routes/limits.ts';
import { createSite, type SiteOptions } from './site.ts';
import type { Store } from './storage/store.ts';
import { keepMoved } from './workshop/keeping.ts';
import { OtherEditionError } from './workshop/room.ts';
import type { Desk } from './workshop/rounds.ts';
import { createTables } from './workshop/tables.ts';

export interface AppOptions extends SiteOptions {
  /** The built page. */
  readonly page: string;
  /** Folder with `deals` and `playbooks`. */
  readonly scenarios: string;
  readonly dataFolder: string;
  /** What somebody types who opens a workshop; without it anybody may open one. */
  readonly key?: string | null;
  readonly rates?: Rates;
  readonly now?: () => number;
}

export interface App {
  readonly server: FastifyInstance;
  readonly hub: Hub;
  readonly desk: Desk;
}

const UNAVAILABLE = 503;

/** A fault without its message, which may quote what somebody typed. */
const faultOf = ({ name, code, stack = '' }: FastifyError): object => ({
  fault: name,
  code,
  at: stack
    .split('\n')
    .filter((line) => /^ +at /.test(line))
    .slice(0, 3),
});

/** What a fault of the request, of the store or of ours is answered with: a code, never an inside. */
function answerError(
  error: FastifyError | Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  if (error instanceof Refusal) {
    void reply.code(error.status).send({ code: error.code, ...error.more });
    return;
  }
  if (error instanceof OtherEditionError) {
    void reply.code(409).send({ code: error.code });
    return;
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map(({ instancePath, message }) => ({
      path: instancePath,
      message,
    }));
    void reply.code(400).send({ code: 'request/invalid', issues });
    return;
  }
  const status = error.statusCode ?? UNAVAILABLE;
  if (status < 500) {
    void reply.code(status).send({ code: 'request/invalid' });
    return;
  }
  request.log.error(faultOf(error), 'request failed');
  void reply
    .code(UNAVAILABLE)
    .header('retry-after', '2')
    .send({ code: 'server/busy', id: request.id });
}

export async function createApp(store: Store, options: AppOptions): Promise<App> {
  const now = options.now ?? Date.now;
  const deals = createDeals(options.scenarios, options.dataFolder);
  const desk: Desk = { store, deals, now, tables: createTables(store, now) };
  const hub = createHub(desk);
  const limiter = createLimiter(options.rates ?? USUAL_RATES, now);
  const server = await createSite(options.page, options);
  const metrics = createMetrics(hub);

  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  server.removeContentTypeParser('text/plain');
  await server.register(fastifyCookie);
  await server.register(fastifySwagger, {
    openapi: { info: { title: 'Shapan 沙盘', version: '1' } },
    transform: jsonSchemaTransform,
  });
  // Streams never end by themselves; requests under way are answered first.
  server.addHook('preClose', async () => {
    hub.close();
  });
  server.addHook('onClose', async () => leave(metrics, desk));
  await server.register(
    async (api) => {
      api.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
        if (error instanceof Refusal) metrics.refused(error.code);
        answerError(error, request, reply);
      });
      api.addHook('onRequest', (request, reply, done) => {
        void reply.header('cache-control', 'no-store');
        refuseForeign(request);
        done();
      });
      api.addHook('onResponse', (_request, reply, done) => {
        metrics.count(reply.statusCode);
        done();
      });
      const parts = { desk, hub, limiter, key: options.key ?? null };
      closeInTime(api, parts);
      for (const routes of [
        entrances,
        challenges,
        rooms,
        papers,
        leading,
        exports,
        seats,
        among,
        runs,
      ])
        await api.register(routes(parts));
      api.get('/openapi.json', { schema: { hide: true } }, async () => server.swagger());
    },
    { prefix: '/api' },
  );
  addProbes(server, store, metrics);
  return { server, hub, desk };
}

async function leave(metrics: Metrics, desk: Desk): Promise<void> {
  metrics.close();
  // What cannot be written down now is in the logs all the same.
  await keepMoved(desk).catch(() => undefined);
}

/** What those who run it ask: whether it can store now, and how it fares. */
function addProbes(server: FastifyInstance, store: Store, metrics: Metrics): void {
  server.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    try {
      await store.check();
      return { ok: true };
    } catch {
      return reply.code(UNAVAILABLE).send({ ok: false });
    }
  });
  server.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/plain; version=0.0.4').send(metrics.text()),
  );
}
