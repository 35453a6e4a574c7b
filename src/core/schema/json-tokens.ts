// The smallest parts of a JSON text: strings, numbers and words, each read without recursion.

export interface Token {
  readonly value: string | number | boolean | null;
  /** Offset after the token. */
  readonly end: number;
  /** What is wrong with a token that is well formed as JSON. */
  readonly fault?: string;
}

/** The text cannot be read on from here. */
export interface Broken {
  readonly broken: string;
  readonly at: number;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
const HEX = /^[0-9a-fA-F]{4}$/;
const LONE_SURROGATE = /[\ud800-\udfff]/u;
/** Longer runs of digits are unsafe whatever they are. */
const LONGEST_NUMBER = 17;

/** Reads the string whose opening quote is at `start`. */
export function readString(text: string, start: number): Token | Broken {
  let value = '';
  let from = start + 1;
  let plain = true;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      value += text.slice(from, at);
      const end = at + 1;
      return !plain && LONE_SURROGATE.test(value)
        ? { value, end, fault: 'json/lone_surrogate' }
        : { value, end };
    }
    if (code === 0x0a || code === 0x0d) return { broken: 'json/text_not_closed', at };
    if (code < 0x20) return { broken: 'json/control_character', at };
    if (code >= 0xd800 || code === 0x5c) plain = false;
    if (code !== 0x5c) continue;
    const escape = readEscape(text, at);
    if (escape === null) return { broken: 'json/bad_escape', at };
    value += text.slice(from, at) + escape.character;
    from = escape.end;
    at = escape.end - 1;
  }
  return { broken: 'json/text_not_closed', at: text.length };
}

function readEscape(text: string, at: number): { character: string; end: number } | null {
  const letter = text[at + 1] ?? '';
  if (letter === 'u') {
    const digits = text.slice(at + 2, at + 6);
    if (!HEX.test(digits)) return null;
    return { character: String.fromCharCode(Number.parseInt(digits, 16)), end: at + 6 };
  }
  const character = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
  return character === undefined ? null : { character, end: at + 2 };
}

/** Reads a number. Only safe integers are data; any other is reported and read as 0. */
export function readNumber(text: string, start: number): Token | Broken {
  NUMBER.lastIndex = start;
  const match = NUMBER.exec(text);
  if (match === null) return { broken: 'json/bad_number', at: start };
  const [written, fraction, exponent] = match;
  const end = start + written.length;
  if (/[0-9A-Za-z.]/.test(text[end] ?? '')) return { broken: 'json/bad_number', at: start };
  if (fraction !== undefined || exponent !== undefined || written === '-0')
    return { value: 0, end, fault: 'json/not_integer' };
  const value = written.length > LONGEST_NUMBER ? Infinity : Number(written);
  return Number.isSafeInteger(value)
    ? { value, end }
    : { value: 0, end, fault: 'json/unsafe_integer' };
}

/** Reads true, false or null. */
export function readWord(text: string, start: number): Token | Broken {
  for (const [word, value] of [
    ['true', true],
    ['false', false],
    ['null', null],
  ] as const)
    if (text.startsWith(word, start)) return { value, end: start + word.length };
  return { broken: 'json/unexpected', at: start };
}
