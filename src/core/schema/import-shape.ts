// Runs a Zod schema over read JSON and says each fault in our own codes, with the likely repair.
import { z } from 'zod';
import { nearest } from '#src/core/base/nearest.ts';
import { PERSON_PATTERN, QUANTITY_PATTERN } from './expression.ts';
import { faultAt, type Fault } from './fault.ts';
import { ID_PATTERN } from './ids.ts';
import type { Path } from './json-places.ts';
import { LIMITS } from './limits.ts';
import { DAY_PATTERN } from './weekday.ts';

/** The kind of file, and the first half of the codes of its faults. */
export type Area = 'deal' | 'playbook' | 'run' | 'texts';

/** Second halves of the codes that `checkShape` gives, whatever the area. */
export const SHAPE_CODES = [
  'unknown_key',
  'missing',
  'wrong_type',
  'not_one_of',
  'out_of_range',
  'too_long',
  'too_short',
  'too_many',
  'too_few',
  'bad_id',
  'bad_format',
] as const;

type RawIssue = z.core.$ZodRawIssue;
/** Faults of one raw issue, which are several when several keys are unknown. */
type Mapped = readonly Fault[];

export interface Shape<T> {
  /** Present only if nothing is wrong. */
  readonly value: T | undefined;
  readonly faults: readonly Fault[];
  /** Some list is longer than allowed, so that checks across lists could take too long. */
  readonly oversized: boolean;
}

/** `value` must be of bounded depth: it comes from `readJson`. */
export function checkShape<T>(schema: z.ZodType<T>, value: unknown, area: Area): Shape<T> {
  const payload = schema._zod.run({ value, issues: [] }, { async: false });
  if (payload instanceof Promise) throw new Error('checkShape: the schema is asynchronous');
  if (payload.issues.length === 0)
    return { value: payload.value as T, faults: [], oversized: false };
  const faults = payload.issues
    .slice(0, LIMITS.issues)
    .flatMap((issue) => orWhole(mapIssue(issue, value, area), area));
  const oversized = payload.issues.some(
    (issue) => issue.code === 'too_big' && issue.origin === 'array',
  );
  return { value: undefined, faults, oversized };
}

/** No refusal without a fault, even if a branch of a union keeps its reasons to itself. */
const orWhole = (faults: Mapped, area: Area): Mapped =>
  faults.length > 0
    ? faults
    : [faultAt([], `${area}/bad_format`, { params: { value: '', pattern: '' } })];

function mapIssue(issue: RawIssue, root: unknown, area: Area): Mapped {
  const path = pathOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return mapUnknownKeys(issue, path, area);
    case 'invalid_type':
      return [mapType(issue.expected, root, path, area)];
    case 'invalid_value':
      return [mapChoice(issue.values.map(String), valueAt(root, path), path, area)];
    case 'too_big':
    case 'too_small':
      return [mapBound(issue, valueAt(root, path), path, area)];
    case 'invalid_format':
      return [mapFormat(issue.pattern ?? '', valueAt(root, path), path, area)];
    case 'invalid_union':
      return mapUnion(issue, root, path, area);
    case 'custom':
      return [mapCustom(issue, root, path)];
    case 'invalid_key':
    case 'invalid_element':
      return [faultAt(path, `${area}/unknown_key`, { params: { key: lastOf(path) }, atKey: true })];
    default:
      return [faultAt(path, `${area}/bad_format`, { params: { value: '', pattern: issue.code } })];
  }
}

const pathOf = (path: readonly PropertyKey[] | undefined): Path =>
  (path ?? []).map((step) => (typeof step === 'number' ? step : String(step)));

const lastOf = (path: Path): string => String(path.at(-1) ?? '');

export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

/** A value as a short text for a message. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return typeof value === 'number' || typeof value === 'boolean' ? `${value}` : typeName(value);
}

export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  return typeof value;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  int: 'number',
  array: 'list',
  record: 'object',
};

function mapType(expected: string, root: unknown, path: Path, area: Area): Fault {
  const value = valueAt(root, path);
  const wanted = TYPE_NAMES[expected] ?? expected;
  if (value === undefined)
    return faultAt(path, `${area}/missing`, { params: { key: lastOf(path), expected: wanted } });
  return faultAt(path, `${area}/wrong_type`, {
    params: { expected: wanted, found: typeName(value) },
  });
}

function mapChoice(values: readonly string[], value: unknown, path: Path, area: Area): Fault {
  if (value === undefined)
    return faultAt(path, `${area}/missing`, {
      params: { key: lastOf(path), expected: values.join(' | ') },
    });
  return faultAt(path, `${area}/not_one_of`, {
    params: { value: shown(value), allowed: values.join(', ') },
    hint: () => (typeof value === 'string' ? nearest(value, values) : undefined) ?? onlyOf(values),
  });
}

const onlyOf = (values: readonly string[]): string | undefined =>
  values.length === 1 ? values[0] : undefined;

type Bound = Extract<RawIssue, { code: 'too_big' | 'too_small' }>;

function mapBound(issue: Bound, value: unknown, path: Path, area: Area): Fault {
  const big = issue.code === 'too_big';
  const bound = Number(big ? issue.maximum : issue.minimum);
  const range = `${big ? '≤' : '≥'} ${bound}`;
  if (issue.origin === 'string') {
    const length = typeof value === 'string' ? value.length : 0;
    return faultAt(path, `${area}/${big ? 'too_long' : 'too_short'}`, {
      params: { length, range },
    });
  }
  if (issue.origin === 'array') {
    const count = Array.isArray(value) ? value.length : 0;
    return faultAt(path, `${area}/${big ? 'too_many' : 'too_few'}`, { params: { count, range } });
  }
  return faultAt(path, `${area}/out_of_range`, {
    params: { value: shown(value), range },
    hint: String(bound),
  });
}

const ID_SOURCE = String(ID_PATTERN);
/** What a text of a form looks like, for authors who do not read patterns. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  [String(DAY_PATTERN), '2027-03-01'],
  [String(PERSON_PATTERN), 'lin, @sponsor'],
  [String(QUANTITY_PATTERN), 'closeness.lin, flag.line-stopped'],
]);

function mapFormat(source: string, value: unknown, path: Path, area: Area): Fault {
  const pattern = EXAMPLES.get(source) ?? source;
  if (source !== ID_SOURCE)
    return faultAt(path, `${area}/bad_format`, { params: { value: shown(value), pattern } });
  return faultAt(path, `${area}/bad_id`, {
    params: { value: shown(value) },
    hint: idFrom(String(value)),
  });
}

/** The id an author most likely meant by something that is none. */
function idFrom(value: string): string | undefined {
  const id = value
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, LIMITS.idLength);
  return id === '' || id === value ? undefined : id;
}

/** What stands in the text files of a deal, and is often written beside the numbers. */
const SENTENCES: ReadonlySet<string> = new Set(
  'title subtitle teaches customer product briefing name role line text place tells short'.split(
    ' ',
  ),
);

function mapUnknownKeys(
  issue: Extract<RawIssue, { code: 'unrecognized_keys' }>,
  path: Path,
  area: Area,
): Mapped {
  const known = knownKeys(issue.inst);
  return issue.keys.slice(0, LIMITS.issues).map((key) => {
    if (area === 'deal' && SENTENCES.has(key))
      return faultAt([...path, key], 'deal/belongs_to_texts', { params: { key }, atKey: true });
    return faultAt([...path, key], `${area}/unknown_key`, {
      params: { key, allowed: known.join(', ') },
      hint: () => nearest(key, known),
      atKey: true,
    });
  });
}

function knownKeys(schema: z.core.$ZodType | z.core.$ZodCheck | undefined): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord) {
    const values = schema.keyType._zod.values;
    return values === undefined ? [] : [...values].map(String);
  }
  return [];
}

type UnionIssue = Extract<RawIssue, { code: 'invalid_union' }>;

function mapUnion(issue: UnionIssue, root: unknown, path: Path, area: Area): Mapped {
  if (issue.discriminator === undefined) return mapBranch(issue.errors, root, path, area);
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  return [mapChoice(options.map(String), valueAt(root, path), path, area)];
}

/** Of the branches of a plain union, the one whose kind of value was written is the one meant. */
function mapBranch(
  branches: readonly (readonly z.core.$ZodIssue[])[],
  root: unknown,
  path: Path,
  area: Area,
): Mapped {
  const refusesKind = ({ code, path: at }: z.core.$ZodIssue): boolean =>
    at.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
  const meant = branches.find((branch) => !branch.some(refusesKind)) ?? branches[0] ?? [];
  return meant.flatMap((issue) =>
    mapIssue({ ...issue, path: [...path, ...issue.path] } as RawIssue, root, area),
  );
}

/** Custom faults carry their code as their message; `keys` are those of which one was expected. */
function mapCustom(issue: RawIssue, root: unknown, path: Path): Fault {
  const { message } = z.core.util.finalizeIssue(issue, {}, z.core.config());
  const keys: unknown = issue.code === 'custom' ? issue.params?.['keys'] : undefined;
  if (typeof keys !== 'string') return faultAt(path, message);
  return faultAt(path, message, {
    params: { keys },
    hint: () => meantKey(valueAt(root, path), keys.split(', ')),
  });
}

function meantKey(value: unknown, keys: readonly string[]): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const key of Object.keys(value).slice(0, 8)) {
    const meant = nearest(key, keys);
    if (meant !== undefined) return meant;
  }
  return undefined;
}
