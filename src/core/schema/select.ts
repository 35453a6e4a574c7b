// Finds values in data of unknown shape by a pattern, so that references can be checked even where
// the shape has faults: `people[].listens[].to`, `roles{}` (each value), `roles{key}` (each key).
import { onwards, type Trail } from './trail.ts';

export interface Selected {
  readonly value: unknown;
  readonly trail: Trail;
}

export interface SelectedText extends Selected {
  readonly value: string;
}

/** `from` is where the root itself stands, if it is a part of something. */
export function select(root: unknown, pattern: string, from: Trail = null): Selected[] {
  let found: Selected[] = [{ value: root, trail: from }];
  for (const step of stepsOf(pattern)) {
    const next: Selected[] = [];
    for (const { value, trail } of found) take(value, trail, step, next);
    found = next;
  }
  return found;
}

/** The same, for values that are texts. */
export const selectTexts = (root: unknown, pattern: string, from: Trail = null): SelectedText[] =>
  select(root, pattern, from).filter(isText);

const isText = (selected: Selected): selected is SelectedText => typeof selected.value === 'string';

const stepsOf = (pattern: string): string[] =>
  pattern
    .replaceAll('[]', '.[]')
    .replaceAll('{', '.{')
    .split('.')
    .filter((step) => step !== '');

function take(value: unknown, trail: Trail, step: string, into: Selected[]): void {
  if (step === '[]') {
    if (!Array.isArray(value)) return;
    for (let i = 0; i < value.length; i += 1)
      into.push({ value: value[i], trail: onwards(trail, i) });
    return;
  }
  if (!isRecord(value)) return;
  if (step === '{}' || step === '{key}')
    for (const key of Object.keys(value))
      into.push({ value: step === '{}' ? value[key] : key, trail: onwards(trail, key) });
  else if (Object.hasOwn(value, step))
    into.push({ value: value[step], trail: onwards(trail, step) });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
