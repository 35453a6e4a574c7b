import { expect, test } from 'vitest';
import { mixOf, standingOf } from '#src/core/analysis/ladder.ts';
import { createTally } from '#src/core/analysis/tally.ts';
import type { Tally } from '#src/core/analysis/tally.ts';

const tally = (counts: Partial<Tally>): Tally => ({ ...createTally('method'), ...counts });

test('the control statistics of a mix, counted by hand', () => {
  const good = tally({ games: 10, wins: 9, withW: 8, wonWithW: 8, wonWithoutW: 1, lost: 1 });
  const poor = tally({ games: 10, withW: 2, wonWithW: 0, lost: 8, lostBelowPass: 6, undecided: 2 });
  const mix = mixOf([good, poor]);
  expect(mix.winGivenW).toBe(8 / 10);
  // Without 1W: two of the good, six decided of the poor.
  expect(mix.winGivenNoW).toBe(1 / 8);
  expect(mix.lostBelow6C).toBe(6 / 9);
});

test('a standing of nothing divides by nothing', () => {
  const standing = standingOf(createTally('spec'));
  expect(standing.winRate).toBe(0);
  expect(standing.c139).toEqual({ winGivenW: 0, winGivenNoW: 0, lostBelow6C: 0 });
});
