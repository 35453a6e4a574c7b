// Laws that hold in every run of every shipped deal, over random legal play.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { randomLog } from '#src/cli/torture/random-log.ts';
import { get } from '#src/core/engine/cells.ts';
import { attitudeOf, closenessOf, personAt } from '#src/core/engine/game.ts';
import type { Game } from '#src/core/engine/game.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { hashOf, peek, replayLog, startRun, submitEntry } from '#src/core/engine/run.ts';
import type { Run } from '#src/core/engine/run.ts';
import { scoreOf, type Score } from '#src/core/engine/score.ts';
import type { Entry } from '#src/core/schema/entry.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';
import { sameCells } from '#tests/support/table.ts';

vi.setConfig({ testTimeout: 60_000 });

const decks = shippedDeals().map((id) => ({ id, ...loadDeal(id) }));
const seeds = fc.integer({ min: 0, max: 0x7fff_ffff });
const variants = fc.constantFrom('case' as const, 'drawn' as const);
const RUNS = { numRuns: 12 };

function submitAll(run: Run, log: readonly Entry[]): Run {
  return log.reduce((before, entry) => {
    const next = submitEntry(before, entry);
    if (!next.ok) throw new Error(`refused: ${next.error.code}`);
    return next.value;
  }, run);
}

function withinBounds(g: Game): boolean {
  return g.c.names.people.every((_, p) => {
    const closeness = closenessOf(g, p);
    const power = get(g.s, personAt(g, p) + g.c.layout.person.power);
    const attitudes = g.c.names.vendors.map((__, v) => attitudeOf(g, p, v));
    return (
      attitudes.every((a) => a >= -1000 && a <= 1000) &&
      closeness >= 0 &&
      closeness <= 1000 &&
      power >= 0 &&
      power <= 1000
    );
  });
}

const isSound = ({ total, uncapped, parts }: Score): boolean =>
  total >= 0 &&
  total <= uncapped &&
  uncapped <= 1000 &&
  parts.every(({ points, most }) => points >= 0 && points <= most);

describe.each(decks)('$id', ({ compiled }) => {
  test('the same seed and log give the same hash, and another seed another', () => {
    fc.assert(
      fc.property(seeds, variants, (seed, variant) => {
        const log = randomLog(compiled, seed, variant);
        const once = replayLog(compiled, seed, variant, log);
        const again = replayLog(compiled, seed, variant, log);
        expect(once.refused).toBeNull();
        expect(hashOf(again.run)).toBe(hashOf(once.run));
        expect(hashOf(startRun(compiled, seed ^ 1, 'drawn'))).not.toBe(
          hashOf(startRun(compiled, seed, 'drawn')),
        );
      }),
      RUNS,
    );
  });

  test('a prefix and then the rest is the whole, submitted or replayed', () => {
    fc.assert(
      fc.property(seeds, variants, fc.nat(), (seed, variant, cut) => {
        const log = randomLog(compiled, seed, variant);
        const at = cut % (log.length + 1);
        const whole = replayLog(compiled, seed, variant, log).run;
        const prefix = replayLog(compiled, seed, variant, log.slice(0, at)).run;
        const joined = submitAll(prefix, log.slice(at));
        expect(hashOf(joined)).toBe(hashOf(whole));
        expect(sameCells(joined.state, whole.state)).toBe(true);
        expect(JSON.stringify(joined.history)).toBe(JSON.stringify(whole.history));
        expect(joined.log).toEqual(log);
      }),
      RUNS,
    );
  });

  test('to record the causes changes nothing', () => {
    fc.assert(
      fc.property(seeds, variants, (seed, variant) => {
        const log = randomLog(compiled, seed, variant);
        const told = replayLog(compiled, seed, variant, log, true).run;
        const silent = replayLog(compiled, seed, variant, log, false).run;
        expect(hashOf(silent)).toBe(hashOf(told));
        expect(told.history.length).toBeGreaterThan(0);
        expect(silent.history).toEqual([]);
      }),
      RUNS,
    );
  });

  test('a run given is left as it was, accepted or refused', () => {
    const changed: Entry[] = [];
    fc.assert(
      fc.property(seeds, (seed) => {
        let run = startRun(compiled, seed, 'drawn');
        for (const entry of randomLog(compiled, seed, 'drawn')) {
          const bytes = run.state.slice();
          submitEntry(run, { type: 'say', choice: 5 });
          const next = submitEntry(run, entry);
          if (!sameCells(run.state, bytes)) changed.push(entry);
          if (next.ok) run = next.value;
        }
      }),
      { numRuns: 3 },
    );
    expect(changed).toEqual([]);
  });

  test('attitudes, closeness and power stay within their bounds', () => {
    fc.assert(
      fc.property(seeds, variants, (seed, variant) => {
        let sound = true;
        randomLog(compiled, seed, variant, (g) => {
          sound &&= withinBounds(g);
        });
        expect(sound).toBe(true);
      }),
      RUNS,
    );
  });

  test('a run ends within its weeks, and nothing is accepted afterwards', () => {
    fc.assert(
      fc.property(seeds, variants, (seed, variant) => {
        const log = randomLog(compiled, seed, variant);
        const { run } = replayLog(compiled, seed, variant, log, false);
        const weeks = log.filter((entry) => entry.type === 'end').length;
        expect(weeks).toBeLessThanOrEqual(60);
        expect(get(run.state, HEAD.status)).toBe(STATUS.over);
        for (const type of ['end', 'withdraw'] as const)
          expect(submitEntry(run, { type })).toEqual({ ok: false, error: { code: 'run/over' } });
      }),
      RUNS,
    );
  });

  test('the score is 0 to 1000 and no part is above its most, at any moment', () => {
    fc.assert(
      fc.property(seeds, variants, (seed, variant) => {
        const unsound: Score[] = [];
        randomLog(compiled, seed, variant, (g) => {
          const score = scoreOf(g);
          if (!isSound(score)) unsound.push(score);
        });
        expect(unsound).toEqual([]);
      }),
      { numRuns: 4 },
    );
  });
});

test('a replay stops at the first refused entry, with the run up to it', () => {
  const [deck] = decks;
  if (deck === undefined) throw new Error('no deal is shipped');
  const log: Entry[] = [{ type: 'end' }, { type: 'say', choice: 0 }, { type: 'end' }];
  const { run, refused } = replayLog(deck.compiled, 5, 'case', log);
  expect(refused).toEqual({ index: 1, code: 'scene/none_open' });
  expect(run.log).toEqual([{ type: 'end' }]);
  expect(hashOf(run)).toBe(hashOf(replayLog(deck.compiled, 5, 'case', [{ type: 'end' }]).run));
  expect(peek(run).recorder).toBeNull();
});
