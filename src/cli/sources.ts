// Where deals and playbooks come from: an id under scenarios/, a folder, an archive, a single file.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '#src/core/schema/limits.ts';
import { unzip } from './unzip.ts';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const DEALS = join(ROOT, 'scenarios/deals');
export const PLAYBOOKS = join(ROOT, 'scenarios/playbooks');

/** The content of one file, or the fault that kept it from being read. */
type SourceFile =
  | { readonly text: string }
  | { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

export interface Source {
  readonly path: string;
  /** How to name it to the reader. */
  readonly label: string;
  readonly single: boolean;
  /** A .zip, whose own name says nothing. */
  readonly archive: boolean;
  readonly files: ReadonlyMap<string, SourceFile>;
}

const ARCHIVE_BYTES = 4 * LIMITS.fileBytes;

/** Null if there is nothing by that name. */
export function findSource(name: string): Source | null {
  const bases = [process.cwd(), process.env['INIT_CWD'] ?? process.cwd()];
  const paths = [
    ...bases.map((base) => resolve(base, name)),
    join(DEALS, name),
    join(PLAYBOOKS, name),
  ];
  const path = paths.find((candidate) => existsSync(candidate));
  return path === undefined ? null : readSource(path);
}

export function readSource(path: string): Source {
  const source = { path, label: labelOf(path), single: false, archive: false };
  if (statSync(path).isDirectory()) return { ...source, files: readFolder(path) };
  if (path.endsWith('.zip')) return { ...source, archive: true, files: readArchive(path) };
  return { ...source, single: true, files: new Map([[basename(path), readText(path)]]) };
}

function labelOf(path: string): string {
  const inside = relative(ROOT, path);
  return inside.startsWith('..') || inside === '' ? path : inside.replaceAll('\\', '/');
}

function readFolder(path: string): Map<string, SourceFile> {
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return new Map(names.map((name) => [name, readText(join(path, name))]));
}

function readArchive(path: string): Map<string, SourceFile> {
  const name = basename(path);
  if (statSync(path).size > ARCHIVE_BYTES)
    return new Map([[name, { code: 'archive/too_large', params: { limit: ARCHIVE_BYTES } }]]);
  const unpacked = unzip(readFileSync(path));
  if (!unpacked.ok) return new Map([[name, unpacked.error]]);
  return new Map([...unpacked.value].map(([file, bytes]) => [file, decode(bytes)]));
}

function readText(path: string): SourceFile {
  if (statSync(path).size > LIMITS.fileBytes)
    return { code: 'json/too_large', params: { limit: LIMITS.fileBytes } };
  return decode(readFileSync(path));
}

function decode(bytes: Uint8Array): SourceFile {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { code: 'json/not_utf8', params: {} };
  }
}

/** Texts of the files that could be read. */
export function textsOf(source: Source): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, file] of source.files) if ('text' in file) texts.set(name, file.text);
  return texts;
}
