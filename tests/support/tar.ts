import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const BLOCK = 512;

/** Writes the plain files of a tar archive under `folder`. Knows ustar names of up to 100 bytes. */
export function extractTar(archive: Buffer, folder: string): void {
  let offset = 0;
  while (offset + BLOCK <= archive.length) {
    const name = readField(archive, offset, 100);
    if (name === '') return;
    const size = Number.parseInt(readField(archive, offset + 124, 12), 8);
    const content = archive.subarray(offset + BLOCK, offset + BLOCK + size);
    if (!name.endsWith('/')) writeInside(folder, name, content);
    offset += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function readField(archive: Buffer, start: number, length: number): string {
  const field = archive.toString('utf8', start, start + length);
  return (field.split('\0', 1)[0] ?? '').trim();
}

function writeInside(folder: string, name: string, content: Buffer): void {
  if (name.startsWith('/') || name.split('/').includes('..')) {
    throw new RangeError(`A tar entry may not leave its folder: ${name}`);
  }
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
