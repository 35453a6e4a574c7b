// Who sells: us, the rivals, and the choice to decide nothing.
import { z } from 'zod';
import { FOCUS_LEVELS } from './dimensions.ts';
import { percent, whole } from './expression.ts';
import { PersonId, VendorId } from './ids.ts';

const Court = z.strictObject({
  person: PersonId,
  weight: z
    .int()
    .min(0)
    .max(100)
    .describe('Share of its visits among those it works on that week; need not add up to 100.'),
  from: z.int().min(1).max(60).default(1).describe('First week of the deal.'),
  to: z.int().min(1).max(60).default(60).describe('Last week of the deal.'),
});

export const Vendor = z
  .strictObject({
    id: VendorId,
    crest: z.string().min(1).max(2).describe('One character on its flag.'),
    colour: z.enum(['indigo', 'vermilion', 'gold', 'plum', 'ink']),
    known: z.boolean().default(true).describe('On the table from the first week.'),
    offer: z
      .record(z.enum(FOCUS_LEVELS), z.int().min(0).max(1000))
      .describe('What it offers on each focus, as the buyer sees it; 100 is fair, 120 strong.'),
    risk: z.int().min(0).max(100).describe('How risky it seems, 0 to 100; 35 worries nobody.'),
    at: z.strictObject({ x: z.int().min(0).max(1000), y: z.int().min(0).max(1000) }),
    vigour: z
      .strictObject({ low: whole, high: whole })
      .default({ low: 100, high: 100 })
      .describe('How hard it works, in per cent; the seed draws between.'),
    courts: z.array(Court).max(24).default([]).describe('Whom it works on, by weight and weeks.'),
    plants: percent
      .default(0)
      .describe('Chance a week, in per cent, that it plants one of its false facts.'),
    price: z
      .strictObject({
        follow: percent.describe('Chance, in per cent, that it gives what we give.'),
        most: z.int().min(0).max(40).describe('Per cent of its price that it goes down at most.'),
      })
      .optional()
      .describe('How it answers a discount of ours, and how far it goes.'),
    late: z
      .strictObject({
        person: z.string().describe('A person or role, such as @top.'),
        from: z.int().min(1).max(60).describe('Earliest first week of the deal.'),
        to: z.int().min(1).max(60).describe('The first week lies between these two, by seed.'),
        chance: percent.describe('Chance a week from then on, in per cent.'),
        strength: z
          .int()
          .min(0)
          .max(400)
          .describe('Attitude it gains at most; a usual push is 26 to 56.'),
        happens: percent.describe('Per cent of seeds in which it happens at all.'),
      })
      .optional()
      .describe('A late call on the top.'),
  })
  .describe('Us, a rival, or the choice to decide nothing.');
export type Vendor = z.infer<typeof Vendor>;
