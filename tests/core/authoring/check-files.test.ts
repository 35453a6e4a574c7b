import { expect, test } from 'vitest';
import { checkDealFiles, checkPlaybookFiles } from '#src/core/authoring/check-files.ts';
import {
  damaged,
  playbookFiles,
  samplePlaybook,
  templateFiles,
} from '#tests/support/sample-content.ts';

const playbook = samplePlaybook();

test('template and playbook are whole in both languages', () => {
  expect(checkDealFiles(templateFiles(), playbook)).toMatchObject({ ok: true });
  expect(checkPlaybookFiles(playbookFiles())).toMatchObject({ ok: true });
});

test('faults of all three files are found at once', () => {
  const files = templateFiles();
  files.set('deal.json', damaged(files.get('deal.json') ?? '', 'flags', ['line-stopped', 'spare']));
  files.set('en.json', damaged(files.get('en.json') ?? '', 'title', undefined));
  files.delete('zh-CN.json');
  const { ok, files: checked } = checkDealFiles(files, playbook);
  expect(ok).toBe(false);
  expect(checked.map(({ file, issues }) => [file, issues.map(({ code }) => code)])).toEqual([
    ['deal.json', ['deal/flag_unused']],
    ['zh-CN.json', ['json/missing_file']],
    ['en.json', ['texts/missing_key']],
  ]);
});

test('texts are still read when the structure is broken', () => {
  const files = templateFiles();
  files.set('deal.json', '{');
  files.set('en.json', '{"title": ""}');
  const codes = checkDealFiles(files, playbook).files.map(({ issues }) => issues[0]?.code);
  expect(codes).toEqual(['json/not_closed', undefined, 'texts/empty']);
});

test('an empty folder is one clear fault', () => {
  expect(checkDealFiles(new Map(), playbook).files).toEqual([
    { file: 'deal.json', issues: [expect.objectContaining({ code: 'json/missing_file' })] },
  ]);
});
