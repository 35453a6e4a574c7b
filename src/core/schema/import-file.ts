// The path that every file from outside takes: bounded reading, shape, references, rules, hash.
import { canonicalJson } from '#src/core/base/canonical.ts';
import { err, ok, type Result } from '#src/core/base/result.ts';
import { sha256Hex } from '#src/core/base/sha256.ts';
import type { z } from 'zod';
import { faultsToIssues, type Fault } from './fault.ts';
import { checkShape, type Area } from './import-shape.ts';
import type { Issue } from './issue.ts';
import { readJson } from './json-read.ts';
import { formatPath, type Places } from './json-places.ts';

/** All that is known of a file; `value` and `hash` only if it has no errors. */
export interface Imported<T> {
  readonly value: T | undefined;
  /** SHA-256 of the canonical form, without `$schema`; empty if there is no value. */
  readonly hash: string;
  readonly faults: readonly Fault[];
  readonly places: Places;
}

export interface ImportSteps<T> {
  readonly area: Area;
  readonly schema: z.ZodType<T>;
  /** Looks at data whose shape may have faults, but whose lists are not longer than allowed. */
  readonly references: (root: unknown) => readonly Fault[];
  readonly rules: (value: T) => readonly Fault[];
}

export function importFile<T extends object>(text: string, steps: ImportSteps<T>): Imported<T> {
  const reading = readJson(text);
  const { places } = reading;
  const faults: Fault[] = [...reading.faults];
  if (!reading.complete) return { value: undefined, hash: '', faults, places };
  const shape = checkShape(steps.schema, reading.value, steps.area);
  addNew(faults, shape.faults);
  if (!shape.oversized) addNew(faults, steps.references(reading.value));
  if (shape.value !== undefined) addNew(faults, steps.rules(shape.value));
  if (shape.value === undefined || faults.some((fault) => fault.severity === 'error'))
    return { value: undefined, hash: '', faults, places };
  return { value: shape.value, hash: hashOf(shape.value), faults, places };
}

/** A place that is already at fault is not reported again for what follows from it. */
function addNew(faults: Fault[], more: readonly Fault[]): void {
  if (more.length === 0) return;
  const known = new Set(
    faults.filter((fault) => fault.severity === 'error').map((fault) => formatPath(fault.path)),
  );
  for (const fault of more) if (!known.has(formatPath(fault.path))) faults.push(fault);
}

/** Content hash: `$schema` is for editors only. */
function hashOf(value: object): string {
  return sha256Hex(canonicalJson({ ...value, $schema: undefined }));
}

export function issuesOf(imported: Imported<unknown>): Issue[] {
  return faultsToIssues(imported.faults, imported.places);
}

export function toResult<T, Parsed>(
  imported: Imported<T>,
  parsed: (value: T, hash: string, warnings: Issue[]) => Parsed,
): Result<Parsed, Issue[]> {
  const issues = issuesOf(imported);
  return imported.value === undefined
    ? err(issues)
    : ok(parsed(imported.value, imported.hash, issues));
}
