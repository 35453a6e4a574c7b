// Finds values in data of unknown shape by a pattern, so that references can be checked even where
// the shape has faults: `people[].listens[].to`, `roles{}` (each value), `roles{key}` (each key).
import type { Path } from './json-places.ts';

export interface Selected {
  readonly value: unknown;
  readonly path: Path;
}

export function select(root: unknown, pattern: string): Selected[] {
  let found: Selected[] = [{ value: root, path: [] }];
  for (const step of stepsOf(pattern)) found = found.flatMap((selected) => take(selected, step));
  return found;
}

/** The same, for values that are texts. */
export function selectTexts(root: unknown, pattern: string): { value: string; path: Path }[] {
  return select(root, pattern).flatMap(({ value, path }) =>
    typeof value === 'string' ? [{ value, path }] : [],
  );
}

const stepsOf = (pattern: string): string[] =>
  pattern
    .replaceAll('[]', '.[]')
    .replaceAll('{', '.{')
    .split('.')
    .filter((step) => step !== '');

function take({ value, path }: Selected, step: string): Selected[] {
  if (step === '[]')
    return Array.isArray(value)
      ? value.map((item: unknown, i) => ({ value: item, path: [...path, i] }))
      : [];
  if (!isRecord(value)) return [];
  if (step === '{}')
    return Object.entries(value).map(([key, item]) => ({ value: item, path: [...path, key] }));
  if (step === '{key}')
    return Object.keys(value).map((key) => ({ value: key, path: [...path, key] }));
  return Object.hasOwn(value, step) ? [{ value: value[step], path: [...path, step] }] : [];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
