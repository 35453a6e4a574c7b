import { expect, test } from 'vitest';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { unzip } from '#src/cli/unzip.ts';

const zip = (files: Zippable): Uint8Array => zipSync(files, { level: 9 });
const text = strToU8('{"a":1}');
const refusalOf = (archive: Uint8Array): string => {
  const unpacked = unzip(archive);
  return unpacked.ok ? 'accepted' : unpacked.error.code;
};

test('unpacks files, with or without one folder around them', () => {
  for (const prefix of ['', 'my-deal/']) {
    const unpacked = unzip(zip({ [`${prefix}deal.json`]: text, [`${prefix}en.json`]: text }));
    expect(unpacked.ok && [...unpacked.value.keys()]).toEqual(['deal.json', 'en.json']);
    expect(unpacked.ok && unpacked.value.get('deal.json')).toEqual(text);
  }
});

test.each([
  '../deal.json',
  '/etc/passwd',
  'a/b/deal.json',
  'a\\deal.json',
  'C:deal.json',
  '..',
  '.hidden',
])('refuses the path %s', (name) => {
  expect(refusalOf(zip({ [name]: text }))).toBe('archive/bad_name');
});

test('refuses too many files', () => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}.json`, text]));
  expect(refusalOf(zip(files))).toBe('archive/too_many_files');
});

test('stops a bomb by what comes out, not by what it declares', () => {
  const bomb = zip({ 'deal.json': new Uint8Array(64_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  // The size that the header declares is made to look harmless.
  new DataView(bomb.buffer, bomb.byteOffset).setUint32(22, 7, true);
  const began = performance.now();
  expect(refusalOf(bomb)).toBe('archive/too_large');
  expect(performance.now() - began).toBeLessThan(1000);
});

test('refuses what is no archive or broken off', () => {
  const whole = zip({ 'deal.json': strToU8('x'.repeat(5000) + Math.E) });
  expect(refusalOf(new Uint8Array(0))).toBe('archive/unreadable');
  expect(refusalOf(strToU8('hello'))).toBe('archive/unreadable');
  const damaged = whole.slice();
  damaged.fill(0xff, 40, 60);
  expect(refusalOf(damaged)).toBe('archive/unreadable');
});
