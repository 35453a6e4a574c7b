import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles, root } from './list-files.ts';

const TOP_LEVEL = [
  '.ci',
  '.editorconfig',
  '.git',
  '.gitattributes',
  '.gitignore',
  '.npmrc',
  '.nvmrc',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  '.size-limit.json',
  'LICENSE',
  'README.md',
  'index.html',
  'knip.json',
  'locales',
  'package-lock.json',
  'package.json',
  'public',
  'scenarios',
  'src',
  'tests',
  'tsconfig.base.json',
  'tsconfig.client.json',
  'tsconfig.core.json',
  'tsconfig.json',
  'tsconfig.node.json',
  'tsconfig.tests.json',
  'vite.config.ts',
  'vitest.config.ts',
];

/** Test folders that hold proofs about the whole instead of mirroring one source file. */
const NOT_MIRRORS = ['architecture', 'golden', 'content', 'e2e', 'support'];

function strays(folder: string, known: readonly string[]): string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => !known.includes(name)) : [];
}

test('nothing strays at the top, in src, scenarios or tests', () => {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  expect(strays('.', [...TOP_LEVEL, ...ignored])).toEqual([]);
  expect(strays('src', ['core', 'client', 'server', 'cli'])).toEqual([]);
  expect(strays('scenarios', ['playbooks', 'deals', 'README.md'])).toEqual([]);
  expect(strays('tests', ['core', 'client', 'server', 'cli', ...NOT_MIRRORS])).toEqual([]);
});

test('every other test mirrors one source file', () => {
  const orphans = listFiles('tests')
    .filter((path) => /\.test\.tsx?$/.test(path))
    .filter((path) => !NOT_MIRRORS.includes(path.split('/')[0] ?? ''))
    .filter((path) => {
      const source = join(root, 'src', path.replace(/\.test\.tsx?$/, ''));
      return !['.ts', '.tsx', '.mjs'].some((ending) => existsSync(source + ending));
    });
  expect(orphans).toEqual([]);
});

test('no file is a barrel by name, or a drawer for odds and ends', () => {
  const vague = /(^|\/)(index|utils?|helpers?|types|manager|misc|common)\.[a-z]+$/;
  expect(listFiles('src').filter((path) => vague.test(path))).toEqual([]);
});
