// A refused entry is a coded answer, and leaves the state byte for byte as it was.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createThrow, randomLog } from '#src/cli/torture/random-log.ts';
import type { Game } from '#src/core/engine/game.ts';
import { createGame } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import { ADVANCES, DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { Entry as EntrySchema } from '#src/core/schema/entry.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';
import { sameCells, setTable } from '#tests/support/table.ts';

vi.setConfig({ testTimeout: 60_000 });

const decks = shippedDeals().map((id) => loadDeal(id).compiled);

/** Entries of every kind, mostly nonsense: ids of the deal at random, some that do not exist. */
function anyEntry(names: (typeof decks)[number]['names'], roll: (n: number) => number): Entry {
  const id = (list: readonly string[]): string =>
    roll(12) === 0 ? 'nobody-of-that-name' : (list[roll(list.length)] ?? 'none');
  const dimension = DIMENSIONS[roll(5)] ?? 'need';
  const maybe = (key: string, list: readonly string[]): object =>
    roll(3) === 0 ? {} : { [key]: id(list) };
  const kinds: (() => object)[] = [
    () => ({
      type: 'act',
      verb: id(names.verbs),
      ...maybe('target', names.people),
      ...maybe('message', names.messages),
    }),
    () => ({ type: 'say', choice: roll(6) }),
    () => ({
      type: 'mark',
      person: id(names.people),
      dimension,
      level: id(LEVELS[DIMENSIONS[roll(5)] ?? 'need']),
      sure: 1 + roll(3),
    }),
    () => ({ type: 'plan', person: id(names.people), dimension, advance: ADVANCES[roll(5)] }),
    () => ({ type: 'claim', stage: id(names.stages) }),
    () => ({ type: 'answer', ...maybe('fact', names.facts) }),
    () => ({ type: 'forecast', percent: roll(101) }),
    () => ({ type: 'rate', item: id([...names.items, 'f1', 'f2', 'f3', 'w']), holds: true }),
  ];
  return EntrySchema.parse((kinds[roll(kinds.length)] ?? kinds[0])?.());
}

/** Tries an entry and takes it back; the code if it was refused. Throws if a refusal changed the state. */
function attempt(g: Game, entry: Entry): string | null {
  const before = g.s.slice();
  const code = applyEntry(g, entry);
  if (code !== null && !sameCells(g.s, before)) throw new Error(`${code} changed the state`);
  g.s.set(before);
  return code;
}

test.each(decks)('a refused entry leaves the state untouched', (compiled) => {
  const refusals = new Set<string>();
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const roll = createThrow(seed + 1);
      const g = createGame(compiled, seed, 'drawn');
      for (const entry of randomLog(compiled, seed, 'drawn')) {
        for (let k = 0; k < 3; k += 1)
          refusals.add(attempt(g, anyEntry(compiled.names, roll)) ?? 'none/refused');
        expect(applyEntry(g, entry)).toBeNull();
      }
    }),
    { numRuns: 8 },
  );
  expect(refusals.size).toBeGreaterThan(12);
  expect([...refusals].filter((code) => !/^[a-z]+\/[a-z_]+$/.test(code))).toEqual([]);
});

test.each<[string, object, string]>([
  ['an act of no verb', { type: 'act', verb: 'dance' }, 'action/unknown_id'],
  [
    'an act with nobody',
    { type: 'act', verb: 'visit', target: 'ghost', message: 'to-ties' },
    'action/unknown_id',
  ],
  ['an act without its person', { type: 'act', verb: 'ask' }, 'action/needs_target'],
  [
    'an act with a person too many',
    { type: 'act', verb: 'discount', target: 'owner' },
    'action/takes_no_target',
  ],
  [
    'an argument without a message',
    { type: 'act', verb: 'visit', target: 'owner' },
    'action/needs_message',
  ],
  [
    'a message too many',
    { type: 'act', verb: 'ask', target: 'owner', message: 'to-ties' },
    'action/takes_no_message',
  ],
  [
    'a visit behind a shut door',
    { type: 'act', verb: 'visit', target: 'boss', message: 'to-ties' },
    'action/door_shut',
  ],
  [
    'a knock at an open door',
    { type: 'act', verb: 'knock', target: 'owner' },
    'action/door_is_open',
  ],
  [
    'a verb whose time has not come',
    { type: 'act', verb: 'wait-for-c5', target: 'owner' },
    'action/not_open',
  ],
  [
    'an expert who was not booked',
    { type: 'act', verb: 'vision', target: 'owner', message: 'to-ties' },
    'action/over_capacity',
  ],
  ['a choice without a scene', { type: 'say', choice: 0 }, 'scene/none_open'],
  ['an answer without a review', { type: 'answer' }, 'review/none_open'],
  [
    'a mark of no level',
    { type: 'mark', person: 'owner', dimension: 'need', level: 'guide', sure: 1 },
    'chart/unknown_level',
  ],
  [
    'a mark of nobody',
    { type: 'mark', person: 'ghost', dimension: 'need', level: 'safety', sure: 1 },
    'chart/unknown_person',
  ],
  [
    'a plan for nobody',
    { type: 'plan', person: 'ghost', dimension: 'need', advance: 'learn' },
    'plan/unknown_person',
  ],
  ['a claim of no stage', { type: 'claim', stage: 'dreaming' }, 'claim/unknown_stage'],
  ['a claim out of order', { type: 'claim', stage: 'won' }, 'claim/out_of_order'],
  ['a forecast too early', { type: 'forecast', percent: 50 }, 'forecast/not_due'],
  ['a rating of no item', { type: 'rate', item: 'c99', holds: true }, 'control/unknown_item'],
])('%s is refused', (_, entry, code) => {
  expect(setTable().refusal(entry)).toBe(code);
});

test('a person rests between two meetings, and a verb between two uses', () => {
  const t = setTable({
    deal: (deal) => {
      const clerk = deal.people.find((p) => p.id === 'clerk');
      if (clerk !== undefined) clerk.restWeeks = 2;
    },
  });
  const visit = { type: 'act', verb: 'visit', target: 'clerk', message: 'to-ties' };
  t.end();
  t.play(visit);
  expect(t.refusal(visit)).toBe('action/not_free');
  t.end();
  expect(t.refusal(visit)).toBe('action/not_free');
  t.end();
  t.play(visit);
  const rested = { type: 'act', verb: 'rested', target: 'owner' };
  t.play(rested);
  expect(t.refusal(rested)).toBe('action/too_soon');
});

test('a person who is not on the table cannot be addressed', () => {
  const t = setTable({
    deal: (deal) => {
      const foe = deal.people.find((p) => p.id === 'foe');
      if (foe !== undefined) foe.known = false;
    },
  });
  expect(t.refusal({ type: 'act', verb: 'ask', target: 'foe' })).toBe('action/person_unknown');
});
