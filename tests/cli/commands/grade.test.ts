import { expect, test } from 'vitest';
import { command } from '#src/cli/commands/grade.ts';
import { EXIT } from '#src/cli/command.ts';
import { runCommand } from '#tests/support/run-command.ts';

const FILE = 'scenarios/deals/first-call/golden/method-18.json';

test.each(['0', '17'])('%s workers are refused before any of them wakes up', async (workers) => {
  const { exit, err } = await runCommand(command, FILE, '--workers', workers);
  expect(exit).toBe(EXIT.usage);
  expect(err).toContain('--workers takes 1 to 16');
});

test('one alone comes to a whole grade', { timeout: 60_000 }, async () => {
  const args = ['--workers', '1', '--budget', 'quick', '--json'];
  const { exit, out } = await runCommand(command, FILE, ...args);
  const report = JSON.parse(out) as Record<string, number>;
  expect(exit).toBe(EXIT.done);
  expect((report['start'] ?? 0) + (report['skill'] ?? 0) + (report['luck'] ?? 0)).toBe(
    report['result'],
  );
});
