// What a seller can do and say: verbs, and messages that appeal to something in a person.
import { z } from 'zod';
import {
  CHANGE_LEVELS,
  COACH_TYPES,
  CONCERNS,
  FOCUS_LEVELS,
  NEED_LEVELS,
  RESOURCES,
} from './dimensions.ts';
import { Condition, Effects, percent } from './expression.ts';
import { ItemId, MessageId, SourceId, VerbId } from './ids.ts';
import { unionByKey } from './union-by-key.ts';

const Cost = z
  .partialRecord(z.enum(RESOURCES), z.int().min(0).max(100))
  .describe('What one use takes: days of each part of the team, and budget in thousands.');

/** What a verb sets in motion; each field that is present switches one mechanism of the engine on. */
export const Verb = z
  .strictObject({
    id: VerbId,
    icon: z
      .enum([
        'visit',
        'question',
        'screen',
        'hall',
        'value',
        'facts',
        'plan',
        'gift',
        'shield',
        'people',
        'flag',
      ])
      .describe('Which line icon stands before it.'),
    cost: Cost,
    reach: z
      .enum(['one', 'room', 'none'])
      .describe(
        '`one`: one person. `room`: one person, and those of the same faction we know, in part. `none`: nobody.',
      ),
    integrity: z
      .enum(['green', 'amber', 'red'])
      .default('green')
      .describe(
        'Red acts are violations: they never pay and cap the score. Amber acts cost some of it.',
      ),
    when: Condition.optional().describe(
      'The verb is open only while this holds; may read what the trainee can see.',
    ),
    restWeeks: z
      .int()
      .min(0)
      .max(20)
      .default(0)
      .describe('Weeks before the same verb may address the same person again.'),
    executive: z
      .boolean()
      .default(false)
      .describe('A meeting at the level of the top: not weakened by rank.'),
    formal: z
      .boolean()
      .default(false)
      .describe('Reaches people also while contact with them is barred.'),
    inward: z
      .boolean()
      .default(false)
      .describe('Done with our own people; all other verbs never are.'),
    public: z.boolean().default(false).describe('Others hear of it: an opposed faction answers.'),
    argue: z
      .int()
      .min(1)
      .max(400)
      .optional()
      .describe('Carries a message of this strength; the act then needs a message.'),
    ties: z
      .strictObject({
        gain: z.int().min(0).max(300).describe('Closeness gained from nothing.'),
        cap: z.int().min(0).max(1000).describe('Closeness beyond which it gains no more.'),
      })
      .optional(),
    read: z
      .strictObject({
        tells: z.int().min(0).max(6).describe('How many tells are heard.'),
        sharper: z
          .int()
          .min(0)
          .max(2)
          .default(0)
          .describe('Steps by which they are more reliable.'),
      })
      .optional(),
    ask: z.int().min(0).max(10).optional().describe('How many facts are asked about.'),
    verify: z
      .int()
      .min(0)
      .max(10)
      .optional()
      .describe('How many rumours are tested with this person.'),
    calibrate: z
      .boolean()
      .default(false)
      .describe('A coach gives his reading of the control items.'),
    refer: z
      .boolean()
      .default(false)
      .describe('Asks for an introduction upwards, or for a good word.'),
    door: percent
      .optional()
      .describe('Per cent chance that a shut door opens without an introduction.'),
    isolate: z
      .int()
      .min(0)
      .max(100)
      .optional()
      .describe('Weakens what this person can do to others, in per cent.'),
    insulate: z
      .int()
      .min(0)
      .max(20)
      .optional()
      .describe('Weeks during which rivals move this person less.'),
    reserve: z
      .int()
      .min(0)
      .max(100)
      .optional()
      .describe('Share of our risk that is met ahead of its time.'),
    criteria: z
      .strictObject({ gain: z.int().min(0).max(60), crude: z.boolean().default(false) })
      .optional()
      .describe(
        'Moves the selection criteria towards us; crude work may be found out and turn people away.',
      ),
    discount: z.int().min(0).max(30).optional().describe('Per cent of the price given away.'),
    offer: z
      .partialRecord(z.enum(FOCUS_LEVELS), z.int().min(-100).max(100))
      .optional()
      .describe('Improves what we offer on a focus.'),
    books: z
      .strictObject({ resource: z.enum(RESOURCES), inWeeks: z.int().min(1).max(6) })
      .optional()
      .describe(
        'Books one day of a resource for so many weeks later; it then stays for that week and the next.',
      ),
    heat: z
      .int()
      .min(0)
      .max(300)
      .optional()
      .describe('How much a red act adds to the danger of discovery, per mille a week.'),
    sways: z.int().min(0).max(300).optional().describe('Attitude a red act gains at once.'),
    effects: Effects.optional().describe('Anything else; `@target` is the person addressed.'),
    legal: z
      .array(VerbId)
      .max(4)
      .optional()
      .describe('For a red or amber act: the lawful verbs that serve the same need.'),
    sources: z.array(SourceId).min(1).max(6).describe('Where the method says so.'),
  })
  .describe('One kind of action.');
export type Verb = z.infer<typeof Verb>;

const Appeal = unionByKey(
  [
    ['need', z.strictObject({ need: z.enum(NEED_LEVELS) })],
    ['change', z.strictObject({ change: z.enum(CHANGE_LEVELS) })],
    ['focus', z.strictObject({ focus: z.enum(FOCUS_LEVELS) })],
  ],
  'playbook/not_an_appeal',
);
export type Appeal = z.infer<typeof Appeal>;

export const Message = z
  .strictObject({
    id: MessageId,
    appeals: z
      .array(Appeal)
      .min(1)
      .max(2)
      .describe('What in the listener it speaks to; the first is its channel.'),
    concern: z.enum(CONCERNS).optional().describe("Which of the buyer's concerns it answers."),
    backs: ItemId.optional().describe('The control item whose verified facts give it ground.'),
    vendor: z
      .boolean()
      .default(false)
      .describe('It speaks of a rival; sounds like a scare to those who favour him.'),
    sources: z.array(SourceId).min(1).max(6),
  })
  .describe('What an action appeals to.');
export type Message = z.infer<typeof Message>;

export const ControlItem = z
  .strictObject({
    id: ItemId,
    facts: z.int().min(1).max(6).describe('Verified facts needed before the item counts as clear.'),
    coach: z.enum(COACH_TYPES).describe('Which kind of coach can confirm it.'),
  })
  .describe('One of the nine things that must be clear.');
export type ControlItem = z.infer<typeof ControlItem>;
