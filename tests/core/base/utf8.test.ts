import { expect, test } from 'vitest';
import fc from 'fast-check';
import { utf8Bytes, utf8Length } from '#src/core/base/utf8.ts';

test('agrees with TextEncoder, also on broken characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const broken = `${text}\ud800${text}中😀`;
      const bytes = utf8Bytes(broken);
      expect([...bytes]).toEqual([...new TextEncoder().encode(broken)]);
      expect(utf8Length(broken)).toBe(bytes.length);
    }),
  );
});
