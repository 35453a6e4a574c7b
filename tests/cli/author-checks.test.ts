import { expect, test } from 'vitest';
import { placeFaults } from '#src/cli/author-checks.ts';
import type { Source } from '#src/cli/sources.ts';
import { formatPath } from '#src/core/schema/json-places.ts';
import { damaged, dealText } from '#tests/support/sample-content.ts';

const whole = dealText();
const inFolder = (path: string): Source => ({
  path,
  label: path,
  single: false,
  archive: path.endsWith('.zip'),
  files: new Map(),
});
const seen = (path: string, text: string): string[] =>
  placeFaults(inFolder(path), text).map(
    ({ code, path: at, severity }) => `${severity} ${code} ${formatPath(at)}`,
  );

test('the template lies in a folder of its name and has drawn faces', () => {
  expect(seen('/somewhere/my-deal', whole)).toEqual([]);
});

test('a folder by another name is a warning, an archive by another name is none', () => {
  expect(seen('/somewhere/my-deal-2', whole)).toEqual(['warning deal/other_folder id']);
  expect(seen('/somewhere/sent-on-monday.zip', whole)).toEqual([]);
});

test('a face that nobody drew is named, with looks that are drawn', () => {
  const text = damaged(whole, 'people.3.portrait.look', 998);
  expect(seen('/somewhere/my-deal', text)).toEqual([
    'warning deal/face_not_drawn people[3].portrait',
  ]);
  const [fault] = placeFaults(inFolder('/somewhere/my-deal'), text);
  expect(fault?.params['face']).toBe('woman-young-998');
  expect(String(fault?.params['drawn'])).toMatch(/^1, 2\*, /);
});

test('what is no deal has no such faults', () => {
  expect(seen('/somewhere/x', '{"people": [1, {"portrait": 2}]}')).toEqual([]);
  expect(seen('/somewhere/x', '{')).toEqual([]);
});
