// A small deal and playbook with round numbers, for facts about the rules. Nothing of it is shipped.
import type { z } from 'zod';
import { Deal } from '#src/core/schema/deal.ts';
import { Playbook } from '#src/core/schema/playbook.ts';

export type DealInput = z.input<typeof Deal>;
export type PlaybookInput = z.input<typeof Playbook>;
type PersonInput = DealInput['people'][number];
type VerbInput = PlaybookInput['verbs'][number];

const MODEL: PlaybookInput['model'] = {
  attitudeBounds: [-450, -150, 150, 450],
  closenessBounds: [150, 400, 700],
  fitDominant: 100,
  fitSecond: 35,
  fitOther: -30,
  fitChange: [100, 15, -45, -75, -100],
  focusWeights: [52, 24, 12, 12],
  scale: 100,
  timingBase: 55,
  timingShare: 75,
  timingNone: 85,
  access: [55, 80, 105, 125],
  guarded: 55,
  ordinary: 70,
  groundBase: 60,
  groundFact: 20,
  groundFalse: 60,
  wear: 60,
  wearWeeks: 4,
  luckSpread: 0,
  receptivity: [30, 65, 100, 105, 95],
  room: 420,
  roomTies: 250,
  wrongMessage: 70,
  wrongTies: 17,
  received: [100, 30, 5],
  rivalLoss: 20,
  roomShare: 35,
  factionAnswer: 20,
  tellDiagonal: [44, 56, 70, 82],
  tellNeighbour: 60,
  reactionWarm: [70, 20, 10],
  reactionMild: [25, 55, 20],
  reactionCold: [10, 25, 65],
  beliefKept: 94,
  askBase: 100,
  askLevel: 0,
  verifyBase: 100,
  verifyLevel: 0,
  referAttitude: 200,
  referTies: 300,
  referBase: 100,
  referWord: 25_000,
  referRest: 5,
  coachAttitude: 450,
  coachTies: 400,
  falseReliability: 0,
  rivalPush: 34,
  rivalLate: 8,
  rivalTake: 10,
  insulated: 45,
  loyal: 65,
  influence: 40,
  hearsayUnmet: 0,
  hearsayMet: 400,
  deafness: 17,
  lobby: 8,
  lobbySeen: 0,
  coolAfter: 3,
  cool: 2,
  drift: 3,
  isolateStep: 15,
  isolateMost: 90,
  discoveryShare: 100,
  criteriaMost: 60,
  offerWeight: 50,
  offerBase: 110,
  riskBase: 35,
  riskWeight: 5000,
  noise: 0,
  leadNarrow: 120,
  revolt: 420,
  hazardOpen: 0,
  hazardClear: 0,
  winLead: 120,
  winAttitude: 150,
  helperAttitude: 450,
  helperTies: 400,
  needMet: 300,
};

const from = (...sources: string[]): string[] => sources;
const SOURCES = from('deck');

const verb = (id: string, rest: Partial<VerbInput>): VerbInput => ({
  id: id as VerbInput['id'],
  icon: 'visit',
  cost: { rep: 1 },
  reach: 'one',
  sources: SOURCES as VerbInput['sources'],
  ...rest,
});

const VERBS: VerbInput[] = [
  verb('visit', { argue: 100, ties: { gain: 70, cap: 650 }, read: { tells: 2 } }),
  verb('demo', { argue: 100, reach: 'room', public: true }),
  verb('call', { argue: 100, executive: true }),
  verb('meal', { ties: { gain: 140, cap: 200 } }),
  verb('listen', { read: { tells: 6 } }),
  verb('ask', { ask: 4 }),
  verb('verify', { verify: 4 }),
  verb('ask-coach', { calibrate: true }),
  verb('introduce', { refer: true }),
  verb('knock', { door: 100 }),
  verb('isolate', { isolate: 25 }),
  verb('insulate', { insulate: 2 }),
  verb('reserve', { reach: 'none', reserve: 40 }),
  verb('criteria', { reach: 'none', criteria: { gain: 7 } }),
  verb('spec-push', { reach: 'none', criteria: { gain: 40, crude: true }, integrity: 'amber' }),
  verb('discount', { reach: 'none', discount: 5 }),
  verb('offer', { reach: 'none', offer: { business: 10 } }),
  verb('book', { reach: 'none', books: { resource: 'expert', inWeeks: 2 } }),
  verb('vision', { cost: { expert: 1 }, argue: 200, executive: true }),
  verb('gift', { integrity: 'red', sways: 60, heat: 20 }),
  verb('wait-for-c5', { when: { read: 'clear.c5', atLeast: 2 } }),
  verb('rested', { restWeeks: 2, ties: { gain: 10, cap: 1000 } }),
];

const message = (
  id: string,
  appeals: PlaybookInput['messages'][number]['appeals'],
  rest: Partial<PlaybookInput['messages'][number]> = {},
): PlaybookInput['messages'][number] => ({
  id: id as PlaybookInput['messages'][number]['id'],
  appeals,
  sources: SOURCES as PlaybookInput['messages'][number]['sources'],
  ...rest,
});

const ITEMS = ['c2', 'c4', 'c5', 'c6', 'c8'] as const;

/** The playbook; fresh with every call, so that a test may change it. */
export function testPlaybook(): PlaybookInput {
  return {
    format: 'shapan-playbook/1',
    id: 'test-book' as PlaybookInput['id'],
    version: 1,
    sources: SOURCES as PlaybookInput['sources'],
    concerns: [
      { need: 100, cost: 0, solution: 0, risk: 0 },
      { need: 0, cost: 100, solution: 40, risk: 80 },
      { need: 0, cost: 50, solution: 0, risk: 40 },
    ],
    needNext: { safety: 'belonging', belonging: 'esteem' },
    verbs: structuredClone(VERBS),
    messages: [
      message('to-safety', [{ need: 'safety' }]),
      message('to-belonging', [{ need: 'belonging' }]),
      message('to-esteem', [{ need: 'esteem' }]),
      message('to-pragmatist', [{ change: 'pragmatist' }]),
      message('to-laggard', [{ change: 'laggard' }]),
      message('to-business', [{ focus: 'business' }]),
      message('to-finance', [{ focus: 'finance' }], { concern: 'cost', backs: 'c6' as never }),
      message('to-ties', [{ focus: 'relationship' }]),
      message('about-need', [{ focus: 'business' }], { concern: 'need' }),
      message('proven', [{ focus: 'business' }], { backs: 'c5' as never }),
      message('safe-business', [{ focus: 'business' }, { need: 'safety' }]),
    ],
    control: {
      clear: ITEMS.map((id) => ({
        id: id as never,
        facts: 2,
        coach: id === 'c5' || id === 'c8' ? 'value' : 'relationship',
      })),
      pass: 3,
      hazards: ['c2'] as never,
      access: 'c5' as never,
      structure: 'c4' as never,
      zones: [
        { id: 'win', win: 1, first: 1, clear: 3 },
        { id: 'volatile', win: 0, first: 2, clear: 3 },
        { id: 'loss', win: 0, first: 0, clear: 0 },
      ],
      coachFresh: 4,
    },
    questions: [
      { id: 'why-now', items: ['c5'], sources: SOURCES },
      { id: 'who-decides', items: ['c4'], sources: SOURCES },
    ] as never,
    stages: [
      { id: 'early', gate: { read: 'met.@sponsor', atLeast: 1 }, questions: [] },
      {
        id: 'grounded',
        gate: { read: 'clear.c5', atLeast: 2 },
        questions: ['why-now', 'who-decides'],
      },
      { id: 'won', gate: { read: 'won', atLeast: 1 }, questions: ['who-decides'] },
    ].map((stage) => ({ ...stage, sources: SOURCES })) as never,
    mistakes: [
      { id: 'red-act', on: 'act', when: { read: 'act.red', atLeast: 1 }, points: 40 },
      {
        id: 'pitch-early',
        on: 'act',
        when: {
          all: [
            { read: 'act.verb.vision', atLeast: 1 },
            { read: 'cleared', below: 1 },
          ],
        },
        points: 6,
        most: 2,
        burns: 120,
      },
      { id: 'false-ground', on: 'act', when: { read: 'act.false', atLeast: 1 }, points: 8 },
      { id: 'happy-ears', on: 'claim', when: { read: 'cleared', below: 1 }, points: 5 },
    ].map((mistake) => ({ ...mistake, sources: SOURCES })) as never,
    advice: [
      { id: 'meet-the-powerful', when: { read: 'unmet', atLeast: 1 }, sources: SOURCES },
      { id: 'go-on', when: { read: 'week', atLeast: 1 }, sources: SOURCES },
    ] as never,
    rubric: { outcome: 250, reading: 200, winning: 150, knowing: 150, process: 150, forecast: 100 },
    integrity: { redCap: 250, amberCap: 750 },
    model: structuredClone(MODEL),
  };
}

const person = (id: string, rest: Partial<PersonInput>): PersonInput => ({
  id: id as PersonInput['id'],
  rank: 3,
  power: [500],
  seat: 'selection',
  attitude: {},
  tilt: 0,
  need: { case: 'safety', second: 'belonging', prior: { safety: 60, belonging: 40 } },
  change: { case: 'pragmatist', prior: { pragmatist: 60, conservative: 40 } },
  focus: { case: 'business', second: 'finance', prior: { business: 60, finance: 40 } },
  reliability: 100,
  at: { x: 500, y: 500 },
  portrait: { look: 1, age: 'middle', woman: false },
  ...rest,
});

const fact = (id: string, knowers: string[], rest: object = {}): DealInput['facts'][number] => ({
  id: id as never,
  item: id.slice(0, 2) as never,
  true: true,
  knowers: knowers as never,
  ...rest,
});

const vendor = (id: string, rest: Partial<DealInput['vendors'][number]> = {}) => ({
  id: id as never,
  crest: 'V',
  colour: 'ink' as const,
  offer: { business: 100, technology: 100, finance: 100, relationship: 100 },
  risk: 35,
  at: { x: 100, y: 800 },
  ...rest,
});

/** The deal: boss listens to chief, chief to owner; foe is our opponent and clerk hears him. Fresh with every call. */
export function testDeal(): DealInput {
  return {
    format: 'shapan-deal/1',
    id: 'test-deal' as DealInput['id'],
    version: 1,
    playbook: 'test-book' as DealInput['playbook'],
    difficulty: 1,
    minutes: 10,
    start: '2026-01-05',
    currency: 'CNY',
    price: 100,
    us: 'us' as never,
    nobody: 'nobody' as never,
    capacity: { rep: 9, presales: 5, manager: 2, expert: 0, budget: 100 },
    phases: [
      { id: 'look', weeks: 4, curve: 1 },
      { id: 'choose', weeks: 4, curve: 2, decides: true },
    ] as never,
    vendors: [vendor('us'), vendor('rival'), vendor('nobody')],
    factions: [
      { id: 'north', wash: 'moss', opposes: 'south' },
      { id: 'south', wash: 'ochre', opposes: 'north' },
    ] as never,
    people: [
      person('boss', {
        rank: 5,
        power: [900],
        door: 'shut',
        listens: [{ to: 'chief', weight: 30 }] as never,
      }),
      person('chief', {
        rank: 4,
        power: [600],
        faction: 'north' as never,
        listens: [{ to: 'owner', weight: 20 }] as never,
        coach: 'value',
      }),
      person('owner', {
        power: [400],
        faction: 'north' as never,
        met: true,
        coach: 'relationship',
      }),
      person('clerk', {
        rank: 1,
        power: [100],
        faction: 'south' as never,
        listens: [{ to: 'foe', weight: 30 }] as never,
      }),
      person('foe', { power: [300], faction: 'south' as never, attitude: { us: -600 } }),
    ],
    roles: { top: 'boss', sponsor: 'owner', 'number-two': 'chief' } as never,
    facts: [
      fact('c5-pain', ['owner', 'clerk']),
      fact('c5-cost', ['owner', 'chief']),
      fact('c5-myth', ['owner', 'clerk', 'chief'], { true: false, planted: 'rival' }),
      fact('c4-signs', ['chief', 'owner']),
      fact('c4-habit', ['boss', 'chief']),
      fact('c2-steps', ['clerk', 'chief']),
      fact('c2-dates', ['clerk', 'boss']),
      fact('c6-fund', ['boss', 'chief']),
    ],
    events: [],
    scenes: [],
  };
}

export const parseDeck = (deal: DealInput, playbook: PlaybookInput) => ({
  deal: Deal.parse(deal),
  playbook: Playbook.parse(playbook),
});
