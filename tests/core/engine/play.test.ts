// The in-place face that bots use, against the pure face that hosts use.
import { expect, test, vi } from 'vitest';
import { randomLog } from '#src/cli/torture/random-log.ts';
import { LIMITS } from '#src/core/schema/limits.ts';
import { hashOf, startRun, submitEntry } from '#src/core/engine/run.ts';
import { FUEL_EVENTS, FUEL_STEPS, createGame } from '#src/core/engine/start.ts';
import { applyEntry } from '#src/core/engine/step.ts';
import { lastLinkOf } from '#src/cli/torture/hash-games.ts';
import { compileTable, sameCells, setTable } from '#tests/support/table.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';
import type { DealInput } from '#tests/support/test-deck.ts';

vi.setConfig({ testTimeout: 60_000 });

test.each(shippedDeals())('%s: in place and as a value, a game is the same', (id) => {
  const { compiled } = loadDeal(id);
  for (const seed of [1, 2, 3]) {
    const log = randomLog(compiled, seed, 'drawn');
    const game = createGame(compiled, seed, 'drawn');
    let run = startRun(compiled, seed, 'drawn');
    for (const entry of log) {
      expect(applyEntry(game, entry)).toBeNull();
      const next = submitEntry(run, entry);
      if (!next.ok) throw new Error(next.error.code);
      run = next.value;
      if (!sameCells(run.state, game.s)) throw new Error(JSON.stringify(entry));
    }
    expect(hashOf(run)).toBe(lastLinkOf(compiled, { seed, variant: 'drawn', log }));
  }
});

test('the fuel of an entry is what the limits say', () => {
  expect(FUEL_STEPS).toBe(LIMITS.fuelSteps);
  expect(FUEL_EVENTS).toBe(LIMITS.fuelEvents);
});

type Effect = DealInput['events'][number]['effects'][number];

/** 8 to the power of `depth` changes of a flag, written in few words. */
const nested = (depth: number): Effect[] =>
  Array.from({ length: 8 }, () =>
    depth <= 1
      ? { change: 'flag.count', by: 1 }
      : { chance: 100, then: nested(depth - 1), otherwise: [] },
  );

const heavy = (deal: DealInput): void => {
  deal.flags = ['count'];
  deal.events = Array.from({ length: 24 }, (_, k) => ({
    id: `burden-${k}` as never,
    from: 2,
    effects: nested(3),
  }));
};

test('an entry that runs out of fuel is refused, and the run given is as it was', () => {
  const compiled = compileTable({ deal: heavy });
  const first = submitEntry(startRun(compiled, 1, 'case'), { type: 'end' });
  if (!first.ok) throw new Error(first.error.code);
  const bytes = first.value.state.slice();
  for (let k = 0; k < 2; k += 1)
    expect(submitEntry(first.value, { type: 'end' })).toEqual({
      ok: false,
      error: { code: 'rules/out_of_fuel' },
    });
  expect(sameCells(first.value.state, bytes)).toBe(true);
  expect(submitEntry(first.value, { type: 'withdraw' }).ok).toBe(true);
});

test('out of fuel comes at the same place with and without a recorder', () => {
  const counts = [true, false].map((recorded) => {
    const t = setTable({ deal: heavy });
    t.end();
    const g = { ...t.g, recorder: recorded ? t.g.recorder : null };
    expect(applyEntry(g, { type: 'end' })).toBe('rules/out_of_fuel');
    return g.s[g.c.layout.flags];
  });
  expect(counts[0]).toBeGreaterThan(5000);
  expect(counts[1]).toBe(counts[0]);
});

test('events that fire each other happen once each and come to an end', () => {
  const t = setTable({
    deal: (deal) => {
      deal.flags = ['count'];
      deal.events = ['a', 'b', 'c'].map((id, k, all) => ({
        id: id as never,
        effects: [
          { change: 'flag.count', by: 1 },
          { fire: (all[(k + 1) % 3] ?? 'a') as never },
          { fire: id as never },
        ],
      }));
    },
  });
  t.end(3);
  expect(t.g.s[t.g.c.layout.flags]).toBe(3);
});

test('the same act in the same week meets the same luck, whatever was done to others before', () => {
  const spread = { model: { luckSpread: 20, askBase: 50, askLevel: 0 }, seed: 77 };
  const plain = setTable(spread);
  const busy = setTable(spread);
  busy.act('visit', 'chief', 'to-ties');
  busy.act('ask', 'foe');
  busy.act('listen', 'chief');
  busy.act('discount');
  for (const t of [plain, busy]) {
    t.history.length = 0;
    t.act('visit', 'owner', 'to-safety');
    t.act('ask', 'owner');
  }
  const told = (t: typeof plain): unknown =>
    t.history.filter((h) => h.type !== 'plan').map((h) => ({ ...h, entry: 0 }));
  expect(told(busy)).toEqual(told(plain));
});

test('another week, another seed: other luck', () => {
  const gain = (seed: number, weeks: number): number => {
    const t = setTable({ seed, model: { luckSpread: 20, influence: 0, drift: 0 } });
    t.end(weeks);
    const before = t.attitude('owner');
    t.act('visit', 'owner', 'to-safety');
    return t.attitude('owner') - before;
  };
  const gains = [1, 2, 3, 4, 5].flatMap((seed) => [0, 1, 2].map((weeks) => gain(seed, weeks)));
  expect(new Set(gains).size).toBeGreaterThan(5);
  expect(Math.min(...gains)).toBeGreaterThanOrEqual(37);
  expect(Math.max(...gains)).toBeLessThanOrEqual(56);
});
