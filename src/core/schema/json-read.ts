// JSON from outside, read without recursion: bounded in depth and nodes, strict about keys and
// numbers, and with the place of every value. JSON.parse can do none of these.
import { utf8Length } from '#src/core/base/utf8.ts';
import { faultAt, type Fault } from './fault.ts';
import { LIMITS } from './limits.ts';
import { lineStarts, type Path, type Place, type Places } from './json-places.ts';
import { strayAt, type Opened, type Wanted } from './json-stray.ts';
import { readNumber, readString, readWord, type Broken, type Token } from './json-tokens.ts';

export interface JsonReading {
  readonly value: unknown;
  readonly places: Places;
  readonly faults: readonly Fault[];
  /** The text was read to its end, so that further checks make sense. */
  readonly complete: boolean;
}

/** Where reading ended early; the offset becomes the place of the fault. */
interface Stop {
  readonly code: string;
  readonly at: number;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly hint?: string;
}

interface Frame {
  readonly object: Record<string, unknown> | null;
  readonly array: unknown[] | null;
  readonly inner: Place[];
  /** Offset of its bracket. */
  readonly at: number;
  /** Key of the value to come. */
  key: string;
  keyAt: number;
  /** The value to come has a key that may not be used. */
  skip: boolean;
}

interface Reader {
  readonly text: string;
  at: number;
  nodes: number;
  readonly frames: Frame[];
  readonly faults: Fault[];
  /** Keys that were found to be well formed. */
  readonly keys: Set<string>;
  value: unknown;
  root: Place | null;
}

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** A digit first would make it an array index, whose hashes can be made to collide. */
const KEY = /^[A-Za-z$_@][A-Za-z0-9$_@ -]*$/;
/** Most bytes of UTF-8 that one UTF-16 unit takes. */
const WIDEST = 3;

export function readJson(text: string): JsonReading {
  const early = refuseWhole(text);
  if (early !== null)
    return {
      value: undefined,
      places: { value: undefined, root: null, lines: [0] },
      faults: [early],
      complete: false,
    };
  const reader: Reader = {
    text,
    at: 0,
    nodes: 0,
    frames: [],
    faults: [],
    keys: new Set(),
    value: undefined,
    root: null,
  };
  const stop = readAll(reader);
  const { value, root, faults } = reader;
  const places = { value, root, lines: lineStarts(text) };
  if (stop === null) return { value, places, faults, complete: true };
  const { code, at, params = {}, hint } = stop;
  faults.push(faultAt(pathOf(reader), code, { params, hint, offset: at }));
  return { value: undefined, places, faults, complete: false };
}

function refuseWhole(text: string): Fault | null {
  if (isTooLarge(text))
    return faultAt([], 'json/too_large', { params: { limit: LIMITS.fileBytes } });
  if (text.charCodeAt(0) === 0xfeff) return faultAt([], 'json/byte_order_mark');
  return text.trim() === '' ? faultAt([], 'json/empty') : null;
}

/** The bytes are counted only where the length alone does not tell. */
function isTooLarge(text: string): boolean {
  if (text.length * WIDEST <= LIMITS.fileBytes) return false;
  return text.length > LIMITS.fileBytes || utf8Length(text) > LIMITS.fileBytes;
}

/** Path of the value to come; frames below the last one hold the value that is being read. */
function pathOf({ frames }: Reader): Path {
  return frames.flatMap(({ array, key }, i): Path => {
    if (array === null) return key === '' ? [] : [key];
    return [i === frames.length - 1 ? array.length : array.length - 1];
  });
}

function readAll(reader: Reader): Stop | null {
  let stop = readValue(reader);
  while (stop === null && reader.frames.length > 0) {
    stop = readNext(reader);
    if (reader.faults.length > LIMITS.issues)
      return { code: 'json/too_many_faults', at: reader.at, params: { limit: LIMITS.issues } };
  }
  if (stop !== null) return stop;
  skipSpace(reader);
  return reader.at < reader.text.length ? unexpected(reader, 'end') : null;
}

function skipSpace(reader: Reader): string {
  const { text } = reader;
  let { at } = reader;
  for (let code = text.charCodeAt(at); isSpace(code); code = text.charCodeAt(at)) at += 1;
  reader.at = at;
  return text[at] ?? '';
}

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

const unexpected = (reader: Reader, wanted: Wanted): Stop =>
  strayAt(reader.text, reader.at, wanted, openedBy(reader));

function openedBy({ frames }: Reader): Opened | null {
  const frame = frames.at(-1);
  return frame === undefined ? null : { at: frame.at, close: frame.array === null ? '}' : ']' };
}

/** After a value inside a list or an object: a comma and the next one, or the end. */
function readNext(reader: Reader): Stop | null {
  const frame = reader.frames.at(-1);
  if (frame === undefined) return null;
  const close = frame.array === null ? '}' : ']';
  const found = skipSpace(reader);
  if (found === close) return closeFrame(reader);
  const first = frame.inner.length === 0 && !frame.skip;
  if (!first) {
    if (found !== ',') return unexpected(reader, 'next');
    reader.at += 1;
    if (skipSpace(reader) === close) return { code: 'json/trailing_comma', at: reader.at };
  }
  return frame.array === null ? readMember(reader, frame) : readValue(reader);
}

function closeFrame(reader: Reader): null {
  reader.at += 1;
  reader.frames.pop();
  return null;
}

function readMember(reader: Reader, frame: Frame): Stop | null {
  if (reader.text[reader.at] !== '"') return unexpected(reader, 'name');
  if (frame.inner.length >= LIMITS.keys)
    return { code: 'json/too_many_keys', at: reader.at, params: { limit: LIMITS.keys } };
  const keyAt = reader.at;
  const token = readString(reader.text, keyAt);
  if ('broken' in token) return stopOf(token);
  const key = String(token.value);
  reader.at = token.end;
  if (skipSpace(reader) !== ':') return unexpected(reader, 'colon');
  reader.at += 1;
  skipSpace(reader);
  takeKey(reader, frame, key, keyAt);
  return readValue(reader);
}

function takeKey(reader: Reader, frame: Frame, key: string, keyAt: number): void {
  const code = keyFault(reader, frame, key);
  frame.key = code === 'json/bad_key' ? '?' : key;
  frame.keyAt = keyAt;
  frame.skip = code !== null;
  if (code === null) return;
  report(reader, code, keyAt, { key: key.slice(0, LIMITS.keyLength) });
}

function keyFault({ keys }: Reader, { object }: Frame, key: string): string | null {
  if (!keys.has(key)) {
    if (FORBIDDEN_KEYS.has(key)) return 'json/forbidden_key';
    if (key.length > LIMITS.keyLength || !KEY.test(key)) return 'json/bad_key';
    keys.add(key);
  }
  return object !== null && Object.hasOwn(object, key) ? 'json/duplicate_key' : null;
}

function report(reader: Reader, code: string, offset: number, params: Fault['params']): void {
  reader.faults.push(faultAt(pathOf(reader), code, { params, offset }));
}

function readValue(reader: Reader): Stop | null {
  const start = skipSpace(reader);
  const { at } = reader;
  reader.nodes += 1;
  if (reader.nodes > LIMITS.nodes)
    return { code: 'json/too_many_values', at, params: { limit: LIMITS.nodes } };
  if (start === '{' || start === '[') return openFrame(reader, start);
  const token = readScalar(reader.text, at, start);
  if ('broken' in token)
    return token.broken === 'json/unexpected' ? unexpected(reader, 'value') : stopOf(token);
  if (token.fault !== undefined)
    report(reader, token.fault, at, { value: reader.text.slice(at, Math.min(token.end, at + 40)) });
  place(reader, token.value, { at, key: keyOf(reader, at), inner: null });
  reader.at = token.end;
  return null;
}

function readScalar(text: string, at: number, start: string): Token | Broken {
  if (start === '"') return readString(text, at);
  if (start === '-' || (start >= '0' && start <= '9')) return readNumber(text, at);
  return readWord(text, at);
}

const stopOf = (broken: Broken): Stop => ({ code: broken.broken, at: broken.at });

const keyOf = (reader: Reader, at: number): number => {
  const frame = reader.frames.at(-1);
  return frame === undefined || frame.array !== null ? at : frame.keyAt;
};

function openFrame(reader: Reader, start: string): Stop | null {
  if (reader.frames.length >= LIMITS.depth)
    return { code: 'json/too_deep', at: reader.at, params: { limit: LIMITS.depth } };
  const inner: Place[] = [];
  const object = start === '{' ? {} : null;
  const array = start === '[' ? [] : null;
  place(reader, object ?? array, { at: reader.at, key: keyOf(reader, reader.at), inner });
  const { at } = reader;
  reader.frames.push({ object, array, inner, at, key: '', keyAt: at, skip: false });
  reader.at += 1;
  return null;
}

function place(reader: Reader, value: unknown, where: Place): void {
  const frame = reader.frames.at(-1);
  if (frame === undefined) {
    reader.value = value;
    reader.root = where;
  } else if (frame.array !== null) {
    frame.inner.push(where);
    frame.array.push(value);
  } else if (frame.object !== null && !frame.skip) {
    frame.inner.push(where);
    frame.object[frame.key] = value;
  }
}
