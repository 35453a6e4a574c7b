// Who listens to whom, and who cannot bear whom.
import { SANS } from './fonts.ts';
import { PALETTE } from './palette.ts';
import type { Point } from './projection.ts';
import { stroke, tracePath } from './roads.ts';

const ARC_STEPS = 32;

/** From one token to another, short of both by a margin, bowed to the side where fewer others stand. */
export function arcPoints(
  from: Point,
  to: Point,
  margin: number,
  others: readonly Point[],
): Point[] {
  const over = bowedPoints(from, to, margin, -1);
  const under = bowedPoints(from, to, margin, 1);
  return crowding(over, others) <= crowding(under, others) ? over : under;
}

function crowding(points: readonly Point[], others: readonly Point[]): number {
  let sum = 0;
  for (const { x, y } of points) {
    for (const other of others) sum += Math.max(0, 80 - Math.hypot(other.x - x, other.y - y));
  }
  return sum;
}

function bowedPoints(from: Point, to: Point, margin: number, side: 1 | -1): Point[] {
  const east = to.x - from.x;
  const south = to.y - from.y;
  const length = Math.hypot(east, south) || 1;
  const bow = Math.min(60, length * 0.18) * (east < 0 ? side : -side);
  const middle = {
    x: (from.x + to.x) / 2 + (south / length) * bow,
    y: (from.y + to.y) / 2 - (east / length) * bow,
  };
  const points = Array.from({ length: ARC_STEPS + 1 }, (_, step) => {
    const t = step / ARC_STEPS;
    const u = 1 - t;
    return {
      x: u * u * from.x + 2 * u * t * middle.x + t * t * to.x,
      y: u * u * from.y + 2 * u * t * middle.y + t * t * to.y,
    };
  });
  return points.filter(
    ({ x, y }) =>
      Math.hypot(x - from.x, y - from.y) >= margin && Math.hypot(x - to.x, y - to.y) >= margin,
  );
}

/** Dotted gold with an arrow at the listener; weight 1 to 60 makes it broader. */
export function drawInfluence(
  context: CanvasRenderingContext2D,
  points: readonly Point[],
  weight: number,
  scale: number,
): void {
  const end = points.at(-1);
  const before = points.at(-4) ?? points[0];
  if (end === undefined || before === undefined || points.length < 3) return;
  const width = (2 + Math.min(1.6, weight / 22)) * scale;
  const path = tracePath(points);
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  stroke(context, path, PALETTE.paper, width + 3.4 * scale, [], 0.92);
  stroke(context, path, PALETTE.goldText, width, [0.01, width * 2.1]);
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  context.translate(end.x, end.y);
  context.rotate(angle);
  context.scale(scale, scale);
  context.beginPath();
  context.moveTo(7, 0);
  context.lineTo(-4, -4.6);
  context.lineTo(-2, 0);
  context.lineTo(-4, 4.6);
  context.closePath();
  context.fillStyle = PALETTE.goldText;
  context.strokeStyle = PALETTE.paper;
  context.lineWidth = 1.6;
  context.stroke();
  context.fill();
  context.restore();
}

/** An ink zigzag with a word in the middle. */
export function drawOdds(
  context: CanvasRenderingContext2D,
  from: Point,
  to: Point,
  word: string,
  scale: number,
): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 20) return;
  context.save();
  context.translate(from.x, from.y);
  context.rotate(Math.atan2(to.y - from.y, to.x - from.x));
  const teeth = Math.max(4, Math.round(length / (15 * scale)));
  const points = Array.from({ length: teeth + 1 }, (_, tooth) => {
    const side = tooth === 0 || tooth === teeth ? 0 : tooth % 2 === 0 ? 1 : -1;
    return { x: (length * tooth) / teeth, y: side * 4.6 * scale };
  });
  const path = tracePath(points);
  context.lineJoin = 'miter';
  context.lineCap = 'round';
  stroke(context, path, PALETTE.paper, 4.4 * scale, [], 0.9);
  stroke(context, path, PALETTE.ink, 1.7 * scale);
  context.restore();
  drawOddsWord(context, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, word, scale);
}

function drawOddsWord(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  word: string,
  scale: number,
): void {
  const size = Math.max(11, 12 * scale);
  context.save();
  context.font = `700 ${size}px ${SANS}`;
  const width = context.measureText(word).width + size;
  const height = size * 1.6;
  context.beginPath();
  context.roundRect(x - width / 2, y - height / 2, width, height, 2);
  context.fillStyle = PALETTE.card;
  context.fill();
  context.strokeStyle = PALETTE.ink;
  context.lineWidth = 1.3;
  context.stroke();
  context.fillStyle = PALETTE.ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(word, x, y + size * 0.06);
  context.restore();
}
