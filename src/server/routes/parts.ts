// What all routes of the workshop share.
import { z } from 'zod';
import type { Role } from '#src/server/storage/store.ts';
import type { Desk } from '#src/server/workshop/rounds.ts';
import { readRoom, type Room } from '#src/server/workshop/room.ts';
import { Refusal } from './guard.ts';
import type { Hub } from './hub.ts';
import type { Limiter } from './limits.ts';

export interface ApiParts {
  readonly desk: Desk;
  readonly hub: Hub;
  readonly limiter: Limiter;
  /** What somebody types who opens a workshop; null lets anybody open one. */
  readonly key: string | null;
}

export const ANY_ROLE: readonly Role[] = ['facilitator', 'team', 'screen'];
/** Ids of workshops; those of challenges can be read. */
export const Id = z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{1,100}$/) });

export async function roomOf(desk: Desk, id: string): Promise<Room> {
  const room = await readRoom(desk.store, desk.deals, id);
  if (room === null) throw new Refusal(404, 'workshop/gone');
  return room;
}

/** Tells everybody who looks at a workshop, here and in other processes, that it changed. */
export function tell({ hub, desk }: ApiParts, workshop: string): void {
  hub.changed(workshop);
  desk.store.nudge(workshop);
}
