import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { command } from '#src/cli/commands/check.ts';
import { EXIT } from '#src/cli/command.ts';
import { dealFromTemplate } from '#src/cli/template.ts';
import { REACH_KINDS } from '#src/core/analysis/reach.ts';
import { root } from '#tests/architecture/list-files.ts';
import { runCommand } from '#tests/support/run-command.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Report {
  readonly ok: boolean;
  readonly reach?: readonly {
    readonly deal: string | null;
    readonly playbook: string;
    readonly games: number;
    readonly recorded: { readonly whole: number; readonly of: number };
    readonly unreached: Readonly<Record<string, readonly string[]>>;
    readonly reached: Readonly<Record<string, readonly string[]>>;
    readonly closed: readonly string[];
  }[];
}

let folder = '';
let never = '';
const deal = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shapan-check-'));
  const files = dealFromTemplate('lonely');
  cpSync(join(root, 'src/cli/template'), deal('lonely'), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(deal('lonely'), name), text);
  const tree = JSON.parse(readFileSync(join(deal('lonely'), 'deal.json'), 'utf8')) as {
    events: { id: string; when?: object }[];
  };
  const [first] = tree.events;
  if (first === undefined) throw new Error('the template has no event');
  first.when = { read: 'acts', atLeast: 900 };
  never = first.id;
  writeFileSync(join(deal('lonely'), 'deal.json'), JSON.stringify(tree));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reach = async (...args: string[]): Promise<{ exit: number; report: Report }> => {
  const { exit, out } = await runCommand(command, ...args, '--reach', '--games', '2', '--json');
  return { exit, report: JSON.parse(out) as Report };
};

test('reach lists, by kind, what no bot and no recorded run comes to', async () => {
  const { exit, report } = await reach('first-call');
  const [only, ...rest] = report.reach ?? [];
  expect([exit, report.ok, rest]).toEqual([EXIT.done, true, []]);
  expect(only).toMatchObject({ deal: 'first-call', playbook: 'five-dimensions', games: 2 });
  expect(Object.keys(only?.unreached ?? {})).toEqual([...REACH_KINDS]);
  expect(only?.reached['verb']).toContain('visit');
  expect(only?.unreached['verb']).not.toContain('visit');
  expect(only?.recorded.of).toBeGreaterThan(0);
  expect(only?.closed).toContain('proposal-early');
  expect(only?.unreached['mistake']).not.toContain('proposal-early');
});

test('what a deal leaves no room for is named, and no fault', async () => {
  const { exit, out } = await runCommand(
    command,
    'first-call',
    '--reach',
    '--games',
    '1',
    '--strict',
  );
  expect(out).toMatch(/no room for .*\(\d+\): .*proposal-early/);
  expect(out).toContain('nothing is left over');
  expect(exit).toBe(EXIT.done);
});

test('several deals of a playbook are also judged together', async () => {
  const { report } = await reach('first-call', join(root, 'src/cli/template/deal.json'));
  const [first, second, together] = report.reach ?? [];
  expect(together).toMatchObject({ deal: null, playbook: 'five-dimensions' });
  expect(together?.unreached['scene']).toEqual([]);
  const left = [first, second].map((one) => [
    ...(one?.unreached['mistake'] ?? []),
    ...(one?.closed ?? []),
  ]);
  for (const id of together?.unreached['mistake'] ?? [])
    for (const ids of left) expect(ids).toContain(id);
});

test('it is a report; only a strict author is failed by it', async () => {
  const asked = await runCommand(command, deal('lonely'), '--reach', '--games', '1');
  expect(asked.exit).toBe(EXIT.done);
  expect(asked.out).toMatch(new RegExp(`events happened \\(\\d+ of \\d+\\): .*${never}`));
  const strict = await reach(deal('lonely'), '--strict');
  expect(strict.exit).toBe(EXIT.wrong);
  expect(strict.report.reach?.[0]?.unreached['event']).toContain(never);
});

test('in Chinese too, and only of deals', async () => {
  const args = [deal('lonely'), '--reach', '--games', '1', '--lang', 'zh-CN'];
  const { out } = await runCommand(command, ...args);
  expect(out).toContain('从未碰到');
  expect(out).toMatch(new RegExp(`发生过的事件.*${never}`));
  const playbook = await runCommand(command, 'five-dimensions', '--reach');
  expect(playbook.exit).toBe(EXIT.usage);
});

test('without the flag nothing is played', async () => {
  const { out } = await runCommand(command, 'first-call', '--json');
  expect(JSON.parse(out)).not.toHaveProperty('reach');
});
