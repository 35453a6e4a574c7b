import { expect, test } from 'vitest';
import { command } from '#src/cli/commands/prove-grade.ts';
import { runCommand } from '#tests/support/run-command.ts';

test(
  'a small proof says what was compared, and fails where a bound is broken',
  { timeout: 60_000 },
  async () => {
    const args = ['--positions', '3', '--runs', '1', '--seed', '20'];
    const { exit, out } = await runCommand(command, ...args, '--json');
    const proof = JSON.parse(out);
    expect(proof).toMatchObject({ seed: 20, exactness: { positions: 3 }, honesty: { runs: 1 } });
    expect(exit).toBe(proof.ok === true ? 0 : 1);
    const { within, clear, foundDeep } = proof.exactness;
    const holds = Math.min(within.chance, within.hindsight, within.loss) >= 0.93;
    expect(proof.ok).toBe(holds && clear === foundDeep && proof.honesty.ok);
  },
);

test('a deal that is not there is a wrong call', async () => {
  const { exit, err } = await runCommand(command, '--deal', 'nowhere');
  expect(exit).toBe(2);
  expect(err).toContain('nowhere');
});
