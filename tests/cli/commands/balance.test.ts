import { expect, test, vi } from 'vitest';
import { command } from '#src/cli/commands/balance.ts';
import { EXIT } from '#src/cli/command.ts';
import { PLANS } from '#src/core/analysis/decisions.ts';
import { runCommand } from '#tests/support/run-command.ts';

vi.setConfig({ testTimeout: 60_000 });

test('balance tells how far plans lie apart, with its standard error', async () => {
  const args = ['first-call', '--weeks', '2', '--rollouts', '4', '--json'];
  const { exit, out } = await runCommand(command, ...args);
  const report = JSON.parse(out) as {
    decisions: Record<string, number>;
    plans: { plan: string }[];
    weeks: unknown[];
  };
  expect(exit).toBe(EXIT.done);
  expect(report.plans.map(({ plan }) => plan)).toEqual([...PLANS]);
  expect(report.weeks).toHaveLength(2);
  expect(Object.keys(report.decisions)).toContain('differSe');
});
