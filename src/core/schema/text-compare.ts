// Holds a text file against the keys it needs, and the languages against each other.
import { nearest } from '#src/core/base/nearest.ts';
import { LEVELS, DIMENSIONS } from './dimensions.ts';
import { faultAt, type Fault } from './fault.ts';
import { formatPath, type Path } from './json-places.ts';
import type { Language, TextForm, TextKeys } from './text-keys.ts';
import type { ImportedTexts, TextLeaf } from './text-parse.ts';

export interface WantedTexts {
  readonly required: TextKeys;
  readonly optional: TextKeys;
}

type Leaves = ReadonlyMap<string, TextLeaf>;

/** Most characters of a text for a narrow place. */
const SHORT_LIMITS: Readonly<Record<Language, number>> = { 'zh-CN': 2, en: 12 };

const CHINESE = /\p{Script=Han}/u;
/** More than a brand name, which may stand in a Chinese text. */
const ENGLISH = /[a-z] [a-z]+ [a-z]/i;

/** Whether a text was left in the other language. */
const isOther = (text: string, language: Language): boolean =>
  language === 'en' ? CHINESE.test(text) : !CHINESE.test(text) && ENGLISH.test(text);

/** Faults of one language's file; `other` is the other language, if it could be read. */
export function checkTextFile(
  file: ImportedTexts,
  language: Language,
  wanted: WantedTexts,
  other?: ImportedTexts,
): Fault[] {
  const faults = [...file.faults];
  if (file.leaves.size === 0 && faults.length > 0) return faults;
  const atFault = new Set(faults.map((fault) => formatPath(fault.path)));
  for (const [key, form] of wanted.required)
    if (!file.leaves.has(key)) faults.push(missingKey(key, form));
  faults.push(...checkOptional(file.leaves, wanted.optional, other?.leaves ?? new Map()));
  for (const [key, leaf] of file.leaves) {
    const form = wanted.required.get(key) ?? wanted.optional.get(key);
    if (form === undefined) faults.push(unusedKey(key, leaf, wanted));
    else if (!atFault.has(formatPath(leaf.path))) faults.push(...checkForm(leaf, form, language));
  }
  return faults;
}

const pathOf = (key: string): Path => key.split('.');

function missingKey(key: string, form: TextForm): Fault {
  const code = form.list > 0 ? 'texts/missing_list' : 'texts/missing_key';
  return faultAt(pathOf(key), code, { params: { key, least: form.list } });
}

function unusedKey(key: string, leaf: TextLeaf, wanted: WantedTexts): Fault {
  return faultAt(leaf.path, 'texts/unused_key', {
    severity: 'warning',
    params: { key },
    atKey: true,
    hint: () => nearest(key, wanted.required.keys()) ?? nearestLast(key, wanted),
  });
}

/** The needed key that differs only in its last part. */
function nearestLast(key: string, wanted: WantedTexts): string | undefined {
  const cut = key.lastIndexOf('.') + 1;
  const prefix = key.slice(0, cut);
  const siblings = [...wanted.required.keys()]
    .filter((other) => other.startsWith(prefix))
    .map((other) => other.slice(cut));
  const meant = nearest(key.slice(cut), siblings);
  return meant === undefined ? undefined : prefix + meant;
}

/** Own tells must cover a dimension or leave it out, alike in every language. */
function checkOptional(leaves: Leaves, optional: TextKeys, other: Leaves): Fault[] {
  const faults: Fault[] = [];
  const prefixes = new Set(
    [...optional.keys()].map((key) => key.split('.').slice(0, -2).join('.')),
  );
  for (const prefix of prefixes)
    for (const dimension of DIMENSIONS) {
      const keys = LEVELS[dimension].map((level) => `${prefix}.${dimension}.${level}`);
      const wanted = keys.some((key) => leaves.has(key) || other.has(key));
      const missing = keys.filter((key) => !leaves.has(key));
      if (wanted && missing.length > 0)
        faults.push(
          faultAt(pathOf(`${prefix}.${dimension}`), 'texts/incomplete_tells', {
            params: { dimension, missing: missing.map((key) => pathOf(key).at(-1)).join(', ') },
          }),
        );
    }
  return faults;
}

function checkForm(leaf: TextLeaf, form: TextForm, language: Language): Fault[] {
  const { value, path } = leaf;
  const isList = typeof value !== 'string';
  if (isList !== form.list > 0) {
    const [expected, found] = isList ? ['string', 'list'] : ['list', 'string'];
    return [faultAt(path, 'texts/wrong_type', { params: { expected, found } })];
  }
  if (isList && value.length < form.list)
    return [
      faultAt(path, 'texts/too_few', { params: { count: value.length, range: `≥ ${form.list}` } }),
    ];
  const texts = isList ? value : [value];
  return texts.flatMap((text, i) =>
    checkWording(text, isList ? [...path, i] : path, form, language),
  );
}

function checkWording(text: string, path: Path, form: TextForm, language: Language): Fault[] {
  const faults: Fault[] = [];
  const { length } = Array.from(text);
  const most = SHORT_LIMITS[language];
  if (form.short && length > most)
    faults.push(faultAt(path, 'texts/too_long', { params: { length, range: `≤ ${most}` } }));
  for (const [, name = ''] of text.matchAll(/\{([^{}]{0,40})\}/g))
    if (!form.placeholders.includes(name))
      faults.push(faultAt(path, 'texts/unknown_placeholder', { params: { name } }));
  if (isOther(text, language))
    faults.push(faultAt(path, 'texts/other_language', { severity: 'warning' }));
  return faults;
}
