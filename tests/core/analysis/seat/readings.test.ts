import { expect, test } from 'vitest';
import { createReadings } from '#src/core/analysis/seat/readings.ts';
import { playOut, seatPlayer } from '#src/core/analysis/player.ts';
import { posteriorInto } from '#src/core/engine/seen.ts';
import { createGame, start } from '#src/core/engine/start.ts';
import { DIMENSIONS, LEVELS } from '#src/core/schema/dimensions.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

test('what is kept is what the evidence reads, whatever table is before it', () => {
  const g = createGame(loadDeal('first-call').compiled, 1, 'drawn');
  const readings = createReadings(g);
  const [kept, fresh] = [new Int32Array(5), new Int32Array(5)];
  let compared = 0;
  const compare = (): void => {
    for (const [p] of g.c.names.people.entries())
      for (const [d, dimension] of DIMENSIONS.entries()) {
        const levels = LEVELS[dimension].length;
        readings(p, d, kept);
        posteriorInto(g, p, d, fresh);
        expect(kept.slice(0, levels)).toEqual(fresh.slice(0, levels));
        compared += 1;
      }
  };
  for (const seed of [1, 2, 3]) {
    g.seed = seed;
    start(g, 'drawn');
    playOut(g, seatPlayer(g, 'method'), compare);
  }
  expect(compared).toBeGreaterThan(1_000);
});
