import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { strToU8, zipSync } from 'fflate';

const root = join(import.meta.dirname, '../..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shapan-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function cli(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = [join(root, 'src/cli/setup/cli.mjs'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('a new deal passes every check, as a folder, as an archive and as one file', () => {
  const path = join(folder, 'first-try');
  expect(cli('new', 'first-try', '--out', path)).toMatchObject({ status: 0 });
  const files = ['deal.json', 'zh-CN.json', 'en.json'].map(
    (name) => [name, readFileSync(join(path, name), 'utf8')] as const,
  );
  expect(files[0]?.[1]).toContain('"id": "first-try"');
  const archive = join(folder, 'first-try.zip');
  writeFileSync(
    archive,
    zipSync(Object.fromEntries(files.map(([name, text]) => [`first-try/${name}`, strToU8(text)]))),
  );
  const { status, stdout } = cli('check', path, archive, join(path, 'deal.json'), '--json');
  const report = JSON.parse(stdout) as { ok: boolean; files: { issues: unknown[] }[] };
  expect(status).toBe(0);
  expect(report.ok).toBe(true);
  expect(report.files).toHaveLength(7);
  expect(report.files.flatMap(({ issues }) => issues)).toEqual([]);
  expect(cli('new', 'first-try', '--out', path).status).toBe(1);
}, 60_000);

test('a broken deal: exit 1, and each fault with path, place, code, message and hint', () => {
  const path = join(folder, 'broken.json');
  const text = readFileSync(join(root, 'src/cli/template/deal.json'), 'utf8');
  writeFileSync(path, text.replace('"to": "fang"', '"to": "fnag"'));
  const { status, stdout } = cli('check', path, '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    ok: false,
    files: [
      {
        file: path,
        issues: [
          {
            severity: 'error',
            code: 'deal/unknown_person',
            path: 'people[0].listens[1].to',
            line: expect.any(Number),
            column: expect.any(Number),
            params: { id: 'fnag', known: 'wei, lin, fang, he' },
            message: 'There is no person "fnag"; there are: wei, lin, fang, he.',
            hint: 'fang',
          },
        ],
      },
    ],
  });
  expect(cli('check', path, '--lang', 'zh-CN').stdout).toContain(
    '没有干系人“fnag”；现有：wei, lin, fang, he。 是不是想写“fang”？',
  );
}, 60_000);

test.each([
  [[], 'Usage'],
  [['no-such-command'], 'no-such-command'],
  [['check'], 'Usage'],
  [['check', 'no-such-deal'], 'no-such-deal'],
  [['check', 'first-call', '--lang', 'fr'], 'fr'],
  [['new', 'Not An Id'], 'Not An Id'],
  [['schema', 'poem'], 'poem'],
])(
  'exit 2 for %j',
  (args, words) => {
    const { status, stdout, stderr } = cli(...args);
    expect(status).toBe(2);
    expect(stdout + stderr).toContain(words);
  },
  30_000,
);

test('files that are no text, and formats that are unknown, are faults and not exceptions', () => {
  const binary = join(folder, 'binary.json');
  const poem = join(folder, 'poem.json');
  writeFileSync(binary, new Uint8Array([0x7b, 0xff, 0xfe]));
  writeFileSync(poem, '{"format":"poem/1"}');
  const { stdout } = cli('check', binary, poem, '--json');
  const report = JSON.parse(stdout) as { files: { issues: { code: string }[] }[] };
  expect(report.files.map(({ issues }) => issues.map(({ code }) => code))).toEqual([
    ['json/not_utf8'],
    ['json/unknown_format'],
  ]);
}, 30_000);

test('schema prints one JSON document', () => {
  const { status, stdout } = cli('schema', 'run');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ type: 'object', additionalProperties: false });
}, 30_000);
