// The JSON document of a workshop: how it is held and where it stands. What teams did is in rows of its own.
import { z } from 'zod';
import { DealId, EventId, NodeId, SceneId } from '#src/core/schema/ids.ts';
import { WorkshopSettings } from '#src/core/schema/workshop.ts';
import { Kept } from './course.ts';

const Round = z.strictObject({
  deal: DealId,
  /** The dice of all, where they are the same. */
  seed: z.int().min(0),
  injected: z.array(EventId),
  /** Deal, playbook and rules as they were when it started. */
  edition: z.string().optional(),
  /** What it had come to when that was last written down; missing in documents from before that was done. */
  kept: Kept.optional(),
});

export const WorkshopDocument = z.strictObject({
  kind: z.enum(['workshop', 'challenge']),
  settings: WorkshopSettings,
  status: z.enum(['lobby', 'running', 'paused', 'closed']),
  /** From 1; 0 before the first. */
  round: z.int().min(0),
  rounds: z.array(Round),
  /** Last week or phase (from 1) that may be ended. */
  released: z.int().min(0),
  deadline: z.int().nullable(),
  /** Milliseconds that were left when it was paused. */
  left: z.int().nullable(),
  locked: z.boolean(),
  split: z.strictObject({ scene: SceneId, node: NodeId }).nullable(),
  /** A code with which a colleague takes over: its hash, until when it holds, and who has taken it (a hash as well). */
  handOver: z
    .strictObject({ hash: z.string(), until: z.int(), by: z.string().optional() })
    .nullable(),
  /** Teams that let others see their runs after the close. */
  shared: z.array(z.string()),
  /** Points of earlier rounds by team id. */
  carried: z.record(z.string(), z.int()),
});
export type WorkshopDocument = z.infer<typeof WorkshopDocument>;
export type Round = z.infer<typeof Round>;

export function newDocument(
  settings: WorkshopSettings,
  seed: number,
  kind: WorkshopDocument['kind'] = 'workshop',
): WorkshopDocument {
  return {
    kind,
    settings,
    status: 'lobby',
    round: 1,
    rounds: [{ deal: settings.deal, seed, injected: [] }],
    released: settings.pace.kind === 'free' ? 0 : 1,
    deadline: null,
    left: null,
    locked: false,
    split: null,
    handOver: null,
    shared: [],
    carried: {},
  };
}

/** Documents read before: they are never changed in place, and most requests meet the same few. */
const read = new Map<string, WorkshopDocument>();
const READ_MOST = 100;

export function readDocument(text: string): WorkshopDocument {
  const known = read.get(text);
  if (known !== undefined) return known;
  const document = WorkshopDocument.parse(JSON.parse(text));
  if (read.size >= READ_MOST) read.clear();
  read.set(text, document);
  return document;
}
export const writeDocument = (document: WorkshopDocument): string => JSON.stringify(document);

/** The round being played; rounds are never removed. */
export function roundOf(document: WorkshopDocument): Round {
  const round = document.rounds[document.round - 1];
  if (round === undefined)
    throw new Error('roundOf: the document names a round that it does not hold');
  return round;
}
