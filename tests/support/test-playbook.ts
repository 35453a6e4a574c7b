// A small playbook with round numbers, for facts about the rules. Nothing of it is shipped.
import type { z } from 'zod';
import type { Playbook } from '#src/core/schema/playbook.ts';
import { TEST_MODEL } from './test-model.ts';

export type PlaybookInput = z.input<typeof Playbook>;
type VerbInput = PlaybookInput['verbs'][number];

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
    model: structuredClone(TEST_MODEL),
  };
}
