import { expect, test } from 'vitest';
import { createThrow, randomLog } from '#src/cli/torture/random-log.ts';
import { loadDeal } from '#tests/support/load-deal.ts';

const { compiled } = loadDeal('first-call');

test('a seed is a game', () => {
  expect(randomLog(compiled, 7, 'drawn')).toEqual(randomLog(compiled, 7, 'drawn'));
  expect(randomLog(compiled, 7, 'drawn')).not.toEqual(randomLog(compiled, 8, 'drawn'));
});

test('over some games every kind of entry is played', () => {
  const kinds = new Set<string>();
  for (let seed = 0; seed < 300; seed += 1)
    for (const entry of randomLog(compiled, seed, 'drawn')) kinds.add(entry.type);
  expect([...kinds].sort()).toEqual(
    ['act', 'answer', 'claim', 'end', 'forecast', 'mark', 'plan', 'rate', 'say', 'withdraw'].sort(),
  );
});

test('throws are below their sides', () => {
  const roll = createThrow(3);
  const throws = Array.from({ length: 600 }, () => roll(6));
  expect(new Set(throws)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});
