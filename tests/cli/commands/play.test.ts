import { expect, test, vi } from 'vitest';
import { command } from '#src/cli/commands/play.ts';
import { EXIT } from '#src/cli/command.ts';
import { runCommand } from '#tests/support/run-command.ts';

vi.setConfig({ testTimeout: 60_000 });

test('play prints one JSON document with the shape tools rely on', async () => {
  const args = ['first-call', '--bot', 'price', '--games', '6', '--seed', '3', '--json'];
  const { exit, out } = await runCommand(command, ...args);
  expect(exit).toBe(EXIT.done);
  expect(JSON.parse(out)).toMatchObject({
    deal: 'first-call',
    playbook: 'five-dimensions',
    bot: 'price',
    games: 6,
    seed: 3,
    wins: expect.any(Number),
    winRate: expect.any(Number),
    winRate95: [expect.any(Number), expect.any(Number)],
    score: { p10: expect.any(Number), p50: expect.any(Number), p90: expect.any(Number) },
    gamesPerSecond: expect.any(Number),
    stepsPerSecond: expect.any(Number),
    ruleItemsPerSecond: expect.any(Number),
  });
});

test('what cannot be played is refused with the usage', async () => {
  for (const args of [
    [],
    ['no-such-deal'],
    ['first-call', '--bot', 'wizard'],
    ['first-call', '--games', 'x'],
  ]) {
    const { exit, out, err } = await runCommand(command, ...args);
    expect([exit, out]).toEqual([EXIT.usage, '']);
    expect(err).toContain('Usage:');
  }
});
