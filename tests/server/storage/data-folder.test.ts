import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  inFolder,
  isUnsafeVersion,
  openFolder,
  readFolder,
  StoreBusyError,
  StoreFolderError,
} from '#src/server/storage/data-folder.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function fresh(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shapan-folder-'));
  folders.push(folder);
  return folder;
}

/** What is said when a folder is opened; empty if it can be. */
function saidOf(folder: string): string {
  try {
    openFolder(folder).close();
    return '';
  } catch (error) {
    if (error instanceof StoreFolderError) return error.message;
    throw error;
  }
}

test.each([
  ['3.6.23', false],
  ['3.7.0', true],
  ['3.44.6', false],
  ['3.44.7', true],
  ['3.50.6', true],
  ['3.50.7', false],
  ['3.51.2', true],
  ['3.51.3', false],
  ['3.53.4', false],
])('SQLite %s is refused: %s', (version, refused) => {
  expect(isUnsafeVersion(version)).toBe(refused);
});

test('a folder serves one at a time, and is free again afterwards', () => {
  const folder = fresh();
  const first = openFolder(folder);
  expect(() => openFolder(folder)).toThrow(StoreBusyError);
  first.close();
  expect(saidOf(folder)).toBe('');
});

test('a file in the place of the folder, or a folder in the place of the file, is named', () => {
  const folder = fresh();
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(saidOf(file)).toContain(`The folder ${file} cannot be used`);
  expect(saidOf(join(file, 'in'))).toContain('SHAPAN_DATA');
  mkdirSync(join(folder, 'shapan.sqlite'));
  expect(saidOf(folder)).toContain(`The folder ${folder} cannot be used`);
});

test('a database that is none is named with the way back, and the folder is left free', () => {
  const folder = fresh();
  const path = join(folder, 'shapan.sqlite');
  writeFileSync(path, 'a shopping list');
  expect(saidOf(folder)).toContain(`The database ${path} is damaged`);
  expect(saidOf(folder)).toContain('restore <file>');
  rmSync(path);
  expect(saidOf(folder)).toBe('');
});

test('a damaged lock is not taken for another server', () => {
  const folder = fresh();
  writeFileSync(join(folder, 'shapan.lock'), 'a shopping list that is longer than a header is');
  expect(saidOf(folder)).toContain('shapan.lock is damaged. Delete it');
});

test('pages that were spoiled are found at the start', () => {
  const folder = fresh();
  const path = join(folder, 'shapan.sqlite');
  const { db, close } = openFolder(folder);
  db.exec('CREATE TABLE t (n INTEGER PRIMARY KEY, text TEXT)');
  const insert = db.prepare('INSERT INTO t (text) VALUES (?)');
  for (let at = 0; at < 200; at += 1) insert.run('沙'.repeat(100));
  close();
  const bytes = readFileSync(path);
  bytes.fill(0xa5, 16_384, 32_768);
  writeFileSync(path, bytes);
  expect(saidOf(folder)).toContain(`The database ${path} is damaged`);
});

test('once it is closed the one file holds everything', () => {
  const [folder, other] = [fresh(), fresh()];
  const { db, close } = openFolder(folder);
  db.exec('CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (7)');
  const kept = db.prepare('SELECT n FROM t');
  expect(kept.get()).toEqual({ n: 7 });
  close();
  copyFileSync(join(folder, 'shapan.sqlite'), join(other, 'shapan.sqlite'));
  const copy = readFolder(other);
  expect(copy.prepare('SELECT n FROM t').get()).toEqual({ n: 7 });
  copy.close();
});

test('who wants to read where nothing is gets told', () => {
  expect(() => readFolder(fresh())).toThrow(StoreFolderError);
});

test('what the system said goes along, and a fault of ours stays what it is', () => {
  const folder = fresh();
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const thrown = (): unknown => {
    try {
      return openFolder(file);
    } catch (error) {
      return error;
    }
  };
  expect(thrown()).toMatchObject({ cause: { syscall: 'mkdir' } });
  const ours = new TypeError('no such thing');
  expect(inFolder(folder, ours)).toBe(ours);
  // A path that no system was asked for.
  expect(() => openFolder('\0')).toThrow(TypeError);
});
