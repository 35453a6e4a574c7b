import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { agrees, foldersIn, newest, unreadable } from '#src/cli/setup/ensure.mjs';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b': { version: '2.0.0', optional: true },
};

test('an install agrees when every needed package has the wanted version', () => {
  expect(agrees(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  expect(agrees(wanted, { 'node_modules/a': { version: '1.0.1' } })).toBe(false);
  expect(agrees(wanted, { 'node_modules/b': { version: '2.0.0' } })).toBe(false);
});

test('the newest change counts nested files and removals, and a missing path is old', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shapan-newest-'));
  const inner = join(folder, 'inner');
  mkdirSync(inner);
  const file = join(inner, 'file');
  writeFileSync(file, '');
  for (const path of [file, inner, folder]) utimesSync(path, 1000, 1000);
  utimesSync(file, 2000, 2000);
  expect(newest(folder)).toBe(2_000_000);
  rmSync(file);
  expect(newest(folder)).toBeGreaterThan(2_000_000);
  expect(newest(join(folder, 'nowhere'))).toBe(0);
});

test('files that are no JSON are found wherever they lie', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shapan-json-'));
  mkdirSync(join(folder, 'dental'));
  writeFileSync(join(folder, 'dental/deal.json'), '{ "id": "dental" "version": 1 }');
  writeFileSync(join(folder, 'dental/en.json'), '{}');
  writeFileSync(join(folder, 'notes.txt'), 'no JSON, and none wanted');
  expect(unreadable(folder)).toEqual([join('dental', 'deal.json')]);
  expect(unreadable(join(folder, 'nowhere'))).toEqual([]);
  expect(foldersIn(folder)).toEqual([join(folder, 'dental')]);
  expect(foldersIn(join(folder, 'nowhere'))).toEqual([]);
});
