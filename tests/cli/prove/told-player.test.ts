import { expect, test } from 'vitest';
import { replayLog } from '#src/core/engine/run.ts';
import { get } from '#src/core/engine/cells.ts';
import { HEAD, OUTCOME } from '#src/core/engine/layout.ts';
import { methodLog } from '#src/cli/prove/told-player.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

const { compiled } = loadDeal('first-call');

test('knowing the truth makes another game of it, which the rules allow', () => {
  let differ = 0;
  const wins = { told: 0, method: 0 };
  for (let seed = 1; seed <= 20; seed += 1) {
    const logs = {
      told: methodLog(compiled, seed, true),
      method: methodLog(compiled, seed, false),
    };
    if (JSON.stringify(logs.told) !== JSON.stringify(logs.method)) differ += 1;
    for (const who of ['told', 'method'] as const) {
      const { run, refused } = replayLog(compiled, seed, 'drawn', logs[who], false);
      expect(refused).toBeNull();
      if (get(run.state, HEAD.outcome) === OUTCOME.won) wins[who] += 1;
    }
  }
  expect(differ).toBeGreaterThan(15);
  expect(wins.told).toBeGreaterThanOrEqual(wins.method);
});
