import { z } from 'zod';
import { NEED_LEVELS } from './dimensions.ts';
import { AdviceId, ItemId, PlaybookId, SourceId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { Model } from './playbook-model.ts';
import {
  Advice,
  Aid,
  Credit,
  Curve,
  Integrity,
  Mistake,
  Question,
  Rubric,
  Stage,
  Zone,
} from './playbook-process.ts';
import { ControlItem, Message, Verb } from './playbook-verb.ts';

const PLAYBOOK_FORMAT = 'shapan-playbook/1';

/** A methodology as data: what can be done, what it appeals to, how control is read, what is a mistake. */
export const Playbook = z
  .strictObject({
    $schema: z.string().optional().describe('For editors; ignored.'),
    format: z.literal(PLAYBOOK_FORMAT),
    id: PlaybookId,
    version: z.int().min(1).max(10_000).describe('Rises with every change.'),
    sources: z
      .array(SourceId)
      .min(1)
      .max(60)
      .describe('Documents the rules are drawn from; titles are in the texts.'),
    concerns: Curve,
    needNext: z
      .partialRecord(z.enum(NEED_LEVELS), z.enum(NEED_LEVELS))
      .describe('Which need takes over once one is met.'),
    verbs: z.array(Verb).min(1).max(LIMITS.verbs),
    messages: z.array(Message).min(1).max(LIMITS.messages),
    control: z
      .strictObject({
        clear: z.array(ControlItem).min(1).max(12),
        pass: z.int().min(1).max(12).describe('Clear items that pass (six of nine in the source).'),
        hazards: z
          .array(ItemId)
          .max(6)
          .describe('Items that can upset a win late if they are not clear.'),
        access: ItemId.describe('The item that helps with introductions (why the project exists).'),
        structure: ItemId.describe(
          'The item that, once clear, shows who truly has how much power.',
        ),
        zones: z.array(Zone).length(3),
        coachFresh: z
          .int()
          .min(1)
          .max(40)
          .describe('Weeks for which the reading of a coach holds.'),
      })
      .describe('The control reading: clear, first, win.'),
    aids: z.array(Aid).max(LIMITS.aids).default([]),
    credits: z.array(Credit).max(LIMITS.credits).default([]),
    questions: z.array(Question).min(1).max(40),
    stages: z.array(Stage).min(1).max(16),
    mistakes: z.array(Mistake).min(1).max(60),
    advice: z
      .array(Advice)
      .min(1)
      .max(40)
      .describe('In order; the first whose condition holds is shown.'),
    fallback: AdviceId.optional(),
    rubric: Rubric,
    integrity: Integrity,
    model: Model,
  })
  .describe('A playbook: one methodology of selling, as data.');
export type Playbook = z.infer<typeof Playbook>;
