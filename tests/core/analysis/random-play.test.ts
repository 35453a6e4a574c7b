import { expect, test } from 'vitest';
import { playRandomly } from '#src/core/analysis/random-play.ts';
import { get } from '#src/core/engine/cells.ts';
import { HEAD, STATUS } from '#src/core/engine/layout.ts';
import { createGame } from '#src/core/engine/start.ts';
import { loadDeal, shippedDeals } from '#tests/support/load-deal.ts';

test.each(shippedDeals())('%s: random play ends, and is the same for a seed', (id) => {
  const { compiled } = loadDeal(id);
  const masks = new Int32Array(compiled.names.verbs.length);
  for (let seed = 1; seed <= 20; seed += 1) {
    const games = [1, 2].map(() => {
      const g = createGame(compiled, seed, 'drawn');
      expect(playRandomly(g, masks)).toBeGreaterThan(1);
      expect(get(g.s, HEAD.status)).toBe(STATUS.over);
      return g;
    });
    expect(games[0]?.s).toEqual(games[1]?.s);
  }
});
