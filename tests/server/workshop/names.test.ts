import { describe, expect, test } from 'vitest';
import { cleanName, madeUpName, nameKey } from '#src/server/workshop/names.ts';

describe('names that are made up', () => {
  test.each(['zh-CN', 'en'] as const)('no two of a full room look alike in %s', (language) => {
    const names = Array.from({ length: 99 }, (_, at) => madeUpName(at + 1, language));
    expect(new Set(names.map(nameKey)).size).toBe(99);
    for (const name of names) expect(cleanName(name)).toBe(name);
  });
});

describe('names that are typed', () => {
  test.each([
    ['spaces all over', '  The \t  Herons\n', 'The Herons'],
    ['full width letters', 'Ｔｅａｍ　１', 'Team 1'],
    ['a turn of direction', 'abc\u202Ecba\u2066x', 'abccbax'],
    ['letters without width', 'He\u200Bro\u200D\uFEFFn', 'Heron'],
    ['control characters', 'a\u0000b\u001B[31mc', 'ab[31mc'],
    ['tags for machines', 'x\u{E0041}\u{E0042}', 'x'],
    ['a lone half of a pair', 'x\uD800y', 'xy'],
    ['a variation of a picture', '青鹭队', '青鹭队'],
    ['letters that show nothing', 'Blue\u3164 \u115F\uFFA0Heron\u034F', 'Blue Heron'],
    ['a Braille cell without dots', 'Blue\u2800Heron\u2800', 'Blue Heron'],
  ])('%s', (_what, typed, shown) => {
    expect(cleanName(typed)).toBe(shown);
  });

  test('marks that climb out of the line are cut to two on a letter', () => {
    const name = cleanName(`Z${'\u0335'.repeat(40)}o${'\u0301\u0323\u0334'.repeat(9)}`) ?? '';
    expect(name.length).toBeLessThanOrEqual(6);
  });

  test('a name is as long as it looks, and no longer than it may be', () => {
    expect(cleanName('长'.repeat(60))).toBe('长'.repeat(24));
    expect(cleanName('a'.repeat(5_000))).toBe('a'.repeat(24));
  });

  test.each([
    '',
    '   ',
    '\u200B\u200B',
    '***',
    '\u202E',
    '—',
    '👾',
    '\u0301\u0301',
    '\u3164',
    '\uFFA0',
    '\u2800',
  ])('nothing is left of %j', (typed) => {
    expect(cleanName(typed)).toBeNull();
  });

  test('markup stays plain text and a formula stays a name: whoever shows it must not run it', () => {
    expect(cleanName('<b>x</b>')).toBe('<b>x</b>');
    expect(cleanName('=HYPERLINK(1)')).toBe('=HYPERLINK(1)');
  });
});

describe('names that look alike', () => {
  test.each([
    ['Heron', 'heron'],
    ['Heron', 'Неrоn'],
    ['paypal', 'раураl'],
    ['Team1', 'Teaml'],
    ['Team 0', 'Team-O'],
    ['Ωmega1', 'Ωmegai'],
    ['Zoë', 'Zoe'],
    ['Ｈｅｒｏｎ', 'Heron'],
    ['He\u200Bron', 'Heron'],
    ['Blue Heron\u3164', 'Blue Heron'],
    ['ɡreen һeron', 'green heron'],
    ['\u04CFnter', 'Inter'],
    ['\u0456ris', 'iris'],
    ['\u03B9ris', 'Iris'],
    ['Μοrgen', 'Morgen'],
    ['カ士ロ', '力士口'],
    ['末来队', '未来队'],
  ])('%s and %s are one', (a, b) => {
    expect(nameKey(cleanName(a) ?? '')).toBe(nameKey(cleanName(b) ?? ''));
  });

  test('others are two', () => {
    expect(nameKey('青鹭')).not.toBe(nameKey('赤鹤'));
    expect(nameKey('Heron 1')).not.toBe(nameKey('Heron 2'));
  });
});
