import { expect, test } from 'vitest';
import { ITEMS_PER_STEP, playRuler, replayRuler } from '#src/cli/bench/ruler.ts';

test('the ruler has the size of the published stand-in and replays alike', () => {
  expect(ITEMS_PER_STEP).toBe(121);
  expect(playRuler(1)).toBe(40);
  expect(replayRuler(5)).toBe(replayRuler(5));
  expect(replayRuler(5)).not.toBe(replayRuler(6));
});
