// What a team does at its table: entries, votes, who decides, and the run after the close.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { EntryInput, PolicyInput, VoteInput } from '#src/core/schema/workshop.ts';
import { documentOf, playEntry, releaseRun, tableOf } from '#src/server/workshop/service.ts';
import { castVote, changePolicy } from '#src/server/workshop/team.ts';
import { Refusal, slowDown, whoIs } from './guard.ts';
import { Id, roomOf, tell, type ApiParts } from './parts.ts';

const STATUS_OF: Readonly<Record<string, number>> = {
  'pace/wait': 425,
  'workshop/gone': 404,
};

export const seats =
  (parts: ApiParts): FastifyPluginAsyncZod =>
  async (app) => {
    const { desk, limiter } = parts;
    app.post(
      '/workshops/:id/entries',
      { schema: { params: Id, body: EntryInput } },
      async (request, reply) => {
        const { id } = request.params;
        const who = await whoIs(desk.store, request, id, ['team']);
        slowDown(limiter, reply, 'entry', who.team);
        const played = await playEntry(desk, who, request.body.seq, request.body.entry);
        if (played.kind === 'conflict')
          throw new Refusal(409, 'entry/other_there', { next: played.next });
        if (played.kind === 'refused')
          throw new Refusal(STATUS_OF[played.code] ?? 422, played.code);
        if (played.kind === 'stored') {
          tell(parts, id);
        }
        return { seq: played.seq, next: played.seq + 1 };
      },
    );

    app.get('/workshops/:id/table', { schema: { params: Id } }, async (request, reply) => {
      const who = await whoIs(desk.store, request, request.params.id, ['team']);
      slowDown(limiter, reply, 'read', who.hash);
      const table = await tableOf(desk, who);
      if (table === null) throw new Refusal(409, 'workshop/not_started');
      return table;
    });
  };

export const among =
  (parts: ApiParts): FastifyPluginAsyncZod =>
  async (app) => {
    const { desk, limiter } = parts;
    app.post(
      '/workshops/:id/votes',
      { schema: { params: Id, body: VoteInput } },
      async (request, reply) => {
        const who = await whoIs(desk.store, request, request.params.id, ['team']);
        slowDown(limiter, reply, 'entry', who.hash);
        if (!(await castVote(desk, who, request.body))) throw new Refusal(409, 'vote/no_decision');
        tell(parts, request.params.id);
        return reply.code(204).send();
      },
    );

    app.post(
      '/workshops/:id/policy',
      { schema: { params: Id, body: PolicyInput } },
      async (request, reply) => {
        const who = await whoIs(desk.store, request, request.params.id, ['team']);
        slowDown(limiter, reply, 'entry', who.hash);
        if (!(await changePolicy(desk, who, request.body)))
          throw new Refusal(409, 'team/no_such_device');
        tell(parts, request.params.id);
        return reply.code(204).send();
      },
    );
  };

export const runs =
  ({ desk, limiter }: ApiParts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/workshops/:id/runs/:team',
      { schema: { params: Id.extend({ team: z.coerce.number().int().min(1).max(10_000) }) } },
      async (request, reply) => {
        const { id, team } = request.params;
        const who = await whoIs(desk.store, request, id, ['facilitator', 'team']);
        // A debrief is dearer than a look.
        slowDown(limiter, reply, 'command', who.hash);
        const room = await roomOf(desk, id);
        const wanted = room.teams.find(({ number }) => number === team);
        const mine = who.role === 'facilitator' || wanted?.id === who.team;
        const shared = wanted !== undefined && documentOf(room.row).shared.includes(wanted.id);
        if (!mine && !shared) throw new Refusal(403, 'request/not_yours');
        const released = await releaseRun(desk, room, team);
        if (released === null) throw new Refusal(409, 'workshop/not_closed');
        return released;
      },
    );
  };
