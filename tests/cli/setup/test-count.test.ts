import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countTests } from '#src/cli/setup/test-count.mjs';

function reportOf(...files: { status: string; assertionResults: { status: string }[] }[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'shapan-count-')), 'tests.json');
  writeFileSync(path, JSON.stringify({ testResults: files }));
  return path;
}

const pass = { status: 'passed' };
const fail = { status: 'failed' };

test('counts tests over all files', () => {
  const report = reportOf(
    { status: 'passed', assertionResults: [pass, pass, { status: 'skipped' }] },
    { status: 'failed', assertionResults: [pass, fail] },
  );
  expect(countTests(report, false)).toEqual({ passed: 3, failed: 1 });
});

test('a file that could not load is a failure', () => {
  const report = reportOf({ status: 'failed', assertionResults: [] });
  expect(countTests(report, false)).toEqual({ passed: 0, failed: 1 });
});

test('a run that ended badly is never all green', () => {
  const report = reportOf({ status: 'passed', assertionResults: [pass] });
  expect(countTests(report, false)).toEqual({ passed: 1, failed: 1 });
  expect(countTests('/nowhere/tests.json', false)).toEqual({ passed: 0, failed: 1 });
});
