import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { command as check } from '#src/cli/commands/check.ts';
import { command as ladder } from '#src/cli/commands/ladder.ts';
import { command as play } from '#src/cli/commands/play.ts';
import { command as record } from '#src/cli/commands/record.ts';
import { command as replay } from '#src/cli/commands/replay.ts';
import { EXIT } from '#src/cli/command.ts';
import { openDeal } from '#src/cli/open-deal.ts';
import { loadDeal } from '#tests/support/load-deal.ts';
import { runCommand } from '#tests/support/run-command.ts';
import { playbookText } from '#tests/support/sample-content.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder = '';
/** Another playbook than the deal asks for, as a file; with another item in place of one, if named. */
function otherPlaybook(name: string, lacks?: string): string {
  const text = playbookText().replace('"id": "five-dimensions"', `"id": "${name}"`);
  const file = join(folder, name);
  const whole = lacks === undefined ? text : text.replaceAll(`"${lacks}"`, '"c99"');
  mkdirSync(file);
  writeFileSync(join(file, 'playbook.json'), whole.replaceAll(`.${lacks}"`, '.c99"'));
  return file;
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shapan-swap-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a deal opens by id and by folder, with the hashes of its content', () => {
  const { dealHash, playbookHash } = loadDeal('first-call');
  for (const name of ['first-call', 'scenarios/deals/first-call']) {
    const open = openDeal(name);
    expect(open).toMatchObject({ ok: true, value: { dealHash, playbookHash } });
  }
});

test('what cannot be opened says why', () => {
  expect(openDeal('no-such-deal')).toMatchObject({
    ok: false,
    error: expect.stringContaining('no deal'),
  });
});

describe('under another playbook than it asks for', () => {
  test('the deal stays what it is; the playbook is the other one', () => {
    const { dealHash, playbookHash } = loadDeal('first-call');
    const under = otherPlaybook('twin');
    const open = openDeal('first-call', under);
    if (!open.ok) throw new Error(open.error);
    expect(open.value).toMatchObject({ dealHash, under });
    expect(open.value.playbook.id).toBe('twin');
    expect(open.value.playbookHash).not.toBe(playbookHash);
  });

  test('what the deal names and the playbook lacks is refused, place by place', async () => {
    const { deal } = loadDeal('first-call');
    const item = deal.facts[0]?.item ?? '';
    const facts = deal.facts.flatMap((fact, at) => (fact.item === item ? [at] : []));
    const under = otherPlaybook('short', item);
    const open = openDeal('first-call', under);
    if (open.ok) throw new Error('it opened');
    for (const at of facts)
      expect(open.error).toMatch(
        new RegExp(`\\d+:\\d+ {2}error {2}facts\\[${at}\\]\\.item .*deal/unknown_item`),
      );
    const { exit, out } = await runCommand(check, 'first-call', '--playbook', under, '--json');
    const { files } = JSON.parse(out) as {
      files: { issues: { code: string; path: string; line: number }[] }[];
    };
    const issues = files.flatMap((file) => file.issues);
    expect(exit).toBe(EXIT.wrong);
    expect(issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining(facts.map((at) => `facts[${at}].item`)),
    );
    expect(issues.every(({ line }) => line > 0)).toBe(true);
    for (const command of [ladder, play, record]) {
      const asked = await runCommand(command, 'first-call', '--playbook', under, '--out', folder);
      expect(asked.exit).toBe(EXIT.usage);
    }
  });

  test('the great deal is played by the buying phases, to its end', async () => {
    const swap = ['vitamin', '--playbook', 'buying-phases', '--json'];
    const file = join(folder, 'swapped.json');
    expect((await runCommand(check, ...swap)).exit).toBe(EXIT.done);
    await runCommand(record, ...swap, '--seed', '4', '--out', file);
    // A run knows the playbook it was played by.
    const { exit, out } = await runCommand(replay, file, '--json');
    expect(exit).toBe(EXIT.done);
    expect(JSON.parse(out)).toMatchObject({ sameDeal: true, samePlaybook: true });
  });

  test('check, ladder, play, record and replay take it', async () => {
    const under = otherPlaybook('third');
    const swap = ['first-call', '--playbook', under, '--json'];
    expect((await runCommand(check, ...swap)).exit).toBe(EXIT.done);
    for (const command of [ladder, play]) {
      const { exit, out } = await runCommand(command, ...swap, '--games', '1');
      expect(exit).toBe(EXIT.done);
      expect(out).toContain('"playbook": "third"');
    }
    const file = join(folder, 'run.json');
    await runCommand(record, ...swap, '--seed', '4', '--out', file);
    const { exit, out } = await runCommand(replay, file, '--playbook', under, '--json');
    expect(exit).toBe(EXIT.done);
    expect(JSON.parse(out)).toMatchObject({ sameDeal: true, samePlaybook: true });
    // A run says which playbook it was played by; here that one has no place of its own.
    expect((await runCommand(replay, file)).exit).toBe(EXIT.usage);
  });
});
