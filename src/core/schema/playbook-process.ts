// How the seller's own process is judged: stages with gates, reviews, mistakes, advice.
import { z } from 'zod';
import { Condition, percent, whole } from './expression.ts';
import {
  AdviceId,
  AidId,
  CreditId,
  ItemId,
  MistakeId,
  QuestionId,
  SourceId,
  StageId,
} from './ids.ts';

export const Question = z
  .strictObject({
    id: QuestionId,
    items: z
      .array(ItemId)
      .min(1)
      .max(4)
      .describe(
        'Control items whose facts can answer it; a held fact of another item is no answer.',
      ),
    sources: z.array(SourceId).min(1).max(6),
  })
  .describe('What the manager asks in a review.');
export type Question = z.infer<typeof Question>;

export const Stage = z
  .strictObject({
    id: StageId,
    gate: Condition.describe(
      'What must truly hold for a claim of this stage not to be happy ears.',
    ),
    questions: z.array(QuestionId).max(4),
    back: z
      .boolean()
      .default(false)
      .describe('Claimed once more, it is taken back, with all after it: a forecast may fall.'),
    sources: z.array(SourceId).min(1).max(6),
  })
  .describe('A forecast stage of the seller, claimed in order.');
export type Stage = z.infer<typeof Stage>;

export const Aid = z
  .strictObject({
    id: AidId,
    steps: z.int().min(1).max(6).describe('How far it can be brought; it starts at 0.'),
    sources: z.array(SourceId).min(1).max(6),
  })
  .describe(
    'A piece of work for the deal, such as a plan or a map, that acts bring on step by step.',
  );

export const Credit = z
  .strictObject({
    id: CreditId,
    most: z.int().min(1).max(20),
    sources: z.array(SourceId).min(1).max(6),
  })
  .describe('Something that is earned with each person, counted from 0.');

export const Mistake = z
  .strictObject({
    id: MistakeId,
    on: z
      .enum(['act', 'claim', 'week', 'phase', 'decision'])
      .describe(
        'When it is looked at: after an act, a claim, at the end of a week, of a phase, at the decision.',
      ),
    when: Condition.describe('What makes it a mistake; acts may read `act.*` and `@target`.'),
    points: z.int().min(0).max(100).describe('Points of the process score lost each time.'),
    most: z.int().min(1).max(20).default(3).describe('How often it can cost points.'),
    burns: z
      .int()
      .min(0)
      .max(1000)
      .optional()
      .describe(
        'Room lost in the channel of the message: an argument out of turn cannot be made again.',
      ),
    verbs: z
      .array(z.string())
      .max(6)
      .optional()
      .describe('What would have been right instead, for the debrief.'),
    sources: z.array(SourceId).min(1).max(6),
  })
  .describe('A mistake the playbook names; it becomes a line of the debrief.');
export type Mistake = z.infer<typeof Mistake>;

export const Advice = z
  .strictObject({
    id: AdviceId,
    when: Condition.describe('May read only what the trainee can see.'),
    about: z
      .enum(['unmet'])
      .optional()
      .describe('Whom it names: the most powerful person on the table we never met.'),
    sources: z.array(SourceId).min(1).max(6),
  })
  .describe('The next one thing to do in a state of control; the first that holds is shown.');
export type Advice = z.infer<typeof Advice>;

export const Zone = z
  .strictObject({
    id: z.enum(['win', 'volatile', 'loss']),
    win: z.int().min(0).max(1),
    first: z.int().min(0).max(3),
    clear: z.int().min(0).max(12),
  })
  .describe('Lowest reading of a zone on the ladder win, then first, then clear.');
export type Zone = z.infer<typeof Zone>;

export const Rubric = z
  .strictObject({
    outcome: whole,
    reading: whole,
    winning: whole,
    knowing: whole,
    process: whole,
    forecast: whole,
  })
  .refine((r) => r.outcome + r.reading + r.winning + r.knowing + r.process + r.forecast === 1000, {
    message: 'playbook/rubric_not_1000',
  })
  .describe('Points a part of the score can earn; together 1000.');

export const Integrity = z
  .strictObject({
    redCap: z.int().min(0).max(1000).describe('Highest total after a red act.'),
    amberCap: z.int().min(0).max(1000).describe('Highest total after amber acts.'),
  })
  .describe('Integrity is a limit: it caps the total and earns nothing.');

export const Curve = z
  .array(
    z.strictObject({
      need: percent,
      cost: percent,
      solution: percent,
      risk: percent,
    }),
  )
  .min(2)
  .max(9)
  .describe(
    "The buyer's concerns at the start of each phase and at the end of the last, in per cent.",
  );
