// The lie of the land in plan: pixels seen from straight above, x to the right, y to the viewer.
import { valueNoise } from './noise.ts';

export interface Hill {
  readonly x: number;
  readonly y: number;
  /** Terraces: one per 100 of power; a fraction while the hill rises or sinks. */
  readonly levels: number;
  readonly seed: number;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Samples of a quantity over the plan, row by row. */
export interface Grid {
  readonly left: number;
  readonly top: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float32Array;
}

const PLATEAU = 30;
const FOOT = 74;
const FOOT_PER_LEVEL = 7;
const BEND = 17;
const WAVE = 55;

/** How far a hill reaches from its middle. */
export function footRadius(levels: number): number {
  return levels <= 0 ? 0 : FOOT + FOOT_PER_LEVEL * levels;
}

/** Where the slope meets the ground: the lowest sheet is cut half a terrace above it. */
function slopeEnd(levels: number): number {
  return PLATEAU + ((footRadius(levels) - PLATEAU) * levels) / Math.max(0.5, levels - 0.5);
}

function hillReach(hill: Hill): number {
  return slopeEnd(hill.levels) + BEND;
}

/** Height of one hill, in terraces: level on the summit, then falling evenly to a bent outline. */
function hillHeight(hill: Hill, x: number, y: number): number {
  if (hill.levels <= 0) return 0;
  const east = x - hill.x;
  const south = y - hill.y;
  const distance = Math.sqrt(east * east + south * south);
  const foot = slopeEnd(hill.levels);
  if (distance > foot + BEND) return 0;
  if (distance <= PLATEAU) return hill.levels;
  const freedom = Math.min(1, (distance - PLATEAU) / 36);
  const bent = distance + BEND * freedom * valueNoise(x / WAVE, y / WAVE, hill.seed);
  return hill.levels * Math.max(0, Math.min(1, (foot - bent) / (foot - PLATEAU)));
}

/** Height of the land, in terraces: hills joined by a norm of power 5, so that saddles stay low. */
export function heightAt(hills: readonly Hill[], x: number, y: number): number {
  let sum = 0;
  for (const hill of hills) sum += fifthPower(hillHeight(hill, x, y));
  return fifthRoot(sum);
}

/** The rectangle that holds all hills, with room for a closed contour round them. */
export function hillBounds(hills: readonly Hill[], margin = 12): Bounds {
  const reach = (sign: 1 | -1, side: 'x' | 'y') =>
    hills.map((hill) => hill[side] + sign * (hillReach(hill) + margin));
  return {
    left: Math.min(...reach(-1, 'x')),
    top: Math.min(...reach(-1, 'y')),
    right: Math.max(...reach(1, 'x')),
    bottom: Math.max(...reach(1, 'y')),
  };
}

export function createGrid(bounds: Bounds, step: number): Grid {
  const left = Math.floor(bounds.left / step) * step;
  const top = Math.floor(bounds.top / step) * step;
  const columns = Math.ceil((bounds.right - left) / step) + 1;
  const rows = Math.ceil((bounds.bottom - top) / step) + 1;
  return { left, top, step, columns, rows, values: new Float32Array(columns * rows) };
}

/** The land sampled over `bounds`. */
export function heightGrid(hills: readonly Hill[], bounds: Bounds, step: number): Grid {
  const grid = createGrid(bounds, step);
  for (const hill of hills) addHill(grid, hill);
  const { values } = grid;
  for (let index = 0; index < values.length; index += 1) {
    const sum = values[index] ?? 0;
    if (sum > 0) values[index] = fifthRoot(sum);
  }
  return grid;
}

function addHill(grid: Grid, hill: Hill): void {
  const { left, top, step, columns, rows, values } = grid;
  const reach = hillReach(hill);
  const firstColumn = Math.max(0, Math.floor((hill.x - reach - left) / step));
  const lastColumn = Math.min(columns - 1, Math.ceil((hill.x + reach - left) / step));
  const firstRow = Math.max(0, Math.floor((hill.y - reach - top) / step));
  const lastRow = Math.min(rows - 1, Math.ceil((hill.y + reach - top) / step));
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const height = hillHeight(hill, left + column * step, top + row * step);
      const index = row * columns + column;
      values[index] = (values[index] ?? 0) + fifthPower(height);
    }
  }
}

function fifthPower(value: number): number {
  const square = value * value;
  return square * square * value;
}

function fifthRoot(value: number): number {
  return value <= 0 ? 0 : value ** 0.2;
}
