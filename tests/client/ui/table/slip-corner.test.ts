import { expect, test } from 'vitest';
import { slipCorner } from '#src/client/ui/table/slip-corner.ts';

const token = (x: number, y: number) => ({ person: 'head', x, y, width: 60, height: 90 });

test.each([
  ['nobody is under either', [token(450, 60), token(100, 300)], 'left'],
  ['somebody is under the left one', [token(100, 60)], 'right'],
  ['somebody is under the right one', [token(800, 60)], 'left'],
  ['both are alike', [token(100, 60), token(800, 60)], 'left'],
  ['the left one covers more', [token(100, 60), token(200, 60), token(800, 60)], 'right'],
] as const)('%s', (_, places, corner) => {
  expect(slipCorner(places, 976)).toBe(corner);
});
