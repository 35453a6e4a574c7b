// The test deck with what a playbook may ask for beyond people and facts: aids, credits, stages that can be taken back,
// figures of a value model, somebody whom nobody may contact, and a scene about the vision.
import type { DealInput } from './test-deck.ts';
import type { PlaybookInput } from './test-playbook.ts';

const SOURCES = ['deck'];

export function workPlaybook(playbook: PlaybookInput): void {
  playbook.aids = [
    { id: 'map', steps: 3, sources: SOURCES },
    { id: 'minutes', steps: 1, sources: SOURCES },
  ] as never;
  playbook.credits = [
    { id: 'trust', most: 3, sources: SOURCES },
    { id: 'homework', most: 2, sources: SOURCES },
  ] as never;
  const alone = { icon: 'plan', cost: { rep: 1 }, reach: 'none', sources: SOURCES };
  const with1 = { ...alone, reach: 'one' };
  playbook.verbs.push(
    ...([
      { ...alone, id: 'draft', effects: [{ change: 'aid.map', by: 1 }] },
      { ...alone, id: 'undo', effects: [{ change: 'aid.map', by: -1 }] },
      { ...alone, id: 'sign', effects: [{ set: 'aid.map', to: 9 }] },
      { ...with1, id: 'earn', effects: [{ change: 'credit.trust.@target', by: 1 }] },
      { ...with1, id: 'spend', effects: [{ set: 'credit.trust.@target', to: 0 }] },
      { ...with1, id: 'clarify', formal: true, ask: 4 },
      { ...alone, id: 'signed-only', when: { read: 'aid.map', atLeast: 3 } },
      { ...alone, id: 'train', cost: { inside: 1, services: 2 } },
      { ...alone, id: 'hire', books: { resource: 'partner', inWeeks: 1 } },
    ] as never[]),
  );
  const [early, grounded] = playbook.stages;
  if (early === undefined || grounded === undefined) throw new Error('workPlaybook: no stages');
  early.back = true;
}

export function workDeal(deal: DealInput): void {
  deal.capacity = { ...deal.capacity, inside: 1, services: 4 };
  const figures: Readonly<Record<string, number>> = {
    'c5-pain': 90,
    'c5-cost': -30,
    'c5-myth': 500,
  };
  for (const fact of deal.facts) {
    const figure = figures[fact.id as string];
    if (figure !== undefined) fact.figure = figure;
  }
  deal.events = [{ id: 'told', from: 2, to: 2, effects: [] }] as never;
  deal.scenes = [
    {
      id: 'vision',
      person: 'owner',
      verbs: ['visit'],
      nodes: [
        {
          id: 'open',
          choices: [
            { id: 'problem', kind: 'problem', block: 'r1', to: 'reasons' },
            { id: 'push', kind: 'push' },
          ],
        },
        {
          id: 'reasons',
          choices: [
            { id: 'reason', kind: 'implication', block: 'i1', to: 'open' },
            { id: 'stop', kind: 'listen' },
          ],
        },
      ],
    },
  ] as never;
}

/** Nobody may contact the chief in the second phase. */
export function barChief(deal: DealInput): void {
  const second = deal.phases[1];
  if (second === undefined) throw new Error('barChief: no second phase');
  second.barred = ['chief'] as never;
}
