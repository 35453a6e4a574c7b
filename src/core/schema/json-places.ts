// Where in a JSON text each value stands, so that a fault found later can still be located.

export type Path = readonly (string | number)[];

/** Offsets of one value; `key` is where its name begins, or its own start in an array. */
export interface Place {
  readonly at: number;
  readonly key: number;
  /** Those of its items or fields, in the order in which the value has them. */
  readonly inner: readonly Place[] | null;
}

export interface Places {
  /** What was read; its fields say to which of them a place belongs. */
  readonly value: unknown;
  readonly root: Place | null;
  /** Offsets at which the lines of the text begin. */
  readonly lines: readonly number[];
}

export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** The place of a path, or of the nearest of its ancestors that the text has. */
export function locate(places: Places, path: Path, atKey = false): Spot {
  let { value, root: place } = places;
  let whole = true;
  for (const step of path) {
    const next: Place | undefined = place?.inner?.[orderOf(value, step)];
    whole = next !== undefined;
    if (next === undefined) break;
    place = next;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  if (place === null) return { line: 1, column: 1 };
  return spotOf(places, atKey && whole ? place.key : place.at);
}

/** How many items or fields a value has before this one; -1 if it has no such. */
function orderOf(value: unknown, step: string | number): number {
  if (Array.isArray(value)) return typeof step === 'number' ? step : -1;
  if (typeof value !== 'object' || value === null) return -1;
  return Object.keys(value).indexOf(String(step));
}

/** Line and column of an offset, both from 1; columns count UTF-16 units, as editors do. */
export function spotOf(places: Places, offset: number): Spot {
  let low = 0;
  let high = places.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places.lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (places.lines[low] ?? 0) + 1 };
}

export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** `people[3].listens[0].to`; the whole file is `$`. */
export function formatPath(path: Path): string {
  let out = '';
  for (const step of path)
    out += typeof step === 'number' ? `[${step}]` : out === '' ? step : `.${step}`;
  return out === '' ? '$' : out;
}
