import { createChance } from './noise.ts';
import type { Grain } from './tint-picture.ts';

const SIZE = 256;

/** A tile of paper grain: specks and a few fibres, at most some per cent of the light. */
export function createGrain(): Grain {
  const chance = createChance(4711);
  const values = new Float32Array(SIZE * SIZE);
  const put = (x: number, y: number, light: number) => {
    const index = (Math.floor(y) & (SIZE - 1)) * SIZE + (Math.floor(x) & (SIZE - 1));
    values[index] = (values[index] ?? 0) + light;
  };
  for (let index = 0; index < values.length; index += 1) values[index] = (chance() - 0.5) * 0.022;
  for (let speck = 0; speck < 1700; speck += 1) {
    const light = chance() < 0.7 ? -0.03 - chance() * 0.09 : 0.02 + chance() * 0.05;
    put(chance() * SIZE, chance() * SIZE, light);
  }
  for (let fibre = 0; fibre < 60; fibre += 1) {
    let x = chance() * SIZE;
    let y = chance() * SIZE;
    const slope = chance() - 0.5;
    const length = 4 + chance() * 8;
    for (let step = 0; step < length; step += 1) {
      put(x, y, -0.035);
      x += 1;
      y += slope;
    }
  }
  return { size: SIZE, values };
}
