// Deals so small that everything in them can be counted: a week or two, two people, one hidden draw, a few things to say, and no
// luck but the percentages written in them. Made from a seed, under the shipped playbook.
import { luck } from '#src/core/engine/luck.ts';
import type { Compiled } from '#src/core/engine/compiled.ts';
import { compileDeal } from '#src/core/engine/compile.ts';
import { importDeal } from '#src/core/schema/import-deal.ts';
import type { Effect } from '#src/core/schema/expression.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';

/** Apart from every purpose of the rules and of the bots. */
const PURPOSE = 9_201;
const PEOPLE = ['head', 'aide'] as const;
const KINDS = ['problem', 'listen', 'pitch', 'payoff', 'ask'] as const;
const NEEDS = ['safety', 'esteem'] as const;
const OFFER = { business: 100, technology: 100, finance: 100, relationship: 100 };

/** Whole numbers that a seed gives, one after the other. */
export interface Numbers {
  below(end: number): number;
  /** From `low` to `high` in steps. */
  from(low: number, high: number, step?: number): number;
}

export function numbersOf(seed: number): Numbers {
  let turn = 0;
  const below = (end: number): number => {
    turn += 1;
    return luck(seed, turn, PURPOSE, 0) % end;
  };
  return {
    below,
    from: (low, high, step = 1) => low + step * below(Math.trunc((high - low) / step) + 1),
  };
}

/** What a choice does: something for sure, something if the hidden draw is so, something by chance. */
function effectsOf(n: Numbers, values: number): Effect[] {
  const by = (low: number, high: number): Effect => ({
    change: 'attitude.head.us',
    by: n.from(low, high, 10) * (n.below(2) === 0 ? 1 : -1),
  });
  const list = [by(0, 40)];
  const hidden = n.below(3);
  if (hidden > 0) {
    const read =
      hidden === 1 ? `drawn.case.v${n.below(values)}` : `need.head.${NEEDS[n.below(2)] ?? ''}`;
    list.push({ when: { read, atLeast: 1 }, then: [by(60, 160)], otherwise: [by(0, 80)] });
  }
  if (n.below(2) === 0) list.push({ chance: n.from(25, 75, 5), then: [by(60, 140)] });
  return list;
}

function sceneOf(n: Numbers, person: string, week: number, values: number): object {
  const first = n.below(KINDS.length);
  return {
    id: `${person}-${week}`,
    person,
    verbs: ['meet'],
    when: { read: 'week', equals: week },
    nodes: [
      {
        id: 'open',
        choices: Array.from({ length: n.from(2, 3) }, (_, k) => ({
          id: `c${k}`,
          kind: KINDS[(first + k) % KINDS.length],
          result: 'continuation',
          effects: effectsOf(n, values),
        })),
      },
    ],
  };
}

const personOf = (id: string, rank: number, safety: number): object => ({
  id,
  rank,
  power: [rank * 180],
  seat: 'selection',
  known: true,
  met: true,
  attitude: { nobody: -300 },
  tilt: 0,
  need: { case: 'safety', prior: { safety, esteem: 100 - safety } },
  change: { case: 'pragmatist', prior: { pragmatist: 100 } },
  focus: { case: 'business', prior: { business: 100 } },
  at: { x: 100 * rank, y: 500 },
  portrait: { look: rank, age: 'middle', woman: false },
});

const vendorOf = (id: string): object => ({
  id,
  crest: 'V',
  colour: 'ink',
  offer: OFFER,
  risk: 35,
  at: { x: 100, y: 800 },
});

/** At the end of the first week somebody may hear a sign of the draw, and what the head needs; in the last all may turn. */
function eventsOf(n: Numbers, weeks: number, values: number): object[] {
  const events: object[] = [];
  if (weeks > 1 && n.below(2) === 0)
    events.push({
      id: 'sign',
      to: 1,
      chance: n.from(300, 1000, 100),
      when: { read: `drawn.case.v${n.below(values)}`, atLeast: 1 },
      effects: [],
    });
  if (weeks > 1 && n.below(2) === 0)
    events.push({ id: 'slip', to: 1, effects: [{ tell: 'head', dimension: 'need' }] });
  events.push({
    id: 'twist',
    from: weeks,
    chance: n.from(200, 800, 50),
    heard: 'never',
    effects: [
      { change: 'attitude.head.rival', by: n.from(60, 200, 10) * (n.below(2) === 0 ? 1 : -1) },
    ],
  });
  return events;
}

/** Percentages that add up to 100. */
function sharesOf(n: Numbers, count: number): number[] {
  const first = n.from(20, count === 2 ? 80 : 45, 5);
  const second = count === 2 ? 100 - first : n.from(20, 35, 5);
  return count === 2 ? [first, second] : [first, second, 100 - first - second];
}

/** Who must be met with ties worth it for the default policy; nothing of it has luck of its own. */
const MEET = {
  id: 'meet',
  icon: 'visit',
  cost: { rep: 1 },
  reach: 'one',
  ties: { gain: 300, cap: 1000 },
  sources: ['spin'],
};

/** Noise, hazards and chance reports of the playbook, put out. */
const STILL = { noise: 0, luckSpread: 0, hazardOpen: 0, hazardClear: 0, lobbySeen: 0 };

export interface Frame {
  readonly weeks: number;
  readonly people: readonly object[];
  readonly rival: number;
  readonly unknowns: readonly object[];
  readonly events: readonly object[];
  readonly scenes: readonly object[];
}

/** A whole deal around what differs between them; throws if the playbook does not take it. */
export function dealOf(frame: Frame, playbook: Playbook): Compiled {
  const { weeks, unknowns, events, scenes } = frame;
  const people = frame.people.map((one, p) =>
    p === 0 ? { ...one, attitude: { nobody: -300, rival: frame.rival } } : one,
  );
  const deal = {
    format: 'shapan-deal/1',
    id: 'tiny',
    version: 1,
    playbook: playbook.id,
    difficulty: 1,
    minutes: 5,
    start: '2026-01-05',
    currency: 'CNY',
    price: 100,
    us: 'us',
    nobody: 'nobody',
    capacity: { rep: 1, presales: 0, manager: 0, expert: 0, budget: 0 },
    verbs: [],
    ownVerbs: [MEET],
    phases: [{ id: 'choose', weeks, curve: 1, decides: true }],
    vendors: ['us', 'rival', 'nobody'].map(vendorOf),
    factions: [],
    people,
    roles: { top: 'head', sponsor: 'aide', 'number-two': 'aide' },
    facts: [],
    unknowns,
    events,
    scenes,
    model: STILL,
  };
  const imported = importDeal(JSON.stringify(deal), playbook);
  if (imported.value === undefined) throw new Error('dealOf: a tiny deal has errors');
  return compileDeal(imported.value, playbook);
}

export const twoPeople = (safety: number): object[] => [
  personOf('head', 5, safety),
  personOf('aide', 2, 100),
];

export function unknownOf(weights: readonly number[]): object {
  const values = weights.map((weight, k) => ({ id: `v${k}`, weight }));
  return { id: 'case', values, case: 'v0' };
}

/** The deal of a seed. */
export function tinyDeal(n: Numbers, playbook: Playbook): Compiled {
  const weeks = n.from(1, 2);
  const values = n.from(2, 3);
  const scenes = PEOPLE.flatMap((person) =>
    Array.from({ length: weeks }, (_, k) => sceneOf(n, person, k + 1, values)),
  );
  return dealOf(
    {
      weeks,
      people: twoPeople(n.from(20, 80, 5)),
      rival: n.from(-60, 60, 10),
      unknowns: [unknownOf(sharesOf(n, values))],
      events: eventsOf(n, weeks, values),
      scenes,
    },
    playbook,
  );
}
