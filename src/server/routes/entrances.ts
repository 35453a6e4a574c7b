// Ways into a workshop: opening one, joining by code, screens, taking over, open challenges.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DealId } from '#src/core/schema/ids.ts';
import { HoldInput, JoinCode, JoinInput, TakeOverInput } from '#src/core/schema/workshop.ts';
import type { ServedDeal } from '#src/server/deals.ts';
import { dealToAll } from '#src/server/workshop/rounds.ts';
import {
  admit,
  join,
  joinScreen,
  takeOver,
  type Comer,
  type Joined,
} from '#src/server/workshop/joining.ts';
import { isSameSecret } from '#src/server/workshop/chance.ts';
import { challengeId, joinChallenge, openChallenge } from '#src/server/workshop/challenges.ts';
import { createWorkshop, snapshotOf } from '#src/server/workshop/service.ts';
import { screenView } from '#src/server/workshop/views.ts';
import { giveCookie } from './cookies.ts';
import { Refusal, addressOf, seatOf, slowDown } from './guard.ts';
import { Id, tell, type ApiParts } from './parts.ts';

const NO_SUCH_CODE = 'join/no_such_code';
/** Answers to a guess: of a workshop, or of a team in it. */
const WRONG = new Set([NO_SUCH_CODE, 'join/no_such_team']);

/** Lets somebody in who has a code, and gives the cookie. Wrong codes cost more, so that nobody tries them all. */
async function enterBy(
  parts: ApiParts,
  request: FastifyRequest,
  reply: FastifyReply,
  enter: () => Promise<Joined>,
): Promise<object> {
  const { desk, limiter } = parts;
  slowDown(limiter, reply, 'join', addressOf(request));
  const joined = await enter();
  if (!joined.ok) {
    if (WRONG.has(joined.code)) slowDown(limiter, reply, 'wrongCode', addressOf(request));
    throw new Refusal(joined.code === NO_SUCH_CODE ? 404 : 409, joined.code);
  }
  const { workshop, role, token, team, status } = joined.in;
  await dealToAll(desk, workshop);
  tell(parts, workshop);
  if (token !== null) giveCookie(request, reply, workshop, role, token);
  return { id: workshop, team, status };
}

const comer = ({ desk }: ApiParts, request: FastifyRequest): Comer => ({
  heldIn: (workshop) => seatOf(desk.store, request, workshop),
});

/** Whoever holds a workshop closes it as well, and then reads all that was hidden: on some servers not everybody may. */
function askForKey(
  { key, limiter }: ApiParts,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: string,
): void {
  if (key === null || isSameSecret(typed, key)) return;
  if (typed !== '') slowDown(limiter, reply, 'wrongCode', addressOf(request));
  throw new Refusal(403, 'request/key');
}

/** The deal of a challenge; where not everybody may hold a workshop, nobody sees a sealed one in a challenge either. */
function challengeable({ desk, key }: ApiParts, deal: string): ServedDeal | null {
  const served = desk.deals.open(deal);
  return served?.sealed === true && key !== null ? null : served;
}

export const entrances =
  (parts: ApiParts): FastifyPluginAsyncZod =>
  async (app) => {
    const { desk, limiter } = parts;
    app.post('/workshops', { schema: { body: HoldInput } }, async (request, reply) => {
      slowDown(limiter, reply, 'create', addressOf(request));
      const { key = '', ...settings } = request.body;
      askForKey(parts, request, reply, key);
      const row = await createWorkshop(desk, settings);
      if (row === null) throw new Refusal(404, 'command/no_such_deal');
      const token = await admit(desk.store, desk.now(), { workshop: row.id, role: 'facilitator' });
      giveCookie(request, reply, row.id, 'facilitator', token);
      return reply.code(201).send({ id: row.id, code: row.code, screenCode: row.screenCode });
    });
    app.post('/join', { schema: { body: JoinInput } }, async (request, reply) =>
      enterBy(parts, request, reply, () =>
        join(desk.store, desk.now(), request.body, comer(parts, request)),
      ),
    );
    app.post(
      '/screens',
      { schema: { body: z.strictObject({ code: JoinCode }) } },
      async (request, reply) =>
        enterBy(parts, request, reply, () => joinScreen(desk.store, desk.now(), request.body.code)),
    );
    app.post(
      '/workshops/:id/take-over',
      { schema: { params: Id, body: TakeOverInput } },
      async (request, reply) =>
        enterBy(parts, request, reply, () =>
          takeOver(desk.store, request.params.id, request.body, desk.now()),
        ),
    );
  };

const ChallengeInput = z.strictObject({
  deal: DealId,
  language: z.enum(['zh-CN', 'en']).default('zh-CN'),
});

/** A standing board per deal and week, open to everybody. */
export const challenges =
  (parts: ApiParts): FastifyPluginAsyncZod =>
  async (app) => {
    const { desk, limiter } = parts;
    app.post('/challenges', { schema: { body: ChallengeInput } }, async (request, reply) => {
      slowDown(limiter, reply, 'read', addressOf(request));
      const { deal, language } = request.body;
      const row = challengeable(parts, deal) === null ? null : await openChallenge(desk, deal);
      if (row === null) throw new Refusal(404, 'command/no_such_deal');
      const { heldIn } = comer(parts, request);
      // A seat here is made without a code, so it costs as much as a workshop.
      if ((await heldIn(row.id)) === null) slowDown(limiter, reply, 'create', addressOf(request));
      return enterBy(parts, request, reply, () => joinChallenge(desk, row, language, heldIn));
    });
    app.get(
      '/challenges/:deal',
      { schema: { params: z.object({ deal: DealId }) } },
      async (request, reply) => {
        slowDown(limiter, reply, 'read', addressOf(request));
        const { deal } = request.params;
        const served = challengeable(parts, deal);
        if (served === null) throw new Refusal(404, 'command/no_such_deal');
        // Looking opens none: only whoever plays does.
        const id = challengeId(deal, served, desk.now());
        const snapshot = await snapshotOf(desk, id, new Map());
        if (snapshot === null) return { id, deal, version: 0, board: null };
        const { board, version } = screenView(snapshot);
        return { id, deal, version, board };
      },
    );
  };
