import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { command } from '#src/cli/commands/ladder.ts';
import { EXIT } from '#src/cli/command.ts';
import { BOTS } from '#src/core/analysis/bots/make-bot.ts';
import { shippedDeals } from '#tests/support/load-deal.ts';
import { runCommand } from '#tests/support/run-command.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Report {
  readonly deal: string;
  readonly games: number;
  readonly bots: readonly { readonly bot: string; readonly wins: number; readonly games: number }[];
  readonly c139: Readonly<Record<string, number>>;
}

test('every bot stands on the ladder, with the control statistics of the mix', async () => {
  const { exit, out } = await runCommand(command, 'first-call', '--games', '3', '--json');
  const report = JSON.parse(out) as Report;
  expect(exit).toBe(EXIT.done);
  expect(report.bots.map(({ bot }) => bot)).toEqual([...BOTS]);
  expect(Object.keys(report.c139)).toEqual(['winGivenW', 'winGivenNoW', 'lostBelow6C']);
});

test('all shipped deals one after another, and the statistics over all of them', async () => {
  const args = ['--all', '--games', '2', '--bots', 'price,method', '--json'];
  const { exit, out } = await runCommand(command, ...args);
  const report = JSON.parse(out) as {
    readonly deals: readonly Report[];
    readonly c139: Readonly<Record<string, number>>;
  };
  expect(exit).toBe(EXIT.done);
  expect(report.deals.map(({ deal }) => deal)).toEqual(shippedDeals());
  for (const { bots } of report.deals) expect(bots.map(({ games }) => games)).toEqual([2, 2]);
  expect(Object.keys(report.c139)).toEqual(['winGivenW', 'winGivenNoW', 'lostBelow6C']);
});

test('many games are shared between processes and give what one process gives', async () => {
  const root = join(import.meta.dirname, '../../..');
  const args = ['ladder', 'first-call', '--bots', 'top-only,spec', '--games', '210', '--json'];
  const cli = join(root, 'src/cli/setup/cli.mjs');
  const { stdout } = spawnSync(process.execPath, [cli, ...args], { cwd: root, encoding: 'utf8' });
  const shared = JSON.parse(stdout) as Report;
  const { out } = await runCommand(
    command,
    'first-call',
    '--bots',
    'top-only',
    '--games',
    '210',
    '--json',
  );
  const alone = JSON.parse(out) as Report;
  expect(shared.bots.map(({ games }) => games)).toEqual([210, 210]);
  expect(shared.bots[0]?.wins).toBe(alone.bots[0]?.wins);
});
