import { expect, test } from 'vitest';
import { tintPlan } from '#src/client/scene/faction-wash.ts';
import { heightGrid, hillBounds } from '#src/client/scene/height-field.ts';
import { projectTint, tintPixels } from '#src/client/scene/tint-picture.ts';

const moss = { x: 300, y: 300, levels: 4, seed: 1, wash: 'moss' } as const;
const grid = heightGrid([moss], hillBounds([moss], 64), 4);
const plain = { size: 1, values: new Float32Array(1) };

function shareAt(shares: Float32Array, x: number, y: number): number {
  const column = Math.round((x - grid.left) / grid.step);
  const row = Math.round((y - grid.top) / grid.step);
  return shares[(row * grid.columns + column) * 3] ?? 1;
}

test('the colour lies on the hill and a little beyond, not on the ground far away', () => {
  const shares = tintPlan([moss], grid);
  if (shares === null) throw new Error('there is a wash');
  expect(shareAt(shares, 300, 300)).toBeLessThan(0.9);
  expect(shareAt(shares, grid.left, grid.top)).toBe(1);
});

test('without factions there is no colour', () => {
  expect(tintPlan([{ ...moss, wash: null }], grid)).toBeNull();
});

test('the colour of the summit is seen where the summit is seen', () => {
  const shares = tintPlan([moss], grid);
  if (shares === null) throw new Error('there is a wash');
  const tint = projectTint(shares, grid);
  const pixels = new Uint8ClampedArray(4).fill(200);
  const frame = {
    pixels,
    width: 1,
    height: 1,
    left: 300,
    top: 300 * 0.7 - 40,
    scale: 1,
    density: 1,
  };
  tintPixels(frame, tint, plain);
  const [red = 0, green = 0, blue = 0, alpha] = pixels;
  expect(red).toBeLessThan(190);
  expect(green).toBeLessThan(195);
  expect(blue).toBeLessThan(red);
  expect(alpha).toBe(200);
});
