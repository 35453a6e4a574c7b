import { z } from 'zod';
import { Entry, upTo } from './entry.ts';
import { DealId, PlaybookId } from './ids.ts';
import { LIMITS } from './limits.ts';

export const RUN_FORMAT = 'shapan-run/1';
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the canonical form.');

/** The one persisted form of a game: save, leaderboard entry, golden file, share link. */
export const RunRecord = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(RUN_FORMAT),
    deal: DealId,
    dealHash: hash,
    playbook: PlaybookId,
    playbookHash: hash,
    rules: z.int().min(1).describe('Version of the rules it was played with.'),
    seed: upTo(0x7fff_ffff),
    variant: z
      .enum(['case', 'drawn'])
      .describe('`case` is the canonical deal, `drawn` takes hidden traits from the seed.'),
    log: z.array(Entry).max(LIMITS.entries),
  })
  .describe('A run: seed and log; everything else is derived.');
export type RunRecord = z.infer<typeof RunRecord>;
