// Roads by how close the tie is; a rival's carries cross ticks, so that colour is not needed.
import { PALETTE } from './palette.ts';
import type { Point } from './projection.ts';
import type { RoadLevel } from './table-model.ts';

export interface RoadStyle {
  readonly level: RoadLevel;
  readonly colour: string;
  readonly ticks: boolean;
  /** Screen pixels per pixel of these widths. */
  readonly scale: number;
}

const BED = PALETTE.paper;
const TICK_EVERY = 11;

export function drawRoad(
  context: CanvasRenderingContext2D,
  runs: readonly (readonly Point[])[],
  style: RoadStyle,
): void {
  context.save();
  context.lineJoin = 'round';
  for (const run of runs) drawRun(context, run, style);
  context.restore();
}

function drawRun(
  context: CanvasRenderingContext2D,
  run: readonly Point[],
  { level, colour, ticks, scale }: RoadStyle,
): void {
  const path = tracePath(run);
  if (level >= 2) {
    context.save();
    context.translate(2 * scale, 3 * scale);
    stroke(context, path, 'rgba(74,50,14,.16)', (level === 3 ? 13 : 8) * scale);
    context.restore();
  }
  if (ticks) drawTicks(context, run, colour, TICK_REACH[level] * scale, scale);
  if (level === 0) {
    context.lineCap = 'round';
    stroke(context, path, BED, 4.4 * scale, [0.01, 9 * scale], 0.55);
    stroke(context, path, colour, 2.8 * scale, [0.01, 9 * scale]);
  } else if (level === 1) {
    context.lineCap = 'butt';
    stroke(context, path, BED, 4.8 * scale);
    stroke(context, path, colour, 2.1 * scale, [9 * scale, 6 * scale]);
  } else {
    const [wide, bed] = level === 2 ? [7, 4] : [12, 8.4];
    context.lineCap = 'butt';
    stroke(context, path, colour, wide * scale);
    stroke(context, path, BED, bed * scale);
    if (level === 3) stroke(context, path, colour, 1.5 * scale, [8 * scale, 5 * scale]);
  }
}

const TICK_REACH: Readonly<Record<RoadLevel, number>> = { 0: 3.5, 1: 4.5, 2: 6.5, 3: 9.5 };

function drawTicks(
  context: CanvasRenderingContext2D,
  run: readonly Point[],
  colour: string,
  reach: number,
  scale: number,
): void {
  const path = new Path2D();
  let rest = TICK_EVERY * scale * 0.6;
  for (let index = 1; index < run.length; index += 1) {
    const from = run[index - 1];
    const to = run[index];
    if (from === undefined || to === undefined) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const acrossX = (-(to.y - from.y) / (length || 1)) * reach;
    const acrossY = ((to.x - from.x) / (length || 1)) * reach;
    for (; rest < length; rest += TICK_EVERY * scale) {
      const x = from.x + ((to.x - from.x) * rest) / length;
      const y = from.y + ((to.y - from.y) * rest) / length;
      path.moveTo(x - acrossX, y - acrossY);
      path.lineTo(x + acrossX, y + acrossY);
    }
    rest -= length;
  }
  context.lineCap = 'butt';
  stroke(context, path, colour, 1.8 * scale);
}

export function tracePath(points: readonly Point[]): Path2D {
  const path = new Path2D();
  points.forEach(({ x, y }, index) => {
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  });
  return path;
}

export function stroke(
  context: CanvasRenderingContext2D,
  path: Path2D,
  colour: string,
  width: number,
  dash: readonly number[] = [],
  alpha = 1,
): void {
  context.globalAlpha *= alpha;
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.stroke(path);
  context.setLineDash([]);
  context.globalAlpha /= alpha;
}
