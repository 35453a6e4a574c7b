// The way to a value as a chain from its end, so that a step costs one link whatever the depth. Few
// values are at fault, and only of those the whole path is needed.
import type { Path } from './json-places.ts';

interface Link {
  readonly before: Trail;
  readonly step: string | number;
}

/** Null is the root. */
export type Trail = Link | null;

export const onwards = (before: Trail, step: string | number): Trail => ({ before, step });

export function pathOf(trail: Trail): Path {
  const path: (string | number)[] = [];
  for (let link = trail; link !== null; link = link.before) path.push(link.step);
  return path.reverse();
}

export const trailOf = (path: Path): Trail => path.reduce(onwards, null);
