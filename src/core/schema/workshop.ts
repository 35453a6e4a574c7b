// What facilitators and teams may ask of a workshop. There is no field for a score anywhere: scores are computed.
import { z } from 'zod';
import { Entry } from './entry.ts';
import { DealId, EventId, NodeId, SceneId } from './ids.ts';
import { LIMITS } from './limits.ts';

/** Eight characters without those that look alike: no I, L, O, U, 0, 1. */
const JOIN_CODE = /^[2-9A-HJKMNP-TV-Z]{8}$/;
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An id given by the server: random, never counted up. */
const RandomId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
export const JoinCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(JOIN_CODE)
  .describe('The code on the projector.');
/** Characters of a name as it is typed; it is cut to what may be shown. */
const TYPED_MOST = 200;
const Name = z
  .string()
  .trim()
  .min(1)
  .max(TYPED_MOST)
  .describe('A name to show; cleaned and made unique by the server.');

const seconds = z.int().min(30).max(7_200);

export const Pace = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('free') }).describe('Every team at its own speed.'),
    z
      .strictObject({ kind: z.literal('week'), seconds: seconds.optional() })
      .describe('Nobody ends a week that was not released.'),
    z
      .strictObject({ kind: z.literal('phase'), seconds: seconds.optional() })
      .describe('Nobody ends a week of a phase that was not released.'),
  ])
  .describe('How fast the room goes; `seconds` is the time shown for each release.');
export type Pace = z.infer<typeof Pace>;

export const BoardRule = z
  .strictObject({
    show: z.enum(['all', 'top', 'none']).default('all'),
    top: z.int().min(3).max(20).default(5),
    anonymous: z.boolean().default(false).describe('Numbers in place of names.'),
    when: z
      .enum(['phase', 'always'])
      .default('phase')
      .describe('Standings as of the last phase that every team has ended, or as they are now.'),
  })
  .describe('What the room sees of the standings.');
export type BoardRule = z.infer<typeof BoardRule>;

export const WorkshopSettings = z
  .strictObject({
    deal: DealId,
    title: z.string().trim().max(80).default(''),
    variant: z.enum(['case', 'drawn']).default('drawn'),
    seeds: z.enum(['same', 'own']).default('same').describe('The same dice for all, or own dice.'),
    pace: Pace.default({ kind: 'free' }),
    mode: z.enum(['ranked', 'practice']).default('ranked'),
    teams: z.int().min(1).max(LIMITS.teams).default(12),
    devices: z.int().min(1).max(LIMITS.devices).default(6).describe('Most devices of one team.'),
    approve: z.boolean().default(false).describe('A team sits down only when let in.'),
    freeNames: z.boolean().default(false).describe('Teams may choose their names.'),
    totals: z.enum(['carry', 'reset']).default('carry').describe('Points over several rounds.'),
    board: BoardRule.prefault({}),
    keepDays: z.int().min(1).max(365).default(30).describe('Days after which all is deleted.'),
  })
  .describe('How a workshop is held.');
export type WorkshopSettings = z.infer<typeof WorkshopSettings>;

export const HoldInput = WorkshopSettings.extend({
  key: z.string().max(LIMITS.key).optional().describe('Where the server asks for one.'),
}).describe('Opens a workshop.');

export const JoinInput = z
  .strictObject({
    code: JoinCode,
    team: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[2-9A-HJKMNP-TV-Z]{6}$/)
      .optional()
      .describe('The key of a team that sits already: for a second device.'),
    name: Name.optional().describe('Only where teams may choose their names.'),
    language: z.enum(['zh-CN', 'en']).default('zh-CN').describe('Of a name that is made up.'),
  })
  .describe('Joins a workshop as a new team, or as another device of one.');

export const TakeOverInput = z
  .strictObject({
    code: JoinCode,
    by: z
      .string()
      .regex(/^[A-Za-z0-9_-]{16,64}$/)
      .optional()
      .describe('Random: whoever sends the same again did not hear the answer.'),
  })
  .describe('Takes a workshop over with the code that its holder was given.');

const TeamRef = z.strictObject({ team: RandomId });
const command = <K extends string>(kind: K) => z.strictObject({ do: z.literal(kind) });

export const Command = z
  .discriminatedUnion('do', [
    command('start').describe('Starts the round: every team that sits gets its run.'),
    command('pause'),
    command('resume'),
    command('release').describe('Lets the room play the next week or phase.'),
    command('extend').extend({ seconds }).describe('Moves the end of the time shown.'),
    command('lock').describe('Nobody new joins.'),
    command('unlock'),
    command('approve').extend(TeamRef.shape),
    command('kick').extend(TeamRef.shape).describe('Takes the seat and the credentials away.'),
    command('rename').extend({ ...TeamRef.shape, name: Name }),
    command('grant').extend(TeamRef.shape).describe('Another attempt; the board shows that.'),
    command('inject')
      .extend({ event: EventId })
      .describe('Brings about an event that the deal offers, for every team.'),
    command('freeze')
      .extend({ scene: SceneId, node: NodeId })
      .describe('Shows how the room split at a place of a scene.'),
    command('unfreeze'),
    command('board').extend({ board: BoardRule }),
    command('next-round').extend({ deal: DealId.optional() }),
    command('close').describe('Ends the workshop: truth, seeds and debriefs are released.'),
    command('forget').extend(TeamRef.shape).describe('Deletes a team with all it did.'),
  ])
  .describe('What a facilitator does.');
export type Command = z.infer<typeof Command>;

export const EntryInput = z
  .strictObject({
    seq: z.int().min(0).max(LIMITS.entries).describe('Place of the entry in the log, from 0.'),
    entry: Entry,
  })
  .describe('One entry of a team.');
export type EntryInput = z.infer<typeof EntryInput>;

export const VoteInput = z
  .strictObject({
    seq: z.int().min(0).max(LIMITS.entries),
    choice: z.int().min(0).max(5).describe('Place of the choice of the open scene.'),
  })
  .describe('A secret vote before a decision; it binds nobody and is kept for the debrief.');

export const PolicyInput = z
  .strictObject({
    decides: z
      .enum(['anyone', 'lead'])
      .optional()
      .describe('Who enters decisions: anyone, or the lead.'),
    lead: z
      .string()
      .regex(/^[2-9A-HJKMNP-TV-Z]{4}$/)
      .optional()
      .describe('The device that leads now.'),
    share: z.boolean().optional().describe('Others may see the run after the close.'),
  })
  .describe('How a team decides.');
