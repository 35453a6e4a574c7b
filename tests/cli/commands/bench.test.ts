import { expect, test, vi } from 'vitest';
import { command } from '#src/cli/commands/bench.ts';
import { EXIT } from '#src/cli/command.ts';
import { BOTS } from '#src/core/analysis/bots/make-bot.ts';
import { runCommand } from '#tests/support/run-command.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Case {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

test('bench measures rules, bots and replays', async () => {
  const { exit, out } = await runCommand(command, 'first-call', '--quick', '--json');
  const { cases } = JSON.parse(out) as { cases: Case[] };
  const value = (name: string): number => cases.find((one) => one.name === name)?.value ?? -1;
  expect(exit).toBe(EXIT.done);
  for (const bot of BOTS) expect(value(`games, ${bot}`)).toBeGreaterThan(0);
  expect(value('share of the ruler')).toBeGreaterThan(0);
  expect(value('longest compact log')).toBeLessThanOrEqual(4096);
});
