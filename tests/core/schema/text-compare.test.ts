import { describe, expect, test } from 'vitest';
import { faultsToIssues } from '#src/core/schema/fault.ts';
import { checkTextFile } from '#src/core/schema/text-compare.ts';
import {
  optionalDealTextKeys,
  requiredDealTextKeys,
  requiredPlaybookTextKeys,
} from '#src/core/schema/text-keys.ts';
import { importTexts, parseTexts } from '#src/core/schema/text-parse.ts';
import {
  damaged,
  playbookFiles,
  sampleDeal,
  samplePlaybook,
  templateFiles,
} from '#tests/support/sample-content.ts';

const deal = sampleDeal();
const wanted = { required: requiredDealTextKeys(deal), optional: optionalDealTextKeys(deal) };
const english = templateFiles().get('en.json') ?? '';
const chinese = templateFiles().get('zh-CN.json') ?? '';
const book = { required: requiredPlaybookTextKeys(samplePlaybook()), optional: new Map() };
const bookEnglish = playbookFiles().get('en.json') ?? '';

function seen(text: string, keys = wanted, other?: string): string[] {
  const file = importTexts(text);
  const faults = checkTextFile(
    file,
    'en',
    keys,
    other === undefined ? undefined : importTexts(other),
  );
  return faultsToIssues(faults, file.places).map(({ severity, code, path, hint }) =>
    [severity === 'warning' ? '(' : '', code, ' ', path, hint === undefined ? '' : ` ${hint}`].join(
      '',
    ),
  );
}

test('the texts of the template are complete', () => {
  expect(seen(english)).toEqual([]);
  expect(wanted.required.size).toBeGreaterThan(80);
});

describe('faults', () => {
  const cases: [path: string, value: unknown, issue: string][] = [
    ['title', undefined, 'texts/missing_key title'],
    ['people.wei.name', undefined, 'texts/missing_key people.wei.name'],
    ['people.wei.nmae', 'x', '(texts/unused_key people.wei.nmae people.wei.name'],
    ['title', ' ', 'texts/empty title'],
    ['title', 7, 'texts/wrong_type title'],
    ['title', null, 'texts/wrong_type title'],
    ['title', ['a'], 'texts/wrong_type title'],
    ['title', 'x'.repeat(2001), 'texts/too_long title'],
    ['title', 'a\u202eb', 'texts/invisible_character title'],
    ['title', '我的商机', '(texts/other_language title'],
    ['title', 'Hello {person}', 'texts/unknown_placeholder title'],
    [
      'people.wei.tells',
      { attitude: { guide: ['x'] } },
      'texts/incomplete_tells people.wei.tells.attitude',
    ],
  ];
  test.each(cases)('%s = %j', (path, value, issue) => {
    expect(seen(damaged(english, path, value))).toEqual([issue]);
  });

  test.each([
    ['My own deal, told anew', ['texts/other_language title']],
    ['Navarre PortSuite', []],
    ['ERP 升级 for all of us', []],
  ])('in the Chinese file: %s', (title, codes) => {
    const file = importTexts(damaged(chinese, 'title', title));
    const faults = checkTextFile(file, 'zh-CN', wanted);
    expect(faults.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(codes);
  });

  test('own tells must be given alike in both languages', () => {
    const attitude = Object.fromEntries(
      ['opponent', 'non-supporter', 'neutral', 'supporter', 'guide'].map((level) => [level, ['x']]),
    );
    const told = damaged(english, 'people.wei.tells', { attitude });
    expect(seen(told, wanted, told)).toEqual([]);
    expect(seen(told, wanted, english)).toEqual([]);
    expect(seen(english, wanted, told)).toEqual([
      'texts/incomplete_tells people.wei.tells.attitude',
    ]);
  });

  test.each([
    ['tells.need.safety', ['one', 'two'], 'texts/too_few tells.need.safety'],
    ['tells.need.safety', 'one', 'texts/wrong_type tells.need.safety'],
    ['tells.need.safety', undefined, 'texts/missing_list tells.need.safety'],
    ['levels.need.safety.short', 'far too long a word', 'texts/too_long levels.need.safety.short'],
  ])('playbook: %s = %j', (path, value, issue) => {
    expect(seen(damaged(bookEnglish, path, value), book)).toEqual([issue]);
  });
});

test('bad JSON is one clear fault', () => {
  expect(seen('{"title": }')).toEqual(['json/missing_value title']);
  expect(parseTexts('[]').ok).toBe(false);
  expect(parseTexts('{"a":{"b":"c"}}')).toEqual({ ok: true, value: { a: { b: 'c' } } });
});
