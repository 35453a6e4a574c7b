// The tint of the plan seen on the picture, and its last pass over the pixels together with the grain.
import type { TintMap } from './faction-wash.ts';
import type { Grid } from './height-field.ts';
import { LIFT, SQUEEZE } from './projection.ts';

const DOWN = 2;
/** The cut edges of the paper take less colour than its face. */
const WALL_SHARE = 0.45;

/** Looks at the tinted terraces from the front: columns are painted from the back to the viewer. */
export function projectTint(shares: Float32Array, heights: Grid, lift = LIFT): TintMap {
  const { left, top, step, columns, rows, values } = heights;
  const start = Math.floor(top * SQUEEZE - 11 * lift);
  const end = Math.ceil((top + rows * step) * SQUEEZE);
  const map = {
    left,
    top: start,
    stepX: step,
    stepY: DOWN,
    columns,
    rows: Math.ceil((end - start) / DOWN) + 1,
  };
  const seen = new Float32Array(columns * map.rows * 3).fill(1);
  for (let row = 0; row < rows; row += 1) {
    const ground = (top + row * step) * SQUEEZE;
    for (let column = 0; column < columns; column += 1) {
      const from = row * columns + column;
      const rise = Math.round(values[from] ?? 0) * lift;
      const face = Math.floor((ground - rise - start) / DOWN);
      const foot = Math.ceil((ground + step * SQUEEZE - start) / DOWN);
      const cut = Math.ceil((ground - rise + step * SQUEEZE - start) / DOWN);
      for (let line = Math.max(0, face); line <= foot && line < map.rows; line += 1) {
        const weight = line <= cut ? 1 : WALL_SHARE;
        copySample(shares, from, seen, line * columns + column, weight);
      }
    }
  }
  return { ...map, shares: softenDown(seen, columns * 3, map.rows) };
}

function copySample(
  shares: Float32Array,
  from: number,
  seen: Float32Array,
  to: number,
  weight: number,
): void {
  for (let channel = 0; channel < 3; channel += 1) {
    seen[to * 3 + channel] = 1 - weight * (1 - (shares[from * 3 + channel] ?? 1));
  }
}

/** Rows of the plan do not fall on rows of the picture: their steps are evened out. */
function softenDown(shares: Float32Array, stride: number, rows: number): Float32Array {
  const soft = new Float32Array(shares);
  for (let row = 2; row < rows - 2; row += 1) {
    for (let at = row * stride; at < (row + 1) * stride; at += 1) {
      const near = (shares[at - stride] ?? 1) + (shares[at + stride] ?? 1);
      const far = (shares[at - 2 * stride] ?? 1) + (shares[at + 2 * stride] ?? 1);
      soft[at] = ((shares[at] ?? 1) * 2 + near * 1.5 + far * 0.5) / 6;
    }
  }
  return soft;
}

export interface PixelFrame {
  readonly pixels: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  /** Place of the first pixel on the picture, and pixels per pixel of the picture. */
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  /** Pixels per pixel of the screen: the grain is as fine there at any zoom. */
  readonly density: number;
}

export interface Grain {
  readonly size: number;
  /** Share of light added or taken, per pixel of a tile. */
  readonly values: Float32Array;
}

/** Multiplies the pixels by the tint and the grain, in place. */
export function tintPixels(frame: PixelFrame, tint: TintMap | null, grain: Grain): void {
  const { pixels, width, height, density } = frame;
  const line = new Float32Array(width * 3).fill(1);
  for (let row = 0; row < height; row += 1) {
    if (tint !== null) fillTintLine(line, frame, tint, row);
    const grainRow = (Math.floor(row / density) % grain.size) * grain.size;
    for (let column = 0; column < width; column += 1) {
      const at = (row * width + column) * 4;
      const light = 1 + (grain.values[grainRow + (Math.floor(column / density) % grain.size)] ?? 0);
      const share = column * 3;
      pixels[at] = (pixels[at] ?? 0) * (line[share] ?? 1) * light;
      pixels[at + 1] = (pixels[at + 1] ?? 0) * (line[share + 1] ?? 1) * light;
      pixels[at + 2] = (pixels[at + 2] ?? 0) * (line[share + 2] ?? 1) * light;
    }
  }
}

/** The tint along one line of pixels, between the samples. */
function fillTintLine(line: Float32Array, frame: PixelFrame, tint: TintMap, row: number): void {
  const down = (frame.top + (row + 0.5) / frame.scale - tint.top) / tint.stepY;
  const upper = Math.floor(down);
  if (upper < 0 || upper >= tint.rows - 1) {
    line.fill(1);
    return;
  }
  const { shares, columns } = tint;
  const lower = down - upper;
  const stride = columns * 3;
  for (let column = 0; column < frame.width; column += 1) {
    const across = (frame.left + (column + 0.5) / frame.scale - tint.left) / tint.stepX;
    const first = Math.floor(across);
    const inside = first >= 0 && first < columns - 1;
    const right = across - first;
    const at = upper * stride + first * 3;
    for (let channel = 0; channel < 3; channel += 1) {
      if (!inside) {
        line[column * 3 + channel] = 1;
        continue;
      }
      const here = at + channel;
      const north = mix(shares[here] ?? 1, shares[here + 3] ?? 1, right);
      const south = mix(shares[here + stride] ?? 1, shares[here + stride + 3] ?? 1, right);
      line[column * 3 + channel] = mix(north, south, lower);
    }
  }
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
