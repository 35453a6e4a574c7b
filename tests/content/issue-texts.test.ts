import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHAPE_CODES } from '#src/core/schema/import-shape.ts';
import { listFiles, root } from '#tests/architecture/list-files.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const texts = (language: string): Record<string, string> =>
  JSON.parse(read(`locales/${language}/issues.json`)) as Record<string, string>;
const english = texts('en');
const chinese = texts('zh-CN');

const sources = listFiles('src')
  .filter((path) => /^(core\/(schema|authoring)|cli)\/.*\.ts$/.test(path))
  .map((path) => read(`src/${path}`));

/** Codes that stand in the source as they are; others are put together from an area and a rest. */
const written = new Set(
  sources.flatMap((source) =>
    [
      ...source.matchAll(
        /'((?:json|deal|playbook|run|texts|expression|archive|cli)\/[a-z_0-9]+)'/g,
      ),
    ].map(([, code = '']) => code),
  ),
);

test('both languages have the same keys, sorted', () => {
  expect(Object.keys(chinese)).toEqual(Object.keys(english));
  expect(Object.keys(english)).toEqual(Object.keys(english).sort());
});

test('both languages speak of the same placeholders', () => {
  const names = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
  for (const key of Object.keys(english))
    expect([key, names(chinese[key] ?? '')]).toEqual([key, names(english[key] ?? '')]);
});

test('every code has a text', () => {
  const shapes = ['deal', 'playbook', 'run'].flatMap((area) =>
    SHAPE_CODES.map((code) => `${area}/${code}`),
  );
  const missing = [...written, ...shapes].filter((code) => !Object.hasOwn(english, code));
  expect(written.size).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test('every text is of a code that exists', () => {
  const pieces = new Set(
    sources.flatMap((source) => source.match(/[a-z]+(?:_[a-z0-9]+)+|[a-z]+/g) ?? []),
  );
  const unused = Object.keys(english).filter((key) => {
    const rest = key.slice(key.indexOf('/') + 1);
    return !written.has(key) && !pieces.has(rest) && !rest.startsWith('unknown_');
  });
  expect(unused).toEqual([]);
});
