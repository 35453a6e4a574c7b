import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '#src/cli/commands/record.ts';
import { EXIT } from '#src/cli/command.ts';
import { RunRecord } from '#src/core/schema/run-record.ts';
import { loadDeal } from '#tests/support/load-deal.ts';
import { runCommand } from '#tests/support/run-command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shapan-record-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a recorded run names its deal and playbook by hash', async () => {
  const out = join(folder, 'run.json');
  const args = ['first-call', '--bot', 'method', '--seed', '8', '--case', '--out', out];
  expect((await runCommand(command, ...args)).exit).toBe(EXIT.done);
  const run = RunRecord.parse(JSON.parse(readFileSync(out, 'utf8')));
  const { dealHash, playbookHash } = loadDeal('first-call');
  expect(run).toMatchObject({ seed: 8, variant: 'case', dealHash, playbookHash });
  expect(run.log.at(-1)).toEqual({ type: 'end' });
});

test('a run needs a deal and a file', async () => {
  expect((await runCommand(command, 'first-call')).exit).toBe(EXIT.usage);
});
