import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkText } from '#src/client/platform/link-text.ts';
import { LIMITS } from '#src/core/schema/limits.ts';

const linkOf = (bytes: Uint8Array): string => `z1.${Buffer.from(bytes).toString('base64url')}`;

describe('the text of a link', () => {
  test('comes back as it went, in digits that an address allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const link = linkText.pack(text);
        expect(link).toMatch(/^z1\.[\w-]+$/u);
        expect(linkText.unpack(link)).toEqual({ text });
      }),
    );
  });

  test('is dropped as soon as it swells past what a file may be', () => {
    for (const bytes of [LIMITS.fileBytes + 1, 50 * LIMITS.fileBytes]) {
      const bomb = linkOf(deflateRawSync(new Uint8Array(bytes), { level: 9 }));
      expect(linkText.unpack(bomb)).toEqual({ fault: 'share/too_large' });
    }
  });

  test('is not even looked at when it is longer than any run', () => {
    expect(linkText.unpack(`z1.${'A'.repeat(200_000)}`)).toEqual({ fault: 'share/too_large' });
  });

  test('is refused when cut, damaged or of another kind', () => {
    const link = linkText.pack('the quick brown fox jumps over the lazy dog, and again, and again');
    const wrong = [link.slice(0, -6), 'z1.', 'z1.????', `${link}.x`, '', 'nothing', 's1.abc'];
    for (const one of wrong) expect(linkText.unpack(one)).toEqual({ fault: 'share/broken' });
    expect(linkText.unpack('z2.abc')).toEqual({ fault: 'share/too_new' });
  });

  test('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const read = linkText.unpack(linkOf(bytes));
        expect('text' in read || 'fault' in read).toBe(true);
      }),
    );
  });

  test('must be whole letters', () => {
    const halfLetter = linkOf(deflateRawSync(new Uint8Array([0xe6, 0xb2])));
    expect(linkText.unpack(halfLetter)).toEqual({ fault: 'share/broken' });
  });
});
