// What an author most likely meant by a character at which a JSON text cannot be read on.

export interface Stray {
  readonly code: string;
  /** Where the repair belongs, which may be before what was found. */
  readonly at: number;
  readonly params: Readonly<Record<string, string | number>>;
  readonly hint?: string;
}

/** What may stand there: a value, the name of a field, the colon behind it, what follows a value, or nothing. */
export type Wanted = 'value' | 'name' | 'colon' | 'next' | 'end';

/** The bracket that is open, if one is. */
export interface Opened {
  readonly at: number;
  readonly close: '}' | ']';
}

/** Marks that writing programs and Chinese keyboards put in place of those of JSON. */
const MEANT: ReadonlyMap<string, string> = new Map(
  [
    ['"', "“”„‟＂「」『』‘’＇'`"],
    [',', '，、；;'],
    [':', '：='],
    ['{', '｛'],
    ['}', '｝'],
    ['[', '［【'],
    [']', '］】'],
    ['-', '－−–—'],
  ].flatMap(([meant = '', marks = '']) => Array.from(marks, (mark) => [mark, meant] as const)),
);
const WIDE_ZERO = '０'.charCodeAt(0);
const WORD = /[A-Za-z_][A-Za-z0-9_-]{0,39}/y;
const WORDS: Readonly<Record<string, string>> = {
  true: 'true',
  yes: 'true',
  false: 'false',
  no: 'false',
  none: 'null',
};

/** Line from 1 of an offset. */
const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

export function strayAt(text: string, at: number, wanted: Wanted, opened: Opened | null): Stray {
  const found = text[at] ?? '';
  if (found === '/') return { code: 'json/comment', at, params: {} };
  const wrong = wrongMark(text, at) ?? bareWord(text, at, wanted);
  if (wrong !== null) return wrong;
  if (opened === null) return { code: 'json/after_end', at, params: { found } };
  if (found === '') return { code: 'json/not_closed', at, params: bracketOf(text, opened) };
  if (/[}\]]/.test(found) && found !== opened.close)
    return { code: 'json/wrong_bracket', at, params: { found, ...bracketOf(text, opened) } };
  if (wanted === 'colon') return { code: 'json/missing_colon', at, params: {} };
  if (wanted === 'next') return afterValue(text, at);
  if (wanted === 'value') return { code: 'json/missing_value', at, params: {} };
  return { code: 'json/unexpected', at, params: { found } };
}

/** The bracket that is open, its line, and the one that would close it. */
const bracketOf = (text: string, { at, close }: Opened): Stray['params'] => ({
  bracket: text[at] ?? '',
  close,
  line: lineOf(text, at),
});

function wrongMark(text: string, at: number): Stray | null {
  const found = text[at] ?? '';
  if (found !== '' && found.trim() === '') return { code: 'json/wrong_space', at, params: {} };
  const digit = found.charCodeAt(0) - WIDE_ZERO;
  const meant = digit >= 0 && digit <= 9 ? String(digit) : MEANT.get(found);
  return meant === undefined ? null : { code: 'json/wrong_mark', at, params: { found, meant } };
}

function bareWord(text: string, at: number, wanted: Wanted): Stray | null {
  if (wanted !== 'value' && wanted !== 'name') return null;
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word === undefined) return null;
  const known = wanted === 'value' ? WORDS[word.toLowerCase()] : undefined;
  if (known !== undefined) return { code: 'json/wrong_word', at, params: { word, meant: known } };
  return { code: 'json/bare_word', at, params: { word }, hint: `"${word}"` };
}

const SPACE = /\s/;

/** Something follows a value although neither a comma nor a bracket stands between. */
function afterValue(text: string, at: number): Stray {
  let end = at;
  while (end > 0 && SPACE.test(text[end - 1] ?? '')) end -= 1;
  const before = text[end - 1] ?? '';
  const opens = /["{[]/.test(text[at] ?? '');
  if (!opens && before === '"') return { code: 'json/quote_in_text', at: end - 1, params: {} };
  if (!opens && end === at && /\d/.test(before)) return { code: 'json/bad_number', at, params: {} };
  return { code: 'json/missing_comma', at: end, params: {} };
}
