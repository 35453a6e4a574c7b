// Marching squares: the closed lines along which a grid has a given value.
import type { Grid } from './height-field.ts';

/** A closed line as x, y, x, y, ... */
export type Ring = readonly number[];

type Side = 'north' | 'east' | 'south' | 'west';

/** Which sides a line enters and leaves a cell by; the index has one bit per corner above the level
 *  (1 north-west, 2 north-east, 4 south-east, 8 south-west). The higher ground lies on one hand. */
const CROSSINGS: readonly (readonly (readonly [Side, Side])[])[] = [
  [],
  [['west', 'north']],
  [['north', 'east']],
  [['west', 'east']],
  [['east', 'south']],
  [
    ['west', 'north'],
    ['east', 'south'],
  ],
  [['north', 'south']],
  [['west', 'south']],
  [['south', 'west']],
  [['south', 'north']],
  [
    ['north', 'east'],
    ['south', 'west'],
  ],
  [['south', 'east']],
  [['east', 'west']],
  [['east', 'north']],
  [['north', 'west']],
  [],
];

/** Closed contours of `grid` at `level`. The border of the grid must lie below the level. */
export function traceContours(grid: Grid, level: number): Ring[] {
  const next = linkEdges(grid, level);
  const rings: Ring[] = [];
  for (const start of next.keys()) {
    const ring: number[] = [];
    let edge: number | undefined = start;
    while (edge !== undefined && next.has(edge)) {
      pushCrossing(ring, grid, level, edge);
      const following: number | undefined = next.get(edge);
      next.delete(edge);
      edge = following;
    }
    if (ring.length >= 6) rings.push(ring);
  }
  return rings;
}

/** For every crossed edge of the grid the one after it on its line. */
function linkEdges(grid: Grid, level: number): Map<number, number> {
  const { columns, rows, values } = grid;
  const next = new Map<number, number>();
  for (let row = 0; row < rows - 1; row += 1) {
    for (let column = 0; column < columns - 1; column += 1) {
      const corner = row * columns + column;
      const kind = cornersAbove(values, corner, columns, level);
      if (kind === 0 || kind === 15) continue;
      for (const [from, to] of CROSSINGS[kind] ?? []) {
        next.set(edgeOf(corner, columns, from), edgeOf(corner, columns, to));
      }
    }
  }
  return next;
}

/** One bit per corner of a cell that lies above the level. */
function cornersAbove(
  values: Float32Array,
  corner: number,
  columns: number,
  level: number,
): number {
  const bit = (index: number, value: number) => ((values[index] ?? 0) >= level ? value : 0);
  return (
    bit(corner, 1) | bit(corner + 1, 2) | bit(corner + columns + 1, 4) | bit(corner + columns, 8)
  );
}

/** Edges are numbered by their first corner: even ones run east, odd ones south. */
function edgeOf(corner: number, columns: number, side: Side): number {
  if (side === 'north') return corner * 2;
  if (side === 'west') return corner * 2 + 1;
  if (side === 'south') return (corner + columns) * 2;
  return (corner + 1) * 2 + 1;
}

function pushCrossing(ring: number[], grid: Grid, level: number, edge: number): void {
  const { columns, values, left, top, step } = grid;
  const corner = edge >> 1;
  const eastward = edge % 2 === 0;
  const here = values[corner] ?? 0;
  const there = values[eastward ? corner + 1 : corner + columns] ?? 0;
  const share = there === here ? 0.5 : (level - here) / (there - here);
  const column = corner % columns;
  const row = Math.floor(corner / columns);
  ring.push(
    left + (column + (eastward ? share : 0)) * step,
    top + (row + (eastward ? 0 : share)) * step,
  );
}
