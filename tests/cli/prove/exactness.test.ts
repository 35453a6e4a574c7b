import { expect, test } from 'vitest';
import { proveExactness } from '#src/cli/prove/exactness.ts';
import { tinyPlaybook } from '#tests/support/tiny-frame.ts';

test('a few positions in which every chance can be counted', { timeout: 60_000 }, () => {
  const { positions, within, clear, foundDeep } = proveExactness(tinyPlaybook(), 4, 76);
  expect(positions).toBe(4);
  // Of four, one may lie beyond two standard errors by chance; the command counts two hundred.
  expect(Math.min(within.chance, within.hindsight, within.loss)).toBeGreaterThanOrEqual(0.75);
  expect(clear).toBeGreaterThan(1);
  expect(foundDeep).toBe(clear);
});
