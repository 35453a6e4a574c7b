import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { randomLog } from '#src/cli/torture/random-log.ts';
import { get } from '#src/core/engine/cells.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import {
  REFUSED,
  listPairs,
  markLegal,
  markedPair,
  pairOf,
  personOfPair,
  refuseAct,
  verbOfPair,
} from '#src/core/engine/legal.ts';
import { playAct } from '#src/core/engine/play.ts';
import { createGame } from '#src/core/engine/start.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';
import { compileTable, setTable, tableOf } from '#tests/support/table.ts';
import { barChief, workDeal, workPlaybook } from '#tests/support/work-deck.ts';

vi.setConfig({ testTimeout: 60_000 });

const barred = compileTable({
  playbook: workPlaybook,
  deal: (deal) => {
    workDeal(deal);
    barChief(deal);
  },
});
const decks = [
  ...shippedDeals().map((id) => ({ id, compiled: loadDeal(id).compiled })),
  { id: 'somebody is barred', compiled: barred },
];

const copyOf = (g: Game): Game => ({ ...g, s: g.s.slice() });

/** Every message an act with this verb may carry; -1 where it carries none. */
function messagesFor(g: Game, verb: number): number[] {
  return get(g.c.verbs.argue, verb) > 0 ? g.c.names.messages.map((_, m) => m) : [-1];
}

test.each(decks)('$id: every listed act is accepted, whatever the message', ({ compiled }) => {
  const pairs = new Int32Array(compiled.names.verbs.length * compiled.names.people.length);
  let tried = 0;
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 30 }), (seed, skip) => {
      let left = skip;
      randomLog(compiled, seed, 'drawn', (g) => {
        left -= 1;
        if (left > 0 || get(g.s, HEAD.status) !== STATUS.playing) return;
        left = 40;
        const count = listPairs(g, pairs);
        for (const pair of pairs.slice(0, count)) {
          const verb = verbOfPair(pair);
          for (const message of messagesFor(g, verb)) {
            tried += 1;
            const code = playAct(copyOf(g), verb, personOfPair(pair), message);
            if (code !== null) throw new Error(`${compiled.names.verbs[verb] ?? ''}: ${code}`);
          }
        }
      });
    }),
    { numRuns: 3 },
  );
  expect(tried).toBeGreaterThan(50);
});

test.each(decks)('$id: what is not listed is refused', ({ compiled }) => {
  const { verbs, people } = compiled.names;
  const wrong: string[] = [];
  const pairs = new Int32Array(verbs.length * people.length);
  randomLog(compiled, 3, 'drawn', (g) => {
    if (get(g.s, HEAD.status) !== STATUS.playing) return;
    const listed = new Set(pairs.slice(0, listPairs(g, pairs)));
    for (let verb = 0; verb < verbs.length; verb += 1)
      for (let person = -1; person < people.length; person += 1) {
        const [message = -1] = messagesFor(g, verb);
        const allowed = refuseAct(g, verb, person, message) === REFUSED.no;
        if (allowed !== listed.has(pairOf(verb, person)))
          wrong.push(`${verbs[verb] ?? ''} with ${people[person] ?? 'nobody'}`);
      }
  });
  expect(wrong).toEqual([]);
});

test.each(decks)('$id: what is marked is what is listed, in the same order', ({ compiled }) => {
  const pairs = new Int32Array(compiled.names.verbs.length * compiled.names.people.length);
  const masks = new Int32Array(compiled.names.verbs.length);
  randomLog(compiled, 3, 'drawn', (g) => {
    const listed = Array.from(pairs.slice(0, listPairs(g, pairs)));
    const marked = Array.from({ length: markLegal(g, masks) }, (_, k) => markedPair(masks, k));
    expect(marked).toEqual(listed);
  });
});

describe('somebody whom nobody may contact', () => {
  const act = (verb: string, message?: string): object => ({
    type: 'act',
    verb,
    target: 'chief',
    ...(message === undefined ? {} : { message }),
  });
  const CONTACTS: [verb: string, message?: string][] = [
    ['visit', 'to-safety'],
    ['meal'],
    ['listen'],
    ['ask'],
    ['verify'],
    ['introduce'],
    ['ask-coach'],
    ['gift'],
  ];
  const later = () => {
    const t = tableOf(createGame(barred, 1, 'case'));
    t.end(4);
    return t;
  };

  test.each(CONTACTS)('%s is refused in that phase, and only in it', (verb, message) => {
    expect(later().refusal(act(verb, message))).toBe('action/contact_barred');
    const t = tableOf(createGame(barred, 1, 'case'));
    expect(t.refusal(act(verb, message))).toBeNull();
  });

  test('formal acts reach them, and so does what is done elsewhere', () => {
    const t = later();
    for (const verb of ['clarify', 'isolate', 'insulate']) expect(t.refusal(act(verb))).toBeNull();
  });

  test('everybody else can be met', () => {
    expect(later().refusal({ ...act('ask'), target: 'owner' })).toBeNull();
  });

  test('a door is not knocked at', () => {
    const t = setTable({
      playbook: workPlaybook,
      deal: (deal) => {
        const [first] = deal.phases;
        if (first !== undefined) first.barred = ['boss'] as never;
      },
    });
    const knock = { type: 'act', verb: 'knock', target: 'boss' };
    expect(t.refusal(knock)).toBe('action/contact_barred');
  });
});

test('a verb that takes days of other parts of the team is open while they have them', () => {
  const t = setTable({ deal: workDeal, playbook: workPlaybook });
  expect(t.refusal({ type: 'act', verb: 'train' })).toBeNull();
  expect(t.refusal({ type: 'act', verb: 'train' })).toBe('action/over_capacity');
  const without = setTable({ playbook: workPlaybook });
  expect(without.refusal({ type: 'act', verb: 'train' })).toBe('action/over_capacity');
});

test('a verb may wait for a step of an aid', () => {
  const t = setTable({ deal: workDeal, playbook: workPlaybook });
  expect(t.refusal({ type: 'act', verb: 'signed-only' })).toBe('action/not_open');
  t.act('sign');
  expect(t.refusal({ type: 'act', verb: 'signed-only' })).toBeNull();
});
