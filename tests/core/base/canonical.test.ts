import { expect, test } from 'vitest';
import fc from 'fast-check';
import { canonicalJson } from '#src/core/base/canonical.ts';

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string(),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
  ),
})).value;

test('keys stand in code-unit order, at every depth', () => {
  expect(canonicalJson({ b: 1, a: { d: [], c: null }, B: '中' })).toBe(
    '{"B":"中","a":{"c":null,"d":[]},"b":1}',
  );
});

test('the order in which fields were set does not matter, nor do undefined ones', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson({ ...turned, gone: undefined })).toBe(
        canonicalJson({ ...value, gone: undefined }),
      );
    }),
  );
});

test('it is JSON of the same value', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([1.5, -0, Number.NaN, Infinity, 2 ** 53, undefined, () => 1])('%s has none', (value) => {
  expect(() => canonicalJson([value])).toThrow(/canonicalJson/);
});
