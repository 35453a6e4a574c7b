// The way of a road over the land: its bend, its height, and what of it hills hide.
import { heightAt, type Hill } from './height-field.ts';
import { LIFT, lifted, SQUEEZE, type Point } from './projection.ts';

export interface RoadPoint extends Point {
  readonly hidden: boolean;
}

const STEPS = 56;
const SMOOTHINGS = 16;
const BENDS = [0, 0.14, -0.14, 0.26, -0.26, 0.38, -0.38];
/** How far in front of a point a hill can still hide it, in plan. */
const LOOK = 190;

/** Points in plan from a camp to a person: the bend that climbs least over other people's hills. */
export function bendRoad(
  from: Point,
  to: Point,
  hills: readonly Hill[],
  avoid: readonly Point[],
): Point[] {
  const others = hills.filter((hill) => Math.hypot(hill.x - to.x, hill.y - to.y) > 1);
  let best: Point[] = [];
  let least = Infinity;
  for (const bend of BENDS) {
    const points = curve(from, to, bend);
    const cost = roadCost(points, others, avoid) + Math.abs(bend) * 26;
    if (cost < least) {
      least = cost;
      best = points;
    }
  }
  return best;
}

function curve(from: Point, to: Point, bend: number): Point[] {
  const east = to.x - from.x;
  const south = to.y - from.y;
  const sideX = -south * bend;
  const sideY = east * bend;
  const first = { x: from.x + east * 0.22 + sideX * 1.15, y: from.y + south * 0.3 + sideY * 1.15 };
  const second = { x: from.x + east * 0.78 + sideX, y: from.y + south * 0.66 + sideY };
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const u = 1 - t;
    const mix = (a: number, b: number, c: number, d: number) =>
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return {
      x: mix(from.x, first.x, second.x, to.x),
      y: mix(from.y, first.y, second.y, to.y),
    };
  });
}

function roadCost(
  points: readonly Point[],
  others: readonly Hill[],
  avoid: readonly Point[],
): number {
  let cost = 0;
  for (let index = 0; index < points.length; index += 2) {
    const point = points[index];
    if (point === undefined) continue;
    const height = heightAt(others, point.x, point.y);
    cost += height * 2.2;
    if (isHidden(others, point, height)) cost += 5;
    for (const place of avoid) {
      const near = Math.hypot(place.x - point.x, (place.y - point.y) * SQUEEZE);
      if (near < 46) cost += (46 - near) / 8;
    }
  }
  return cost;
}

/** The road as it lies on the picture, without the kink where a slope begins. */
export function layRoad(points: readonly Point[], hills: readonly Hill[]): RoadPoint[] {
  const laid = points.map((point) => {
    const height = heightAt(hills, point.x, point.y);
    return { ...lifted(point.x, point.y, height), hidden: isHidden(hills, point, height) };
  });
  return [...Array(SMOOTHINGS).keys()].reduce<RoadPoint[]>(smoothOnce, laid);
}

function smoothOnce(points: readonly RoadPoint[]): RoadPoint[] {
  return points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) return point;
    return {
      x: (before.x + 2 * point.x + after.x) / 4,
      y: (before.y + 2 * point.y + after.y) / 4,
      hidden: point.hidden,
    };
  });
}

/** Whether a nearer point of the same column projects above this one. */
export function isHidden(hills: readonly Hill[], point: Point, height: number): boolean {
  const screen = point.y * SQUEEZE - height * LIFT;
  for (let ahead = 8; ahead <= LOOK; ahead += 8) {
    const y = point.y + ahead;
    const other = heightAt(hills, point.x, y);
    if (other > 0 && y * SQUEEZE - other * LIFT < screen - 3) return true;
  }
  return false;
}

/** The stretches of a road that can be seen. */
export function visibleRuns(points: readonly RoadPoint[]): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (const { x, y, hidden } of points) {
    if (!hidden) run.push({ x, y });
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs.filter(({ length }) => length > 1);
}
