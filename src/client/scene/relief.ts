// Ground, hills, faction colour and grain in one picture.
import { tintPlan, type TintMap, type WashedHill } from './faction-wash.ts';
import { createGrain } from './grain.ts';
import { drawSand, drawSquares } from './ground.ts';
import { heightGrid, hillBounds } from './height-field.ts';
import { LIFT, type Rect } from './projection.ts';
import { cutSheets, drawTerraces, type Sheet } from './terraces.ts';
import { projectTint, tintPixels } from './tint-picture.ts';

/** What is costly about a relief and does not depend on where one looks from. */
export interface Relief {
  readonly sheets: readonly Sheet[];
  readonly tint: TintMap | null;
  readonly lift: number;
}

const GRID_STEP = 4;
/** Room round the hills for the colour that runs beyond them. */
const MARGIN = 64;

export function cutRelief(hills: readonly WashedHill[], lift = LIFT): Relief {
  if (hills.length === 0) return { sheets: [], tint: null, lift };
  const heights = heightGrid(hills, hillBounds(hills, MARGIN), GRID_STEP);
  const plan = tintPlan(hills, heights);
  return {
    sheets: cutSheets(heights),
    tint: plan === null ? null : projectTint(plan, heights, lift),
    lift,
  };
}

export interface ReliefView {
  /** The part of the picture that fills the canvas. */
  readonly rect: Rect;
  /** Canvas pixels per pixel of the picture. */
  readonly scale: number;
  /** Canvas pixels per pixel of the screen. */
  readonly density: number;
}

const grain = createGrain();

export function paintRelief(
  context: CanvasRenderingContext2D,
  { sheets, tint, lift }: Relief,
  { rect, scale, density }: ReliefView,
): void {
  const { width, height } = context.canvas;
  context.setTransform(scale, 0, 0, scale, -rect.x * scale, -rect.y * scale);
  drawSand(context, rect);
  drawSquares(context, rect, density / scale);
  drawTerraces(context, sheets, { fine: (0.6 * density) / scale, lift });
  const image = context.getImageData(0, 0, width, height);
  const frame = { pixels: image.data, width, height, left: rect.x, top: rect.y, scale, density };
  tintPixels(frame, tint, grain);
  context.putImageData(image, 0, 0);
}
