// Faults of a deal that only its place shows: the name of its folder, and which faces are drawn here.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { faultAt, type Fault } from '#src/core/schema/fault.ts';
import { readJson } from '#src/core/schema/json-read.ts';
import { isRecord, select, selectTexts } from '#src/core/schema/select.ts';
import { pathOf } from '#src/core/schema/trail.ts';
import { ROOT, type Source } from './sources.ts';

/** Looks that are named at most. */
const SHOWN = 12;
const PORTRAITS = join(ROOT, 'public/portraits');

/** Warnings about the deal in a folder, whose text is given. */
export function placeFaults({ path, archive }: Source, text: string): Fault[] {
  const root = readJson(text).value;
  return [...(archive ? [] : folderFaults(root, basename(path))), ...faceFaults(root)];
}

/** The first screen finds a deal by its folder and opens it by its id. */
function folderFaults(root: unknown, folder: string): Fault[] {
  const [id] = selectTexts(root, 'id');
  if (id === undefined || id.value === folder) return [];
  const params = { id: id.value, folder };
  return [faultAt(['id'], 'deal/other_folder', { severity: 'warning', params })];
}

function faceFaults(root: unknown): Fault[] {
  const drawn = existsSync(PORTRAITS) ? readdirSync(PORTRAITS) : [];
  return select(root, 'people[].portrait').flatMap(({ value, trail }) => {
    if (!isRecord(value)) return [];
    const { woman, age, look, glasses } = value;
    const kind = `${woman === true ? 'woman' : 'man'}-${String(age)}`;
    const face = `${kind}-${String(look)}${glasses === true ? '-glasses' : ''}`;
    if (drawn.includes(`${face}-calm.svg`)) return [];
    const params = { face, drawn: looksOf(drawn, kind) };
    return [faultAt(pathOf(trail), 'deal/face_not_drawn', { severity: 'warning', params })];
  });
}

/** Looks that are drawn of a kind of face; a star marks those with glasses. */
const looksOf = (drawn: readonly string[], kind: string): string =>
  drawn
    .filter((file) => file.startsWith(`${kind}-`) && file.endsWith('-calm.svg'))
    .map((file) => file.slice(kind.length + 1, -'-calm.svg'.length).replace('-glasses', '*'))
    .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .slice(0, SHOWN)
    .join(', ');
