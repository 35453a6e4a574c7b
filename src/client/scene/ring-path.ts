import type { Ring } from './contours.ts';
import { SQUEEZE } from './projection.ts';

/** The ring as a smooth path on the picture, on the ground: a curve through the middles of its sides. */
export function traceRing(path: Path2D, ring: Ring): void {
  const count = ring.length / 2;
  const x = (index: number) => ring[(index % count) * 2] ?? 0;
  const y = (index: number) => (ring[(index % count) * 2 + 1] ?? 0) * SQUEEZE;
  path.moveTo((x(0) + x(1)) / 2, (y(0) + y(1)) / 2);
  for (let index = 1; index <= count; index += 1) {
    const middleX = (x(index) + x(index + 1)) / 2;
    const middleY = (y(index) + y(index + 1)) / 2;
    path.quadraticCurveTo(x(index), y(index), middleX, middleY);
  }
  path.closePath();
}
