// The test deal with a mark on everything a trainee must not see: if one turns up in a view, it has leaked.
import type { DealInput } from './test-deck.ts';

/** Texts that no view may hold, ever. */
export const SECRETS: readonly string[] = [
  'zq-unknown',
  'zq-value',
  'zq-silent',
  'zq-never',
  'zq-ghost',
  'zq-fact-ghost',
  'zq-node-shut',
  'zq-scene-shut',
  'zq-flag',
];

/** Numbers of six digits: nothing a view shows is that large. */
const MARK = 913_370;

export function secretDeal(deal: DealInput): void {
  deal.flags = ['zq-flag'];
  const ghost = structuredClone(deal.people[3]);
  if (ghost === undefined) throw new Error('secretDeal: the clerk is missing');
  deal.people.push({
    ...ghost,
    id: 'zq-ghost' as never,
    known: false,
    closeness: 800,
    attitude: { us: -900 },
    power: [100, 300],
    odds: ['owner'] as never,
    listens: [{ to: 'owner', weight: 20 }] as never,
  });
  for (const person of deal.people) {
    person.tilt = 150;
    if ((person.id as string) === 'owner') person.mask = 333;
    if ((person.id as string) === 'clerk') {
      person.listens = [...(person.listens ?? []), { to: 'zq-ghost' as never, weight: 40 }];
      person.odds = ['zq-ghost'] as never;
      person.echo = { person: 'boss' as never, dimensions: ['need'] };
    }
  }
  deal.facts.push({
    id: 'zq-fact-ghost' as never,
    item: 'c8' as never,
    figure: MARK,
    true: false,
    knowers: ['zq-ghost'] as never,
  });
  deal.vendors = deal.vendors.map((v) =>
    (v.id as string) === 'rival'
      ? {
          ...v,
          vigour: { low: MARK, high: MARK + 99 },
          courts: [
            { person: 'zq-ghost', weight: 50 },
            { person: 'owner', weight: 50 },
          ] as never,
          plants: 30,
          late: { person: '@top', from: 3, to: 6, chance: 80, strength: 99, happens: 60 },
        }
      : v,
  );
  deal.phases = deal.phases.map((phase) => ({ ...phase, barred: ['zq-ghost'] as never }));
  deal.unknowns = [
    {
      id: 'zq-unknown',
      values: [
        { id: 'zq-value-a', weight: 50, sets: [{ set: 'flag.zq-flag', to: MARK }] },
        { id: 'zq-value-b', weight: 50, roles: { top: 'chief', sponsor: 'clerk' } },
      ],
      case: 'zq-value-a',
    },
  ] as never;
  deal.events = [
    {
      id: 'zq-silent',
      heard: 'never',
      person: 'zq-ghost',
      effects: [
        { change: 'power.zq-ghost', by: 200 },
        { change: 'attitude.owner.us', by: -30 },
        { shift: 'clerk', dimension: 'focus', to: 'technology' },
        { fire: 'told' },
      ],
    },
    {
      id: 'told',
      from: 30,
      person: 'zq-ghost',
      effects: [
        { change: 'attitude.zq-ghost.us', by: 120 },
        { change: 'closeness.zq-ghost', by: 50 },
        { change: 'power.zq-ghost', by: 90 },
        { change: 'flag.zq-flag', by: MARK },
      ],
    },
    { id: 'zq-never', from: 40, effects: [] },
  ] as never;
  deal.scenes = [
    {
      id: 'zq-scene-shut',
      person: 'owner',
      verbs: ['ask'],
      when: { read: 'week', atLeast: 50 },
      nodes: [
        {
          id: 'zq-node-shut',
          choices: [
            { id: 'yes', kind: 'ask' },
            { id: 'no', kind: 'refuse' },
          ],
        },
      ],
    },
  ] as never;
}
