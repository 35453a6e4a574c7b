// The geometry of the five-dimension chart. Values run from 0 (centre) to 1 (corner).
import { DIMENSIONS, LEVELS, type Dimension } from '#src/core/schema/dimensions.ts';
import type { MarkView } from '#src/core/schema/view.ts';

export type Marks = Readonly<Partial<Record<Dimension, MarkView>>>;

export interface Vertex {
  readonly dimension: Dimension;
  readonly x: number;
  readonly y: number;
  readonly sure: 1 | 2 | 3;
}

/** Confidence that each degree of sureness stands for. */
const CONFIDENCE = { 1: 0.35, 2: 0.6, 3: 0.85 } as const;
const BAND = 1 / 3;

const axisAngle = (at: number): number => -Math.PI / 2 + (at * 2 * Math.PI) / 5;

export function pointOn(at: number, value: number, radius: number): { x: number; y: number } {
  const angle = axisAngle(at);
  return { x: Math.cos(angle) * value * radius, y: Math.sin(angle) * value * radius };
}

export const tickCount = (dimension: Dimension): number => LEVELS[dimension].length;

function valueOf(dimension: Dimension, level: string): number | null {
  const levels: readonly string[] = LEVELS[dimension];
  const at = levels.indexOf(level);
  return at === -1 ? null : (at + 1) / levels.length;
}

interface Believed {
  readonly at: number;
  readonly value: number;
  readonly sure: 1 | 2 | 3;
}

function believed(marks: Marks): readonly Believed[] {
  return DIMENSIONS.flatMap((dimension, at) => {
    const mark = marks[dimension];
    const value = mark === undefined ? null : valueOf(dimension, mark.level);
    return mark === undefined || value === null ? [] : [{ at, value, sure: mark.sure }];
  });
}

export function verticesOf(marks: Marks, radius: number): readonly Vertex[] {
  return believed(marks).flatMap(({ at, value, sure }) => {
    const dimension = DIMENSIONS[at];
    return dimension === undefined ? [] : [{ dimension, sure, ...pointOn(at, value, radius) }];
  });
}

const pathOf = (points: readonly { readonly x: number; readonly y: number }[]): string =>
  points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** The closed line through what is believed; the line only joins, so two points make a stroke. */
export function outlineOf(marks: Marks, radius: number): string {
  const points = verticesOf(marks, radius);
  return points.length < 2 ? '' : `${pathOf(points)}${points.length > 2 ? 'Z' : ''}`;
}

/** The band of doubt around that line: an outer ring and, the other way round, an inner one. */
export function bandOf(marks: Marks, radius: number): string {
  const all = believed(marks);
  if (all.length < 3) return '';
  const ring = (side: 1 | -1) =>
    all.map(({ at, value, sure }) => {
      const moved = value + side * (1 - CONFIDENCE[sure]) * BAND;
      return pointOn(at, Math.min(1, Math.max(0, moved)), radius);
    });
  return `${pathOf(ring(1))}Z${pathOf(ring(-1).toReversed())}Z`;
}
