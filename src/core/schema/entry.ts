import { z } from 'zod';
import { ADVANCES, DIMENSIONS } from './dimensions.ts';
import { EventId, FactId, ItemId, MessageId, PersonId, StageId, VerbId } from './ids.ts';

/** A whole number from nought. Minus nought has no canonical form, so a log may not hold it. */
export const upTo = (most: number) =>
  z
    .int()
    .min(0)
    .max(most)
    .refine((value) => !Object.is(value, -0), 'Minus nought is no number here');

/** One line of a run's log: everything a trainee does, and nothing else, decides the score. */
export const Entry = z
  .discriminatedUnion('type', [
    z
      .strictObject({
        type: z.literal('act'),
        verb: VerbId,
        target: PersonId.optional(),
        message: MessageId.optional(),
      })
      .describe('Does something: verb, whom, appealing to what.'),
    z
      .strictObject({ type: z.literal('say'), choice: upTo(5) })
      .describe('Takes a choice of the scene that is open, by its place in the list.'),
    z
      .strictObject({
        type: z.literal('mark'),
        person: PersonId,
        dimension: z.enum(DIMENSIONS),
        level: z
          .string()
          .max(24)
          .describe('A level of the dimension, or `unknown` to take the mark back.'),
        sure: z.int().min(1).max(3).describe('1 a guess, 2 likely, 3 sure.'),
      })
      .describe('Fills in one cell of the five-dimension chart.'),
    z
      .strictObject({
        type: z.literal('plan'),
        person: PersonId,
        dimension: z.enum(DIMENSIONS),
        advance: z.enum(ADVANCES),
      })
      .describe(
        'A plan card: whom, on which dimension, which advance is expected of the next act.',
      ),
    z
      .strictObject({ type: z.literal('claim'), stage: StageId })
      .describe('Claims a stage; opens the review.'),
    z
      .strictObject({ type: z.literal('answer'), fact: FactId.optional() })
      .describe('Answers the open question of the review with a fact held, or with none.'),
    z
      .strictObject({ type: z.literal('forecast'), percent: upTo(100) })
      .describe('Chance to win, at a phase end.'),
    z
      .strictObject({ type: z.literal('rate'), item: ItemId, holds: z.boolean() })
      .describe('Rates one element of the control reading oneself (c1.., f1.., w).'),
    z.strictObject({ type: z.literal('end') }).describe('Ends the week.'),
    z
      .strictObject({ type: z.literal('inject'), event: EventId })
      .describe('An event that the deal offers, brought about by a facilitator; never by a team.'),
    z.strictObject({ type: z.literal('withdraw') }).describe('Gives the deal up: a no-go.'),
  ])
  .describe('One entry of the log.');
export type Entry = z.infer<typeof Entry>;
