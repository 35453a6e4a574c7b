// Challenges end with their week, whether or not anybody is there to end them.
import type { FastifyInstance } from 'fastify';
import { closeLastWeek, closePast } from '#src/server/workshop/challenges.ts';
import { tell, type ApiParts } from './parts.ts';

const LOOK_MS = 60_000;

const idOf = (params: unknown): string =>
  typeof params === 'object' && params !== null && 'id' in params ? String(params.id) : '';

/** Before a request is answered its challenge is closed if its week is over; who only listens is told soon after. */
export function closeInTime(api: FastifyInstance, parts: ApiParts): void {
  api.addHook('preHandler', async ({ params }) => {
    const id = idOf(params);
    if (id !== '' && (await closePast(parts.desk, id))) tell(parts, id);
  });
  const look = async (): Promise<void> => {
    for (const id of await closeLastWeek(parts.desk)) tell(parts, id);
  };
  // What could not be closed now is closed at the next look.
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
  timer.unref();
  api.addHook('onClose', async () => clearInterval(timer));
}
