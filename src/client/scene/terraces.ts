// The hills: one sheet of paper upon another, lit from the north-west.
import { traceContours } from './contours.ts';
import type { Grid } from './height-field.ts';
import { formatColour, mixColours, PALETTE, parseColour, type Rgb } from './palette.ts';
import { LIFT, SQUEEZE, type Rect } from './projection.ts';
import { traceRing } from './ring-path.ts';

/** One sheet: its outline on the ground, its box there, and how many sheets lie below. */
export interface Sheet {
  readonly outline: Path2D;
  readonly box: Rect;
  readonly level: number;
}

export interface TerraceOptions {
  /** Pixels per terrace; the art direction's ten unless a picture wants flatter hills. */
  readonly lift?: number;
  /** The finest line still seen, in pixels of the picture. */
  readonly fine: number;
}

const MOST_LEVELS = 11;
const WALL_STEPS = 5;
const SHADOW_STEPS = 8;
const WALL_LOW: Rgb = [178, 152, 106];
const WALL_HIGH: Rgb = [204, 178, 136];
const WALL_LIT: Rgb = [222, 201, 162];
const WALL_SHADE: Rgb = [160, 133, 90];
const TOP_LOW: Rgb = [236, 224, 200];
const TOP_HIGH: Rgb = [254, 248, 240];
const TOP_SHADE: Rgb = [214, 198, 168];
const SHADOW = '74,50,14';

/** The sheets of the land from the lowest to the highest, each cut where the land rises half its height. */
export function cutSheets(heights: Grid): Sheet[] {
  const sheets: Sheet[] = [];
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    for (const ring of traceContours(heights, level + 0.5)) {
      const outline = new Path2D();
      traceRing(outline, ring);
      sheets.push({ outline, box: ringBox(ring), level });
    }
  }
  return sheets;
}

function ringBox(ring: readonly number[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < ring.length; index += 2) {
    const x = ring[index] ?? 0;
    const y = (ring[index + 1] ?? 0) * SQUEEZE;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Paints the sheets level by level: a higher point always hides a lower one that it meets. */
export function drawTerraces(
  context: CanvasRenderingContext2D,
  sheets: readonly Sheet[],
  options: TerraceOptions,
): void {
  const lift = options.lift ?? LIFT;
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const same = sheets.filter((sheet) => sheet.level === level);
    for (const sheet of same) drawShadow(context, sheet, lift);
    for (const sheet of same) drawWall(context, sheet, lift, options);
    for (const sheet of same) drawTop(context, sheet, lift, options);
  }
}

function drawShadow(context: CanvasRenderingContext2D, sheet: Sheet, lift: number): void {
  const rise = sheet.level * lift;
  const reach = sheet.level === 0 ? 1.5 : 1;
  context.lineJoin = 'round';
  for (let pass = 1; pass <= SHADOW_STEPS; pass += 1) {
    const share = (pass / SHADOW_STEPS) * reach;
    context.save();
    context.translate(5.2 * share, 4.6 * share - rise);
    context.strokeStyle = `rgba(${SHADOW},.03)`;
    context.lineWidth = 13 * share;
    context.stroke(sheet.outline);
    context.fillStyle = `rgba(${SHADOW},.028)`;
    context.fill(sheet.outline);
    context.restore();
  }
}

function drawWall(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  lift: number,
  { fine }: TerraceOptions,
): void {
  const { box, level, outline } = sheet;
  for (let step = 0; step < WALL_STEPS; step += 1) {
    const share = step / (WALL_STEPS - 1);
    const colour = mixColours(WALL_LOW, WALL_HIGH, share);
    const gradient = context.createLinearGradient(box.x, 0, box.x + box.width, 0);
    gradient.addColorStop(0, formatColour(mixColours(colour, WALL_LIT, 0.75)));
    gradient.addColorStop(0.38, formatColour(colour));
    gradient.addColorStop(1, formatColour(mixColours(colour, WALL_SHADE, 0.6)));
    context.save();
    context.translate(0, -(level + step / WALL_STEPS) * lift);
    context.fillStyle = gradient;
    context.fill(outline);
    if (step === 0) {
      context.strokeStyle = `rgba(${SHADOW},.4)`;
      context.lineWidth = Math.max(0.6, fine);
      context.stroke(outline);
      context.fill(outline);
    }
    context.restore();
  }
}

function drawTop(
  context: CanvasRenderingContext2D,
  sheet: Sheet,
  lift: number,
  { fine }: TerraceOptions,
): void {
  const { box, level, outline } = sheet;
  const rise = (level + 1) * lift;
  const colour = mixColours(TOP_LOW, TOP_HIGH, level / 9);
  context.save();
  context.translate(0, -rise);
  const gradient = context.createLinearGradient(
    box.x + box.width * 0.2,
    box.y,
    box.x + box.width * 0.75,
    box.y + box.height,
  );
  gradient.addColorStop(0, formatColour(mixColours(colour, [255, 253, 246], 0.45)));
  gradient.addColorStop(0.45, formatColour(colour));
  gradient.addColorStop(1, formatColour(mixColours(colour, TOP_SHADE, 0.55)));
  context.fillStyle = gradient;
  context.fill(outline);
  context.save();
  context.clip(outline);
  context.translate(1, 1.1);
  context.strokeStyle = 'rgba(255,252,242,.85)';
  context.lineWidth = 2;
  context.stroke(outline);
  context.restore();
  const fifth = (level + 1) % 5 === 0;
  context.strokeStyle = formatColour(parseColour(PALETTE.ink), fifth ? 0.72 : 0.5);
  context.lineWidth = Math.max(fifth ? 1.1 : 0.7, fine);
  context.stroke(outline);
  context.restore();
}
