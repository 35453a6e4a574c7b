import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { faultsToIssues } from '#src/core/schema/fault.ts';
import { readJson } from '#src/core/schema/json-read.ts';
import { locate } from '#src/core/schema/json-places.ts';
import { LIMITS } from '#src/core/schema/limits.ts';

const seen = (text: string): string[] => {
  const { faults, places } = readJson(text);
  return faultsToIssues(faults, places).map(
    ({ code, path, line, column }) => `${code} ${path} ${line}:${column}`,
  );
};

const keys = fc
  .stringMatching(/^[a-z][a-z0-9-]{0,9}$/)
  .filter((key) => key !== 'constructor' && key !== 'prototype');
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value')),
    fc.dictionary(keys, tie('value')),
  ),
})).value;

test('reads what JSON.stringify writes, however it is laid out', () => {
  fc.assert(
    fc.property(json, fc.integer({ min: 0, max: 4 }), (value, indent) => {
      const { value: read, faults } = readJson(JSON.stringify(value, null, indent));
      expect(faults).toEqual([]);
      expect(JSON.stringify(read)).toBe(JSON.stringify(value));
    }),
  );
});

test('refuses whatever JSON.parse refuses, and never throws', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const reading = readJson(text);
      let valid = true;
      try {
        JSON.parse(text);
      } catch {
        valid = false;
      }
      expect(valid || reading.faults.length > 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('knows the place of every value', () => {
  const { places } = readJson('{\n  "a": [1,\n    {"b": true}]\n}');
  expect(locate(places, ['a', 1, 'b'])).toEqual({ line: 3, column: 11 });
  expect(locate(places, ['a', 1, 'b'], true)).toEqual({ line: 3, column: 6 });
  expect(locate(places, ['a', 1, 'gone'])).toEqual({ line: 3, column: 5 });
});

describe('faults', () => {
  test.each([
    ['{"a":1,"a":2}', 'json/duplicate_key a 1:8'],
    ['{"__proto__":{"x":1}}', 'json/forbidden_key __proto__ 1:2'],
    ['{"a":{"constructor":1}}', 'json/forbidden_key a.constructor 1:7'],
    ['{"a b?":1}', 'json/bad_key ? 1:2'],
    ['{"12":1}', 'json/bad_key ? 1:2'],
    ['[1.0]', 'json/not_integer [0] 1:2'],
    ['[1,-0]', 'json/not_integer [1] 1:4'],
    ['[1e999]', 'json/not_integer [0] 1:2'],
    ['[9007199254740993]', 'json/unsafe_integer [0] 1:2'],
    ['["\\ud800"]', 'json/lone_surrogate [0] 1:2'],
    ['["\\udc00\\ud800"]', 'json/lone_surrogate [0] 1:2'],
    ['["\\x"]', 'json/bad_escape [0] 1:3'],
    ['["a\nb"]', 'json/text_not_closed [0] 1:4'],
    ['["a\tb"]', 'json/control_character [0] 1:4'],
    ['[01]', 'json/bad_number [0] 1:2'],
    ['[1,]', 'json/trailing_comma [1] 1:4'],
    ['{"a":1,}', 'json/trailing_comma a 1:8'],
    ['[1 2]', 'json/missing_comma [1] 1:3'],
    ['{"a":1} // x', 'json/comment $ 1:9'],
    ["{'a':1}", 'json/wrong_mark $ 1:2'],
    ['{"a":[', 'json/not_closed a[0] 1:7'],
    ['"abc', 'json/text_not_closed $ 1:5'],
    ['', 'json/empty $ 1:1'],
    ['\ufeff{}', 'json/byte_order_mark $ 1:1'],
  ])('%s', (text, fault) => {
    expect(seen(text)).toEqual([fault]);
  });

  test('are all found at once', () => {
    expect(seen('{"a":1.5,"a":1,"b":[-0,"\\ud800"],"__proto__":[2.5]}')).toHaveLength(6);
  });

  test('a forbidden key leaves no trace', () => {
    const { value } = readJson('{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"a":{}}');
    expect(value).toEqual({ a: {} });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('bounds', () => {
  test.each([10, 100, 10_000, 900_000])('%i levels: the same clean refusal', (depth) => {
    const found = seen('['.repeat(depth) + ']'.repeat(Math.min(depth, 90_000)));
    expect(found).toEqual(
      depth <= LIMITS.depth
        ? []
        : [`json/too_deep ${'[0]'.repeat(LIMITS.depth)} 1:${LIMITS.depth + 1}`],
    );
  });

  test.each([
    ['values', `[${'1,'.repeat(LIMITS.nodes)}1]`, 'json/too_many_values'],
    [
      'fields',
      `{${Array.from({ length: 600 }, (_, i) => `"k${i}":1`).join(',')}}`,
      'json/too_many_keys',
    ],
    ['faults', `[${'1.5,'.repeat(1000)}1]`, 'json/too_many_faults'],
    ['bytes', ' '.repeat(LIMITS.fileBytes + 1), 'json/too_large'],
    ['bytes of wide characters', `"${'中'.repeat(LIMITS.fileBytes / 3)}"`, 'json/too_large'],
  ])('too many %s', (_name, text, code) => {
    expect(readJson(text).faults.at(-1)?.code).toBe(code);
  });
});
