// Reads a text file: nested objects whose leaves are texts or lists of texts.
import { err, ok, type Result } from '#src/core/base/result.ts';
import { faultAt, faultsToIssues, type Fault } from './fault.ts';
import { typeName } from './import-shape.ts';
import type { Issue } from './issue.ts';
import { readJson } from './json-read.ts';
import type { Path, Places } from './json-places.ts';
import { LIMITS } from './limits.ts';
import { isRecord } from './select.ts';

export interface Texts {
  readonly [key: string]: string | readonly string[] | Texts;
}

export interface TextLeaf {
  readonly value: string | readonly string[];
  readonly path: Path;
}

export interface ImportedTexts {
  /** Present only if nothing is wrong with the file taken by itself. */
  readonly texts: Texts | undefined;
  /** By dotted key. */
  readonly leaves: ReadonlyMap<string, TextLeaf>;
  readonly faults: readonly Fault[];
  readonly places: Places;
}

export function parseTexts(text: string): Result<Texts, Issue[]> {
  const { texts, faults, places } = importTexts(text);
  return texts === undefined ? err(faultsToIssues(faults, places)) : ok(texts);
}

export function importTexts(text: string): ImportedTexts {
  const reading = readJson(text);
  const leaves = new Map<string, TextLeaf>();
  const faults: Fault[] = [...reading.faults];
  const { places, value } = reading;
  if (reading.complete) collectLeaves(value, leaves, faults);
  const texts = faults.length === 0 && isRecord(value) ? (value as Texts) : undefined;
  return { texts, leaves, faults, places };
}

function collectLeaves(root: unknown, leaves: Map<string, TextLeaf>, faults: Fault[]): void {
  if (!isRecord(root)) {
    faults.push(notText(root, [], 'object'));
    return;
  }
  const rest: { value: unknown; path: Path }[] = [{ value: root, path: [] }];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { value, path } = next;
    if (isRecord(value))
      for (const [key, inner] of Object.entries(value))
        rest.push({ value: inner, path: [...path, key] });
    else takeLeaf(value, path, leaves, faults);
  }
}

function takeLeaf(
  value: unknown,
  path: Path,
  leaves: Map<string, TextLeaf>,
  faults: Fault[],
): void {
  const phrasings: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts: string[] = [];
  phrasings.forEach((phrasing, i) => {
    const at = Array.isArray(value) ? [...path, i] : path;
    if (typeof phrasing === 'string') {
      texts.push(phrasing);
      faults.push(...checkText(phrasing, at));
    } else faults.push(notText(phrasing, at, 'string'));
  });
  const [only = ''] = texts;
  leaves.set(path.join('.'), { value: Array.isArray(value) ? texts : only, path });
}

const notText = (value: unknown, path: Path, expected: string): Fault =>
  faultAt(path, 'texts/wrong_type', { params: { expected, found: typeName(value) } });

function checkText(text: string, path: Path): Fault[] {
  if (text.trim() === '') return [faultAt(path, 'texts/empty')];
  if (text.length > LIMITS.textLength)
    return [
      faultAt(path, 'texts/too_long', {
        params: { length: text.length, range: `≤ ${LIMITS.textLength}` },
      }),
    ];
  return hasInvisible(text) ? [faultAt(path, 'texts/invisible_character')] : [];
}

/** Control characters and those that reverse the direction of writing could hide what is said. */
const INVISIBLE: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
];

function hasInvisible(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (INVISIBLE.some(([from, to]) => code >= from && code <= to)) return true;
  }
  return false;
}
