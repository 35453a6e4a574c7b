// The table itself: sand, the square grid of the old maps, grain, and the double neat line.
import { PALETTE } from './palette.ts';
import { SQUEEZE, type Rect, type Size } from './projection.ts';

const GRID_STEP = 64;

/** Sand over a part of the picture, a little lighter to the north-west, as the light falls. */
export function drawSand(context: CanvasRenderingContext2D, rect: Rect): void {
  const gradient = context.createLinearGradient(
    rect.x,
    rect.y,
    rect.x + rect.width * 0.7,
    rect.y + rect.height,
  );
  gradient.addColorStop(0, '#EDE2CC');
  gradient.addColorStop(0.45, PALETTE.sand);
  gradient.addColorStop(1, '#E0D1B3');
  context.fillStyle = gradient;
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
}

/** 计里画方: squares of equal distance, seen at the slant of the table. */
export function drawSquares(context: CanvasRenderingContext2D, rect: Rect, fine: number): void {
  const high = GRID_STEP * SQUEEZE;
  context.beginPath();
  for (let x = Math.ceil(rect.x / GRID_STEP) * GRID_STEP; x < rect.x + rect.width; x += GRID_STEP) {
    context.moveTo(x, rect.y);
    context.lineTo(x, rect.y + rect.height);
  }
  for (let y = Math.ceil(rect.y / high) * high; y < rect.y + rect.height; y += high) {
    context.moveTo(rect.x, y);
    context.lineTo(rect.x + rect.width, y);
  }
  context.strokeStyle = 'rgba(84,62,22,.13)';
  context.lineWidth = Math.max(1, fine);
  context.stroke();
}

/** The vignette and the double neat line round the view. */
export function drawFrame(
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  neatLine: boolean,
): void {
  const vignette = context.createRadialGradient(
    width * 0.46,
    height * 0.44,
    Math.min(width, height) * 0.42,
    width / 2,
    height / 2,
    Math.hypot(width, height) * 0.6,
  );
  vignette.addColorStop(0, 'rgba(96,68,20,0)');
  vignette.addColorStop(1, 'rgba(96,68,20,.11)');
  context.fillStyle = vignette;
  context.fillRect(0, 0, width, height);
  if (!neatLine) return;
  context.strokeStyle = 'rgba(84,66,34,.62)';
  context.lineWidth = 1.6;
  context.strokeRect(6.5, 6.5, width - 13, height - 13);
  context.strokeStyle = 'rgba(84,66,34,.45)';
  context.lineWidth = 0.7;
  context.strokeRect(11, 11, width - 22, height - 22);
}
