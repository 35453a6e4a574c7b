// A workshop as those in it see it, and what its facilitator does.
import type { ServerResponse } from 'node:http';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Command } from '#src/core/schema/workshop.ts';
import { carryOut } from '#src/server/workshop/commands.ts';
import { roomCsv, roomJson } from '#src/server/workshop/export.ts';
import { offerHandOver } from '#src/server/workshop/joining.ts';
import { versionOf } from '#src/server/workshop/room.ts';
import { paperFor, sealedTitles } from '#src/server/workshop/paper.ts';
import { removeWorkshop, snapshotOf, viewFor } from '#src/server/workshop/service.ts';
import { Refusal, addressOf, slowDown, whoIs } from './guard.ts';
import { ANY_ROLE, Id, roomOf, tell, type ApiParts } from './parts.ts';

const Lang = z.object({ lang: z.enum(['zh-CN', 'en']) });

const As = z.object({
  as: z.enum(['screen']).optional(),
  after: z.coerce.number().int().min(0).optional(),
});

/** Nobody reads a stream whose connection is gone, or that waits behind another answer of the same connection. */
const isUnheard = ({ socket, destroyed }: ServerResponse): boolean => socket === null || destroyed;

export const rooms =
  ({ desk, hub, limiter }: ApiParts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/workshops/:id',
      { schema: { params: Id, querystring: As } },
      async (request, reply) => {
        const { id } = request.params;
        const who = await whoIs(desk.store, request, id, ANY_ROLE);
        slowDown(limiter, reply, 'read', who.hash);
        const snapshot = await snapshotOf(desk, id, hub.online(id));
        if (snapshot === null) throw new Refusal(404, 'workshop/gone');
        const { after, as } = request.query;
        if (after !== undefined && versionOf(snapshot.room) <= after) return reply.code(204).send();
        const view = await viewFor(desk, snapshot, who, as);
        if (view === null) throw new Refusal(404, 'workshop/gone');
        return view;
      },
    );

    app.get(
      '/workshops/:id/stream',
      { schema: { params: Id, querystring: As } },
      async (request, reply) => {
        const who = await whoIs(desk.store, request, request.params.id, ANY_ROLE);
        slowDown(limiter, reply, 'read', who.hash);
        reply.hijack();
        if (isUnheard(reply.raw)) {
          request.raw.destroy();
          return;
        }
        const address = addressOf(request);
        if (hub.open({ who, as: request.query.as, address, reply: reply.raw })) return;
        reply.raw.writeHead(429, { 'retry-after': '5' });
        reply.raw.end();
      },
    );
  };

export const papers =
  ({ desk, limiter }: ApiParts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/deals', { schema: { querystring: Lang } }, async (request, reply) => {
      slowDown(limiter, reply, 'read', addressOf(request));
      return { deals: sealedTitles(desk.deals, request.query.lang) };
    });

    app.get(
      '/workshops/:id/deal',
      { schema: { params: Id, querystring: Lang } },
      async (request, reply) => {
        const who = await whoIs(desk.store, request, request.params.id, ANY_ROLE);
        slowDown(limiter, reply, 'read', who.hash);
        const paper = await paperFor(desk, who, request.query.lang);
        if (paper === null) throw new Refusal(404, 'workshop/gone');
        return paper;
      },
    );
  };

export const leading =
  (parts: ApiParts): FastifyPluginAsyncZod =>
  async (app) => {
    const { desk, hub, limiter } = parts;
    app.post(
      '/workshops/:id/commands',
      { schema: { params: Id, body: Command } },
      async (request, reply) => {
        const { id } = request.params;
        const who = await whoIs(desk.store, request, id, ['facilitator']);
        slowDown(limiter, reply, 'command', who.hash);
        const done = await carryOut(desk, id, request.body);
        if (!done.ok) throw new Refusal(409, done.code);
        if (request.body.do === 'kick' || request.body.do === 'forget')
          hub.cut(id, request.body.team);
        tell(parts, id);
        return { version: versionOf(await roomOf(desk, id)) };
      },
    );

    app.post('/workshops/:id/hand-over', { schema: { params: Id } }, async (request, reply) => {
      const who = await whoIs(desk.store, request, request.params.id, ['facilitator']);
      slowDown(limiter, reply, 'command', who.hash);
      const code = await offerHandOver(desk.store, request.params.id, desk.now());
      if (code === null) throw new Refusal(409, 'command/busy');
      return { code };
    });

    app.delete('/workshops/:id', { schema: { params: Id } }, async (request, reply) => {
      const who = await whoIs(desk.store, request, request.params.id, ['facilitator']);
      slowDown(limiter, reply, 'command', who.hash);
      await removeWorkshop(desk, request.params.id);
      tell(parts, request.params.id);
      return reply.code(204).send();
    });
  };

export const exports =
  ({ desk, limiter }: ApiParts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/workshops/:id/export.json', { schema: { params: Id } }, async (request, reply) => {
      const who = await whoIs(desk.store, request, request.params.id, ['facilitator']);
      slowDown(limiter, reply, 'command', who.hash);
      void reply.header('content-disposition', 'attachment; filename="workshop.json"');
      return roomJson(desk, await roomOf(desk, request.params.id));
    });

    app.get('/workshops/:id/export.csv', { schema: { params: Id } }, async (request, reply) => {
      const who = await whoIs(desk.store, request, request.params.id, ['facilitator']);
      slowDown(limiter, reply, 'command', who.hash);
      void reply
        .header('content-disposition', 'attachment; filename="workshop.csv"')
        .type('text/csv; charset=utf-8');
      return roomCsv(desk, await roomOf(desk, request.params.id));
    });
  };
