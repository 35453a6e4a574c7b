import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LANGUAGES = ['zh-CN', 'en'];
type Tree = { readonly [key: string]: string | Tree };

const namespaces = readdirSync(join(root, 'locales/en')).map((file) => file.replace('.json', ''));
const words = (language: string, namespace: string): Tree =>
  JSON.parse(readFileSync(join(root, `locales/${language}/${namespace}.json`), 'utf8'));

function leaves(tree: Tree, at = ''): readonly (readonly [key: string, text: string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[at + key, value] as const] : leaves(value, `${at}${key}.`),
  );
}

function unsorted(tree: Tree, at = ''): readonly string[] {
  const keys = Object.keys(tree);
  const own = keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key) ? [] : [at];
  return [
    ...own,
    ...Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [] : unsorted(value, `${at}${key}.`),
    ),
  ];
}

const holes = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').toSorted();

test.each(namespaces)('%s has the same keys and holes in every language, sorted', (namespace) => {
  const [first = '', ...others] = LANGUAGES;
  const one = leaves(words(first, namespace));
  for (const language of others) {
    const other = new Map(leaves(words(language, namespace)));
    expect([...other.keys()]).toEqual(one.map(([key]) => key));
    for (const [key, text] of one)
      expect([key, holes(other.get(key) ?? '')]).toEqual([key, holes(text)]);
  }
  for (const language of LANGUAGES) expect(unsorted(words(language, namespace))).toEqual([]);
});

test('English has one apostrophe, the curved one, in screens, deals and playbooks', () => {
  const straight = ['locales/en', 'scenarios/deals', 'scenarios/playbooks'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => folder === 'locales/en' || path.endsWith('en.json'))
      .filter((path) => readFileSync(join(root, folder, path), 'utf8').includes("'")),
  );
  expect(straight).toEqual([]);
});

test('every key written out in a screen has its words', () => {
  const known = new Set(
    namespaces.flatMap((namespace) =>
      leaves(words('en', namespace)).flatMap(([key]) => [key, key.replace(/_(one|other)$/, '')]),
    ),
  );
  const folder = join(root, 'src/client');
  const missing = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => {
      const source = readFileSync(join(folder, path), 'utf8');
      const used = [...source.matchAll(/\bt\(\s*'([\w-]+:)?([\w./-]+)'/g)].map((m) => m[2] ?? '');
      return used.filter((key) => !known.has(key)).map((key) => `${path}: ${key}`);
    });
  expect(missing).toEqual([]);
});
