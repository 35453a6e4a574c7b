import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command as record } from '#src/cli/commands/record.ts';
import { command } from '#src/cli/commands/replay.ts';
import { EXIT } from '#src/cli/command.ts';
import { runCommand } from '#tests/support/run-command.ts';

let folder = '';
let file = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shapan-replay-'));
  file = join(folder, 'run.json');
  await runCommand(record, 'first-call', '--bot', 'method', '--seed', '4', '--out', file);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a replay tells outcome, score, rubric and hash', async () => {
  const { exit, out } = await runCommand(command, file, '--json');
  const report = JSON.parse(out) as Record<string, unknown>;
  expect(exit).toBe(EXIT.done);
  expect(report).toMatchObject({ deal: 'first-call', sameDeal: true, samePlaybook: true });
  expect(report['hash']).toMatch(/^[0-9a-f]{64}$/);
  const rubric = report['rubric'] as Record<string, { points: number; most: number }>;
  const total = Object.values(rubric).reduce((sum, { points }) => sum + points, 0);
  expect(report['score']).toBe(total);
});

test('a refused entry is named by its place and code, with exit 1', async () => {
  const run = JSON.parse(readFileSync(file, 'utf8')) as { log: unknown[] };
  run.log.splice(0, 0, { type: 'answer' });
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, JSON.stringify(run));
  const { exit, out } = await runCommand(command, broken, '--json');
  expect(exit).toBe(EXIT.wrong);
  expect(JSON.parse(out)).toMatchObject({ refused: { index: 0, code: 'review/none_open' } });
});

test('what is no run is refused', async () => {
  const other = join(folder, 'other.json');
  writeFileSync(other, '{"format":"shapan-run/1"}');
  expect((await runCommand(command, other)).exit).toBe(EXIT.usage);
  expect((await runCommand(command, join(folder, 'none.json'))).exit).toBe(EXIT.usage);
});
