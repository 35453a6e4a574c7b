import type { TokenPlace } from '#src/client/session/table-scene.ts';

/** Where the slip with the next step lies on a wide table, and how large it is at most. */
const SLIP = { edge: 24, width: 360, height: 88 } as const;

export type SlipCorner = 'left' | 'right';

function covered(places: readonly TokenPlace[], left: number): number {
  const right = left + SLIP.width;
  const bottom = SLIP.edge + SLIP.height;
  return places.reduce((sum, { x, y, width, height }) => {
    const across = Math.min(right, x + width) - Math.max(left, x);
    const down = Math.min(bottom, y + height) - Math.max(SLIP.edge, y);
    return sum + Math.max(0, across) * Math.max(0, down);
  }, 0);
}

/** The upper corner where the slip covers fewer people; the left one where it makes no difference. */
export function slipCorner(places: readonly TokenPlace[], width: number): SlipCorner {
  const left = covered(places, SLIP.edge);
  const right = covered(places, width - SLIP.edge - SLIP.width);
  return right < left ? 'right' : 'left';
}
