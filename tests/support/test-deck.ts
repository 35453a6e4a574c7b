// A small deal with round numbers under the test playbook, for facts about the rules. Nothing of it is shipped.
import type { z } from 'zod';
import { Deal } from '#src/core/schema/deal.ts';
import { Playbook } from '#src/core/schema/playbook.ts';
import type { PlaybookInput } from './test-playbook.ts';

export type DealInput = z.input<typeof Deal>;
type PersonInput = DealInput['people'][number];

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
