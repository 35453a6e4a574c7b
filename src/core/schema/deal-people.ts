// The people of a deal, who listens to whom, and what they know.
import { z } from 'zod';
import { CHANGE_LEVELS, COACH_TYPES, DIMENSIONS, FOCUS_LEVELS, NEED_LEVELS } from './dimensions.ts';
import { percent, whole } from './expression.ts';
import { FactId, FactionId, ItemId, PersonId, VendorId } from './ids.ts';

const attitude = z.int().min(-1000).max(1000);
const weight = z.int().min(0).max(100);

const traitOf = <T extends readonly [string, ...string[]]>(levels: T) =>
  z.strictObject({
    case: z.enum(levels).describe('The level in the canonical case.'),
    second: z
      .enum(levels)
      .optional()
      .describe('What else moves the person, in the canonical case.'),
    prior: z
      .partialRecord(z.enum(levels), weight)
      .describe(
        'How likely each level is for somebody in this seat; seeds draw from it. No level above 45 per cent.',
      ),
  });

export const Person = z
  .strictObject({
    id: PersonId,
    rank: z.int().min(1).max(5).describe('Place in the organisation chart: 5 is the top.'),
    power: z
      .array(z.int().min(0).max(1000))
      .min(1)
      .max(8)
      .describe(
        'Power to change the decision, 0 to 1000, one number per phase; the last holds on. 500 and more weighs.',
      ),
    faction: FactionId.optional(),
    seat: z
      .enum(['selection', 'around', 'outside', 'ours'])
      .describe(
        'In the selection group, around it, outside the firm, or one of our own people, who has no voice in the decision.',
      ),
    door: z
      .enum(['open', 'guarded', 'shut'])
      .default('open')
      .describe(
        'Guarded: hears strangers with half an ear. Shut: only after an introduction or an opened door.',
      ),
    restWeeks: z
      .int()
      .min(0)
      .max(12)
      .default(0)
      .describe('Weeks between two meetings this person grants.'),
    known: z.boolean().default(true).describe('On the table from the first week.'),
    met: z.boolean().default(false).describe('We know each other already.'),
    closeness: z
      .int()
      .min(0)
      .max(1000)
      .default(0)
      .describe('At the start: from 150 little contact, from 400 much, from 700 deep.'),
    attitude: z
      .record(z.string(), attitude)
      .describe(
        'Attitude to each vendor at the start, -1000 to 1000, by vendor id; missing ones are 0. Up to 150 is neutral, up to 450 in favour.',
      ),
    tilt: z
      .int()
      .min(0)
      .max(500)
      .default(120)
      .describe('The seed moves each starting attitude up or down by as much as this.'),
    need: traitOf(NEED_LEVELS),
    change: traitOf(CHANGE_LEVELS),
    focus: traitOf(FOCUS_LEVELS),
    listens: z
      .array(
        z.strictObject({
          to: PersonId,
          weight: z.int().min(1).max(60).describe('Strength of the influence; 10 to 34 is usual.'),
        }),
      )
      .max(8)
      .default([])
      .describe('Whom this person listens to, and how much (10 to 34 is usual).'),
    odds: z.array(PersonId).max(4).default([]).describe('With whom this person is at odds.'),
    reliability: percent.default(85).describe('How often what they confirm is right, in per cent.'),
    coach: z.enum(COACH_TYPES).optional().describe('The kind of coach this person can become.'),
    mask: z
      .int()
      .min(-1000)
      .max(1000)
      .default(0)
      .describe('Added to the attitude to us that they show: a friendly face over a rival heart.'),
    echo: z
      .strictObject({ person: PersonId, dimensions: z.array(z.enum(DIMENSIONS)).min(1).max(4) })
      .optional()
      .describe(
        'On these dimensions what one hears is somebody else speaking: another stands behind them.',
      ),
    at: z
      .strictObject({ x: z.int().min(0).max(1000), y: z.int().min(0).max(1000) })
      .describe(
        'Place on the table: x to the right, y towards the viewer. Ours is at the south, the top at the north.',
      ),
    portrait: z
      .strictObject({
        look: z
          .int()
          .min(0)
          .max(999)
          .describe(
            'Tells faces apart; a new number must be drawn by draw-portraits. 1 always is.',
          ),
        age: z.enum(['young', 'middle', 'old']),
        woman: z.boolean(),
        glasses: z.boolean().default(false),
      })
      .describe('How the face is drawn.'),
  })
  .describe('A stakeholder. Name, role, a line about them and their own tells are in the texts.');
export type Person = z.infer<typeof Person>;

export const Fact = z
  .strictObject({
    id: FactId,
    item: ItemId.describe('The control item it belongs to.'),
    true: z.boolean().describe('False facts are planted or mistaken; arguing from them backfires.'),
    knowers: z.array(PersonId).min(1).max(8).describe('Who can tell it or test it.'),
    figure: whole
      .optional()
      .describe(
        "What it adds to the customer's value model, in thousands: a benefit, or below 0 a cost.",
      ),
    planted: VendorId.optional().describe('The rival who spreads it, if it is false.'),
  })
  .describe('Something worth knowing. A rumour until verified from a second source.');
export type Fact = z.infer<typeof Fact>;
