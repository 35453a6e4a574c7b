import type { DrawRelief } from '#src/client/session/table-scene.ts';
import { LIFT, SQUEEZE } from './projection.ts';
import { cutRelief, paintRelief } from './relief.ts';

const MOST_DENSITY = 2;

/** Paints ground and hills on a plain canvas; a hill's place is the middle of its summit. */
export const drawRelief: DrawRelief<HTMLCanvasElement> = (canvas, hills) => {
  const { clientWidth: width, clientHeight: height } = canvas;
  if (width === 0 || height === 0) return;
  const density = Math.min(MOST_DENSITY, Math.max(1, window.devicePixelRatio));
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return;
  const relief = cutRelief(
    hills.map(({ x, y, height: levels, wash }, index) => ({
      x,
      y: (y + levels * LIFT) / SQUEEZE,
      levels,
      seed: 977 * (index + 1),
      wash,
    })),
  );
  paintRelief(context, relief, { rect: { x: 0, y: 0, width, height }, scale: density, density });
};
