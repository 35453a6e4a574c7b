// Conditions and effects: the small fixed language in which authors say when something holds and what it does.
import { z } from 'zod';
import { DIMENSIONS } from './dimensions.ts';
import { EventId, FactId, PersonId } from './ids.ts';
import { LIMITS } from './limits.ts';
import { unionByKey } from './union-by-key.ts';

export const whole = z.int().min(-LIMITS.integer).max(LIMITS.integer);
export const percent = z.int().min(0).max(100);

export const PERSON_PATTERN = /^@?[a-z][a-z0-9-]{0,63}$/;
export const QUANTITY_PATTERN = /^[a-z][a-z0-9-]*(\.@?[a-z0-9][a-z0-9-]*){0,3}$/;

/** A person by id, or by the part played: `@target` of the act, `@top` who truly decides, or a role of the deal (`@sponsor`). */
const PersonRef = z
  .string()
  .regex(PERSON_PATTERN)
  .describe('A person id, `@target` (whom the act addresses), or `@` and a role of the deal.');

/** A quantity by its dotted path, such as `attitude.qiu.us` or `flag.tour-done`. */
export const CellPath = z
  .string()
  .max(200)
  .regex(QUANTITY_PATTERN)
  .describe(
    'A quantity by its path, for example week, phase, budget, flag.<id>, attitude.<person>.<vendor>, closeness.<person>, ' +
      'power.<person>, met.<person>, door.<person>, idle.<person>, need.<person>.<level>, fact.<id>, clear.<item>, cleared, ' +
      'coaches, aid.<id>, credit.<id>.<person>, earned.<credit>, value.held, value.verified, value.return, blocks, used.<verb>, offer.<vendor>.<focus>, criteria, reserve, discount, heat, stage, event.<id>, scene.<id>. ' +
      'event.<id> is the week in which it happened, scene.<id> its outcome, both 0 before: ask for atLeast 1.',
  );

const Test = z
  .strictObject({
    read: CellPath,
    atLeast: whole.optional().describe('True if the quantity is this or more.'),
    below: whole.optional().describe('True if the quantity is less than this.'),
    equals: whole.optional().describe('True if the quantity is exactly this.'),
  })
  .refine((t) => t.atLeast !== undefined || t.below !== undefined || t.equals !== undefined, {
    message: 'expression/empty_test',
  })
  .describe('Compares one quantity. Several bounds must all hold.');

export type Test = z.infer<typeof Test>;
export type Condition =
  | Test
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export const Condition: z.ZodType<Condition> = z
  .lazy(() =>
    unionByKey(
      [
        ['read', Test],
        [
          'all',
          z.strictObject({ all: z.array(Condition).min(1).max(16) }).describe('All must hold.'),
        ],
        [
          'any',
          z.strictObject({ any: z.array(Condition).min(1).max(16) }).describe('One must hold.'),
        ],
        ['not', z.strictObject({ not: Condition }).describe('Must not hold.')],
      ],
      'expression/not_a_condition',
    ),
  )
  .meta({ id: 'condition' });

const Change = z
  .strictObject({
    change: CellPath,
    by: whole.describe(
      'How much is added; below 0 it is taken away. Of attitude 20 is a nod, 150 a turn.',
    ),
  })
  .describe('Adds to a quantity; it stays within its bounds.');
const SetTo = z.strictObject({ set: CellPath, to: whole }).describe('Sets a quantity.');
const Shift = z
  .strictObject({
    shift: PersonRef,
    dimension: z.enum(['need', 'change', 'focus']),
    to: z.string(),
  })
  .describe(
    'Makes another level the dominant one of a person (a need once met gives way to the next).',
  );
const Learn = z
  .strictObject({ learn: FactId, from: PersonId.optional() })
  .describe('The trainee hears a fact; it is a rumour until verified from a second source.');
const Verify = z
  .strictObject({ verify: FactId })
  .describe('Settles a fact beyond doubt: true becomes verified, false becomes exposed.');
const Tell = z
  .strictObject({ tell: PersonRef, dimension: z.enum(DIMENSIONS) })
  .describe('The person lets something slip about one of the five dimensions; very reliable.');
const Open = z.strictObject({ open: PersonRef }).describe('The door of this person opens to us.');
const Introduce = z
  .strictObject({ introduce: PersonId })
  .describe('A person that was not on the table becomes known.');
const Fire = z.strictObject({ fire: EventId }).describe('Fires another event at once.');
const Delay = z
  .strictObject({ delay: z.int().min(-8).max(8) })
  .describe('Moves the end of the present phase by so many weeks.');
const End = z
  .strictObject({ end: z.enum(['lost', 'no-decision', 'disqualified']) })
  .describe('Ends the deal at once.');

export type Effect =
  | z.infer<typeof Change>
  | z.infer<typeof SetTo>
  | z.infer<typeof Shift>
  | z.infer<typeof Learn>
  | z.infer<typeof Verify>
  | z.infer<typeof Tell>
  | z.infer<typeof Open>
  | z.infer<typeof Introduce>
  | z.infer<typeof Fire>
  | z.infer<typeof Delay>
  | z.infer<typeof End>
  | {
      readonly when: Condition;
      readonly then: readonly Effect[];
      readonly otherwise?: readonly Effect[] | undefined;
    }
  | {
      readonly chance: number;
      readonly then: readonly Effect[];
      readonly otherwise?: readonly Effect[] | undefined;
    };

export const Effect: z.ZodType<Effect> = z
  .lazy(() =>
    unionByKey(
      [
        ['change', Change],
        ['set', SetTo],
        ['shift', Shift],
        ['learn', Learn],
        ['verify', Verify],
        ['tell', Tell],
        ['open', Open],
        ['introduce', Introduce],
        ['fire', Fire],
        ['delay', Delay],
        ['end', End],
        ['when', z.strictObject({ when: Condition, then: Effects, otherwise: Effects.optional() })],
        [
          'chance',
          z.strictObject({
            chance: percent.describe('In per cent: 40 is 4 in 10.'),
            then: Effects,
            otherwise: Effects.optional(),
          }),
        ],
      ],
      'expression/not_an_effect',
    ),
  )
  .meta({ id: 'effect' });
export const Effects = z.array(Effect).max(LIMITS.effectsPerList).meta({ id: 'effects' });
