// The watercolour of the factions: what it takes away from the light of the paper, over the plan.
import { createGrid, footRadius, type Grid, type Hill } from './height-field.ts';
import { valueNoise } from './noise.ts';
import { parseColour, WASHES, type Rgb, type Wash } from './palette.ts';

export interface WashedHill extends Hill {
  readonly wash: Wash | null;
}

/** Where the light comes back and how much of it: red, green, blue shares per sample. */
export interface TintMap {
  readonly left: number;
  readonly top: number;
  /** Distance of samples across and down. */
  readonly stepX: number;
  readonly stepY: number;
  readonly columns: number;
  readonly rows: number;
  readonly shares: Float32Array;
}

/** How far the colour runs beyond the foot of a hill. */
const SPREAD = 20;
const STRENGTH = 0.42;
const RIM = 0.3;

/** The tint at the samples of `grid`; null when nobody belongs to a faction. */
export function tintPlan(hills: readonly WashedHill[], grid: Grid): Float32Array | null {
  const washes = [...new Set(hills.flatMap(({ wash }) => (wash === null ? [] : [wash])))];
  if (washes.length === 0) return null;
  const shares = new Float32Array(grid.columns * grid.rows * 3).fill(1);
  const depths = washes.map((wash) =>
    washDepths(
      hills.filter((hill) => hill.wash === wash),
      grid,
    ),
  );
  const colours = washes.map((wash) => parseColour(WASHES[wash].tint));
  for (let index = 0; index < grid.values.length; index += 1) {
    tintSample(shares, index, depths, colours);
  }
  return shares;
}

/** Pixels inside the wash of one faction, negative outside. Hills near each other flow together. */
function washDepths(hills: readonly Hill[], grid: Grid): Float32Array {
  const { left, top, step, columns, rows } = grid;
  const sums = createGrid(
    {
      left,
      top,
      right: left + (columns - 1) * step,
      bottom: top + (rows - 1) * step,
    },
    step,
  ).values;
  const widest = Math.max(...hills.map(({ levels }) => footRadius(levels))) + SPREAD;
  for (const hill of hills) addInfluence(sums, grid, hill);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const index = row * columns + column;
      const sum = sums[index] ?? 0;
      if (sum < 0.05) {
        sums[index] = -100;
        continue;
      }
      const x = left + column * step;
      const y = top + row * step;
      const rough = 11 * valueNoise(x / 46, y / 46, 17) + 4 * valueNoise(x / 15, y / 15, 29);
      sums[index] = (1 - sum ** (-1 / 6)) * widest + rough;
    }
  }
  return sums;
}

function addInfluence(sums: Float32Array, grid: Grid, hill: Hill): void {
  const { left, top, step, columns, rows } = grid;
  const radius = footRadius(hill.levels) + SPREAD;
  const reach = radius * 1.7;
  const firstRow = Math.max(0, Math.floor((hill.y - reach - top) / step));
  const lastRow = Math.min(rows - 1, Math.ceil((hill.y + reach - top) / step));
  const firstColumn = Math.max(0, Math.floor((hill.x - reach - left) / step));
  const lastColumn = Math.min(columns - 1, Math.ceil((hill.x + reach - left) / step));
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const east = left + column * step - hill.x;
      const south = top + row * step - hill.y;
      const near = (radius * radius) / Math.max(400, east * east + south * south);
      const index = row * columns + column;
      sums[index] = (sums[index] ?? 0) + near * near * near;
    }
  }
}

function tintSample(
  shares: Float32Array,
  index: number,
  depths: readonly Float32Array[],
  colours: readonly Rgb[],
): void {
  let best = -1;
  let depth = -50;
  let second = -50;
  for (let faction = 0; faction < depths.length; faction += 1) {
    const value = depths[faction]?.[index] ?? -100;
    if (value > depth) {
      second = depth;
      depth = value;
      best = faction;
    } else if (value > second) second = value;
  }
  const colour = colours[best];
  if (colour === undefined || depth < -4) return;
  const body = STRENGTH * ramp(depth, -4, 9);
  const rim = RIM * ramp(depth, -3, 4) * (1 - ramp(depth, 7, 17));
  const strength = (body + rim) * ramp(depth - second, 0, 26);
  for (let channel = 0; channel < 3; channel += 1) {
    shares[index * 3 + channel] = 1 - strength * (1 - (colour[channel] ?? 255) / 255);
  }
}

function ramp(value: number, from: number, to: number): number {
  const share = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}
