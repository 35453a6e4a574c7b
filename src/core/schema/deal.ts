import { z } from 'zod';
import { Condition, Effects, whole } from './expression.ts';
import {
  ChoiceId,
  DealId,
  EventId,
  FactId,
  FactionId,
  MilestoneId,
  NodeId,
  PersonId,
  PhaseId,
  PlaybookId,
  SceneId,
  UnknownId,
  ValueId,
  VendorId,
  VerbId,
} from './ids.ts';
import { Fact, Person } from './deal-people.ts';
import { Vendor } from './deal-vendors.ts';
import { LIMITS } from './limits.ts';
import { Message, Verb } from './playbook-verb.ts';
import { DAY_PATTERN } from './weekday.ts';

const DEAL_FORMAT = 'shapan-deal/1';

const Phase = z
  .strictObject({
    id: PhaseId,
    weeks: z.int().min(1).max(20).describe('How many weeks it lasts.'),
    curve: z
      .int()
      .min(1)
      .max(8)
      .describe(
        "Which row of the playbook's concerns this is, from 1; a number may stand twice. In five-dimensions 1 the wish, 3 comparing, 5 signing, 6 after.",
      ),
    decides: z.boolean().default(false).describe('The decision falls at the end of this phase.'),
    milestones: z
      .array(
        z.strictObject({
          id: MilestoneId,
          week: z.int().min(1).max(20).describe('Week within the phase.'),
          known: z.boolean().default(true).describe('On the march line from the start.'),
        }),
      )
      .max(6)
      .default([]),
    barred: z
      .array(PersonId)
      .max(LIMITS.people)
      .default([])
      .describe('Whom nobody may contact in this phase, but by formal acts.'),
    ends: Effects.optional().describe('What happens at the end of the phase, ready or not.'),
  })
  .describe("A phase of the buyer's own process.");

const Unknown = z
  .strictObject({
    id: UnknownId,
    values: z
      .array(
        z.strictObject({
          id: ValueId,
          weight: z.int().min(0).max(100).describe('Per cent of the seeds; together 100.'),
          sets: Effects.optional().describe('Applied when the run starts.'),
          roles: z
            .record(z.string(), PersonId)
            .optional()
            .describe('Parts that this value gives to people.'),
        }),
      )
      .min(2)
      .max(6),
    case: ValueId.describe('The value in the canonical case.'),
  })
  .describe('Something about the deal that differs between seeds and must be found out.');

export const DealEvent = z
  .strictObject({
    id: EventId,
    when: Condition.optional().describe('Needed each week for it to happen.'),
    from: z
      .int()
      .min(1)
      .max(60)
      .default(1)
      .describe('First week of the deal in which it can happen.'),
    to: z
      .int()
      .min(1)
      .max(60)
      .default(60)
      .describe('Last week of the deal in which it can happen.'),
    chance: z
      .int()
      .min(0)
      .max(1000)
      .default(1000)
      .describe('Per mille (not per cent) a week while it can happen: 300 is 3 in 10.'),
    heard: z
      .enum(['always', 'never'])
      .or(z.strictObject({ through: z.array(PersonId).min(1).max(6) }))
      .default('always')
      .describe(
        'Whether the trainee hears of it: always, never, or only with ties to one of these people.',
      ),
    offered: z
      .boolean()
      .default(false)
      .describe('A facilitator may bring it about in a workshop, whatever its conditions.'),
    person: PersonId.optional().describe('Whose face it shows.'),
    effects: Effects,
  })
  .describe('Happens once, at the end of a week.');
export type DealEvent = z.infer<typeof DealEvent>;

const Choice = z
  .strictObject({
    id: ChoiceId,
    kind: z
      .enum([
        'situation',
        'problem',
        'implication',
        'payoff',
        'pitch',
        'listen',
        'ask',
        'promise',
        'refuse',
        'push',
      ])
      .describe('What kind of thing is said; the first four are the SPIN questions.'),
    block: z
      .enum(['r1', 'r2', 'r3', 'i1', 'i2', 'i3', 'c1', 'c2', 'c3'])
      .optional()
      .describe('Which of the nine blocks of the vision it fills.'),
    when: Condition.optional().describe(
      'Offered only while this holds; may read what the trainee can see.',
    ),
    effects: Effects.default([]).describe(
      'What it does; how well the opening message was received scales what it does for us.',
    ),
    integrity: z
      .enum(['green', 'amber', 'red'])
      .default('green')
      .describe('A promise or favour across the line counts like a red or amber act.'),
    to: NodeId.optional().describe('The next exchange; without it the scene ends.'),
    result: z
      .enum(['advance', 'continuation', 'setback'])
      .optional()
      .describe('What came of the meeting, for a choice that ends it.'),
  })
  .describe('Something the trainee can say.');

export const Scene = z
  .strictObject({
    id: SceneId,
    person: PersonId,
    verbs: z
      .array(VerbId)
      .min(1)
      .max(8)
      .describe('An act of one of these with the person opens the scene.'),
    when: Condition.optional().describe('It opens only while this holds.'),
    patience: z
      .int()
      .min(1)
      .max(12)
      .default(6)
      .describe('How many questions the person bears before the meeting ends.'),
    nodes: z
      .array(
        z.strictObject({
          id: NodeId,
          mood: z
            .enum(['calm', 'warm', 'cold', 'thoughtful'])
            .default('calm')
            .describe('The face the person makes.'),
          choices: z.array(Choice).min(2).max(LIMITS.choices),
        }),
      )
      .min(1)
      .max(LIMITS.sceneNodes)
      .describe('Exchanges; the first opens the scene. Lines are in the texts.'),
  })
  .describe('A meeting that matters, as a dialogue with choices.');
export type Scene = z.infer<typeof Scene>;

const GuideStep = z
  .strictObject({
    id: z.string().max(64),
    until: Condition.describe('The step is done once this holds.'),
    point: z
      .string()
      .max(80)
      .describe(
        'What it points at: person.<id>, verb.<id>, mark, plan, facts, end-week, claim, forecast.',
      ),
    person: PersonId.optional(),
  })
  .describe('One step of a guided first deal.');

export const Deal = z
  .strictObject({
    $schema: z.string().optional().describe('For editors; ignored.'),
    format: z.literal(DEAL_FORMAT).describe('Which kind of file this is; leave it.'),
    id: DealId.describe('Also the name of the folder: lower-case letters, digits and hyphens.'),
    version: z.int().min(1).max(10_000).describe('Rises with every change.'),
    playbook: PlaybookId.describe('The method it is played by: a folder of scenarios/playbooks.'),
    follows: DealId.optional().describe('The deal of which this is the next act.'),
    difficulty: z
      .int()
      .min(1)
      .max(10)
      .describe('1 for a training deal to 10; orders the first screen and changes nothing else.'),
    minutes: z.int().min(5).max(600).describe('How many minutes a run takes, about.'),
    start: z.string().regex(DAY_PATTERN).describe('Monday of the first week, such as 2027-03-01.'),
    currency: z.enum(['CNY', 'USD', 'EUR']).describe('Of the price, the budget and the figures.'),
    price: z.int().min(1).describe('List price of what we sell, in thousands.'),
    us: VendorId.describe('The vendor that is ours.'),
    nobody: VendorId.describe('The vendor that stands for no decision.'),
    capacity: z
      .strictObject({
        rep: z.int().min(1).max(10).describe('Days a week of the trainee; 4 is usual.'),
        presales: z.int().min(0).max(10).describe('Days a week; 2 or 3 is usual.'),
        manager: z.int().min(0).max(5).describe('Days a week; 1 is usual.'),
        expert: z
          .int()
          .min(0)
          .max(5)
          .describe('Days a week without booking; 0 is usual, for one can be booked.'),
        budget: z.int().min(0).max(10_000).describe('Thousands, for the whole deal.'),
        inside: z.int().min(0).max(5).default(0),
        partner: z.int().min(0).max(5).default(0),
        services: z.int().min(0).max(5).default(0),
        marketing: z.int().min(0).max(5).default(0),
      })
      .describe(
        'Days a week of each part of the team, and the budget in thousands for the whole deal.',
      ),
    verbs: z
      .array(VerbId)
      .max(LIMITS.verbs)
      .optional()
      .describe('Only these verbs of the playbook; all if missing.'),
    messages: z
      .array(z.string())
      .max(LIMITS.messages)
      .optional()
      .describe('Only these messages; all if missing.'),
    ownVerbs: z.array(Verb).max(20).default([]).describe('Verbs that only this deal has.'),
    ownMessages: z.array(Message).max(20).default([]),
    phases: z.array(Phase).min(1).max(LIMITS.phases),
    vendors: z.array(Vendor).min(2).max(LIMITS.vendors),
    factions: z
      .array(
        z.strictObject({
          id: FactionId,
          wash: z
            .enum(['moss', 'ochre', 'mauve', 'slate'])
            .describe('The colour of its ground on the table.'),
          opposes: FactionId.optional().describe('The faction it opposes; write it on both.'),
        }),
      )
      .max(LIMITS.factions),
    people: z.array(Person).min(1).max(LIMITS.people),
    roles: z
      .record(z.string(), PersonId)
      .describe(
        'Who plays which part: `top` truly decides, `sponsor` owns the project, `number-two`; others as you like.',
      ),
    facts: z.array(Fact).max(LIMITS.facts),
    heard: z
      .array(FactId)
      .max(20)
      .default([])
      .describe('Facts known as rumours from the briefing.'),
    flags: z
      .array(z.string())
      .max(LIMITS.flags)
      .default([])
      .describe('Names of switches and counters of this deal.'),
    unknowns: z.array(Unknown).max(LIMITS.unknowns).default([]),
    events: z.array(DealEvent).max(LIMITS.events),
    scenes: z.array(Scene).max(LIMITS.scenes),
    guide: z.array(GuideStep).max(60).optional().describe('Steps for a first-time player.'),
    model: z
      .record(z.string(), whole)
      .default({})
      .describe('Dials of the playbook that this deal sets otherwise (single numbers only).'),
  })
  .describe('A deal: people, facts, rivals, events and scenes, without any prose.');
export type Deal = z.infer<typeof Deal>;
