// Names of teams: made up by default; those that are typed in are cleaned, and no two may look the same.
import { LIMITS } from '#src/core/schema/limits.ts';

export type NameLanguage = 'zh-CN' | 'en';

const COLOURS = {
  'zh-CN': ['青', '赤', '金', '墨', '松', '杏', '雪', '霞', '月', '岩'],
  en: ['Blue', 'Red', 'Golden', 'Grey', 'Green', 'Amber', 'Silver', 'Copper', 'White', 'Plum'],
} as const;
const BIRDS = {
  'zh-CN': ['鹭', '鹤', '雁', '隼', '鹰', '燕', '鸥', '鹊', '鸢', '雀'],
  en: ['Heron', 'Crane', 'Goose', 'Falcon', 'Eagle', 'Swift', 'Gull', 'Magpie', 'Kite', 'Finch'],
} as const;
const KINDS = 10;

/** Numbers below this have a colour and a bird of their own. */
const PAIRS = 100;

/** A name for the team of a number; beyond the pairs the number makes it unique. */
export function madeUpName(number: number, language: NameLanguage): string {
  const colour = COLOURS[language][(number * 3 + Math.floor(number / KINDS)) % KINDS] ?? '';
  const bird = BIRDS[language][number % KINDS] ?? '';
  const more = number < PAIRS ? '' : String(number);
  return language === 'en' ? `${colour} ${bird} ${more}`.trim() : `${colour}${bird}${more}队`;
}

/** Control, formatting (bidi, zero width), surrogates, private use, unassigned; letters that show nothing. */
const UNSHOWN = /[\p{C}\p{Default_Ignorable_Code_Point}]/gu;
/** White space, and the Braille cell without dots. */
const BLANK = /[\s\u2800]+/gu;
/** More than this many marks on one letter climb out of the line. */
const MARKS_MOST = 2;
const STACKED = new RegExp(`(\\p{M}{${MARKS_MOST}})\\p{M}+`, 'gu');

const graphemes = (text: string): string[] =>
  Array.from(
    new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text),
    ({ segment }) => segment,
  );

/** A name as it may be shown; null if nothing is left of it. */
export function cleanName(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .replace(UNSHOWN, '')
    .replace(STACKED, '$1')
    .replace(BLANK, ' ')
    .trim();
  const name = graphemes(plain).slice(0, LIMITS.nameLength).join('').trim();
  return /[\p{L}\p{N}]/u.test(name) ? name : null;
}

/** What looks like a Latin letter, in small or as a capital, and signs that are told apart by a stroke. */
const LOOKS: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'l',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  ԁ: 'd',
  һ: 'h',
  ӏ: 'l',
  ԛ: 'q',
  ԝ: 'w',
  ү: 'y',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'l',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  γ: 'y',
  ζ: 'z',
  μ: 'm',
  ω: 'w',
  օ: 'o',
  ո: 'n',
  ս: 'u',
  հ: 'h',
  ɑ: 'a',
  ɡ: 'g',
  ɩ: 'l',
  ı: 'l',
  '0': 'o',
  '1': 'l',
  i: 'l',
  '|': 'l',
  '5': 's',
  '8': 'b',
  ロ: '口',
  カ: '力',
  ニ: '二',
  エ: '工',
  タ: '夕',
  ト: '卜',
  ハ: '八',
  ー: '一',
  へ: 'ヘ',
  末: '未',
  已: '己',
  巳: '己',
  曰: '日',
  士: '土',
};

/** What two names that look alike have in common. */
export const nameKey = (name: string): string =>
  Array.from(
    name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    (letter) => LOOKS[letter] ?? letter,
  )
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .join('');
