import { expect, test } from 'vitest';
import { addTally, createTally, playSeries } from '#src/core/analysis/tally.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

const { compiled } = loadDeal('first-call');

test('two halves of a series add up to the whole', () => {
  const series = { bot: 'random', seed: 40, games: 12, variant: 'drawn' } as const;
  const whole = playSeries(compiled, series);
  const sum = createTally('random');
  addTally(sum, playSeries(compiled, { ...series, games: 5 }));
  addTally(sum, playSeries(compiled, { ...series, seed: 45, games: 7 }));
  expect(sum).toEqual(whole);
});

test('every game is decided or not, and every decided one is won or lost', () => {
  const tally = playSeries(compiled, { bot: 'price', seed: 1, games: 30, variant: 'drawn' });
  expect(tally.wins + tally.lost + tally.undecided).toBe(30);
  expect(tally.wonWithW + tally.wonWithoutW).toBe(tally.wins);
  expect(tally.lostBelowPass).toBeLessThanOrEqual(tally.lost);
  expect(tally.scores).toHaveLength(30);
});

test('games and wins are told apart by what the seed drew', () => {
  const { draws, games, wins } = playSeries(compiled, {
    bot: 'random',
    seed: 1,
    games: 30,
    variant: 'drawn',
  });
  expect(draws).toHaveLength(compiled.unknowns.length);
  for (const values of draws) {
    expect(values.reduce((sum, draw) => sum + draw.games, 0)).toBe(games);
    expect(values.reduce((sum, draw) => sum + draw.wins, 0)).toBe(wins);
  }
});

test('progress is told after each game', () => {
  const told: number[] = [];
  playSeries(compiled, { bot: 'spec', seed: 1, games: 3, variant: 'case' }, (done) =>
    told.push(done),
  );
  expect(told).toEqual([1, 2, 3]);
});
