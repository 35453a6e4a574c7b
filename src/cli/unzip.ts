// Unpacks an archive from outside: in small steps, counting what truly comes out, trusting no header.
import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { err, ok, type Result } from '#src/core/base/result.ts';
import { LIMITS } from '#src/core/schema/limits.ts';

export interface ArchiveFault {
  readonly code:
    | 'archive/too_large'
    | 'archive/too_many_files'
    | 'archive/bad_name'
    | 'archive/unreadable';
  readonly params: Readonly<Record<string, string | number>>;
}

const MOST_FILES = 50;
const MOST_BYTES = 4 * LIMITS.fileBytes;
/** Deflate swells a byte to a thousand at most, so a step stays near one megabyte. */
const STEP = 1024;

/** What desktops add on their own. */
const LITTER = /^__MACOSX\/|(?:^|\/)\.DS_Store$/;

interface Unpacking {
  readonly files: Map<string, Uint8Array[]>;
  bytes: number;
  fault: ArchiveFault | null;
}

/** Contents by file name. A single folder around all files is taken off. */
export function unzip(archive: Uint8Array): Result<Map<string, Uint8Array>, ArchiveFault> {
  const unpacking: Unpacking = { files: new Map(), bytes: 0, fault: null };
  const reader = new Unzip((file) => take(unpacking, file));
  reader.register(UnzipInflate);
  try {
    for (let at = 0; at < archive.length && unpacking.fault === null; at += STEP)
      reader.push(archive.subarray(at, at + STEP), at + STEP >= archive.length);
  } catch {
    unpacking.fault ??= { code: 'archive/unreadable', params: {} };
  }
  if (unpacking.fault !== null) return err(unpacking.fault);
  if (unpacking.files.size === 0) return err({ code: 'archive/unreadable', params: {} });
  return ok(withoutFolder(unpacking.files));
}

function take(unpacking: Unpacking, file: UnzipFile): void {
  if (file.name.endsWith('/') || LITTER.test(file.name)) return;
  if (unpacking.files.size >= MOST_FILES)
    unpacking.fault ??= { code: 'archive/too_many_files', params: { limit: MOST_FILES } };
  else if (!/^(?:[\w-][\w.-]*\/)?[\w-][\w.-]*$/.test(file.name) || unpacking.files.has(file.name))
    unpacking.fault ??= { code: 'archive/bad_name', params: { name: file.name.slice(0, 80) } };
  if (unpacking.fault !== null) return;
  const chunks: Uint8Array[] = [];
  unpacking.files.set(file.name, chunks);
  file.ondata = (error, chunk) => {
    if (error !== null) unpacking.fault ??= { code: 'archive/unreadable', params: {} };
    if (unpacking.fault !== null) return;
    unpacking.bytes += chunk.length;
    if (unpacking.bytes > MOST_BYTES) {
      unpacking.fault = { code: 'archive/too_large', params: { limit: MOST_BYTES } };
      file.terminate();
    } else chunks.push(chunk);
  };
  file.start();
}

function withoutFolder(files: ReadonlyMap<string, readonly Uint8Array[]>): Map<string, Uint8Array> {
  const folders = new Set([...files.keys()].map((name) => name.slice(0, name.indexOf('/') + 1)));
  const [only = ''] = folders;
  const cut = folders.size === 1 ? only.length : 0;
  return new Map([...files].map(([name, chunks]) => [name.slice(cut), joined(chunks)]));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
