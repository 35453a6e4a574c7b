import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXIT } from '#src/cli/command.ts';
import { command } from '#src/cli/commands/new.ts';
import { runCommand } from '#tests/support/run-command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shapan-new-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an editor finds the schema from wherever the deal lies, and the author is told what comes next', async () => {
  const path = join(folder, 'clinics');
  const { exit, out } = await runCommand(command, 'clinics', '--out', path);
  expect(exit).toBe(EXIT.done);
  const deal = JSON.parse(readFileSync(join(path, 'deal.json'), 'utf8')) as { $schema: string };
  expect(existsSync(resolve(path, deal.$schema))).toBe(true);
  expect(out).toContain(`check ${path}`);
  expect(out).toContain('copy the folder to scenarios/deals/clinics');
});

test.each([
  ['Dental Clinics', 'dental-clinics'],
  ['牙科', 'dental-clinics'],
  ['2027 harbour!', 'harbour'],
])('%s is no id, and is answered with one', async (name, id) => {
  const { exit, err } = await runCommand(command, name, '--out', join(folder, 'never'));
  expect(exit).toBe(EXIT.usage);
  expect(err).toContain(`such as ${id}.`);
});
